import { useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { GlossaryExport } from './GlossaryExport.tsx';
import { GlossaryImport } from './GlossaryImport.tsx';
import type { ExportableGlossary, GlossaryExporting, GlossaryImporting, PanelName } from './state.ts';

interface GlossaryTransferProps {
  readonly t: GlossaryFilesTranslate;
  readonly language: Language;
  readonly glossaries: readonly ExportableGlossary[];
  readonly importing: GlossaryImporting;
  readonly exporting: GlossaryExporting;
  readonly open: PanelName | undefined;
  readonly onOpen: (panel: PanelName | undefined) => void;
}

/** Two quiet buttons above the glossaries, each of which opens what it says in place. */
export function GlossaryTransfer({
  t,
  language,
  glossaries,
  importing,
  exporting,
  open,
  onOpen,
}: GlossaryTransferProps) {
  const buttons = useRef<Partial<Record<PanelName, HTMLButtonElement | null>>>({});
  // What is not there cannot be brought out.
  const panels: readonly PanelName[] = glossaries.length > 0 ? ['import', 'export'] : ['import'];
  const close = (panel: PanelName): void => {
    onOpen(undefined);
    buttons.current[panel]?.focus();
  };
  return (
    <>
      <div class="actions transfer-actions">
        {panels.map((panel) => (
          <Button
            key={panel}
            look="quiet"
            aria-expanded={open === panel}
            buttonRef={(button) => {
              buttons.current[panel] = button;
            }}
            onClick={() => onOpen(open === panel ? undefined : panel)}
          >
            {t(panel)}
          </Button>
        ))}
      </div>
      {open === 'import' && <GlossaryImport t={t} language={language} {...importing} onClose={() => close('import')} />}
      {open === 'export' && glossaries.length > 0 && (
        <GlossaryExport t={t} glossaries={glossaries} {...exporting} onClose={() => close('export')} />
      )}
    </>
  );
}
