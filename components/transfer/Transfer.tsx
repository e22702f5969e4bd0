import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { TransferTranslate } from '../i18n/transfer.ts';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import type { Exporting, ExportScope, Importing } from './state.ts';

const PANELS = ['export', 'import'] as const;

type PanelName = (typeof PANELS)[number];

interface TransferProps {
  readonly t: TransferTranslate;
  readonly language: Language;
  readonly scope: ExportScope;
  readonly exporting: Exporting;
  readonly importing: Importing;
  /** Opens the export whenever it becomes another number. */
  readonly asked: number;
}

/** Two quiet buttons above the notes, each of which opens what it says in place. */
export function Transfer({ t, language, scope, exporting, importing, asked }: TransferProps) {
  const [open, setOpen] = useState<PanelName>();
  useEffect(() => {
    if (asked > 0) setOpen('export');
  }, [asked]);
  const buttons = useRef<Partial<Record<PanelName, HTMLButtonElement | null>>>({});
  const close = (panel: PanelName): void => {
    setOpen(undefined);
    buttons.current[panel]?.focus();
  };
  return (
    <>
      <div class="actions transfer-actions">
        {PANELS.map((panel) => (
          <Button
            key={panel}
            look="quiet"
            aria-expanded={open === panel}
            buttonRef={(button) => {
              buttons.current[panel] = button;
            }}
            onClick={() => setOpen(open === panel ? undefined : panel)}
          >
            {t(panel)}
          </Button>
        ))}
      </div>
      {open === 'export' && (
        <Export t={t} language={language} scope={scope} {...exporting} onClose={() => close('export')} />
      )}
      {open === 'import' && <Import t={t} language={language} {...importing} onClose={() => close('import')} />}
    </>
  );
}
