import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SiteChanges, SiteLineProblem } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { Notice } from '../Notice.tsx';
import { Problems } from './Problems.tsx';

/** How far the import of a list of sites has come. */
export type SiteImport =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'preview'; readonly file: string; readonly problems: readonly SiteLineProblem[] } & SiteChanges)
  | { readonly kind: 'done'; readonly count: number };

interface SiteImportProps {
  readonly t: SettingsTranslate;
  readonly state: SiteImport;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** Shows what a file would do, does it when the reader wants it, and says what was done. */
export function SiteImportView({ t, state, onImport, onCancel }: SiteImportProps) {
  return (
    <>
      {state.kind === 'preview' && <Preview t={t} preview={state} onImport={onImport} onCancel={onCancel} />}
      <Notice tone="news" text={state.kind === 'done' ? t('import.done', { count: state.count }) : ''} />
    </>
  );
}

interface PreviewProps extends Omit<SiteImportProps, 'state'> {
  readonly preview: Extract<SiteImport, { kind: 'preview' }>;
}

function Preview({ t, preview, onImport, onCancel }: PreviewProps) {
  const { file, added, changed, same, problems } = preview;
  const box = useRef<HTMLElement>(null);
  // The file was chosen in a window of the system; the page goes on here.
  useLayoutEffect(() => box.current?.focus(), [preview]);
  const count = added + changed + same;
  return (
    <section class="preview" aria-label={file} tabIndex={-1} ref={box}>
      <p>{count > 0 ? t('import.counts', { file, added, changed, same }) : t('import.none', { file })}</p>
      <Problems
        title={t('import.problems', { count: problems.length })}
        problems={problems.map(({ line, text, fault }) => t(`import.${fault}`, { line, text }))}
        more={(rest) => t('import.more', { count: rest })}
      />
      <div class="actions">
        {count > 0 && (
          <Button look="primary" onClick={onImport}>
            {t('import.action', { count })}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
