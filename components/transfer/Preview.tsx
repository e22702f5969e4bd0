import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { Refusal } from '../../notes/import/index.ts';
import { Button } from '../Button.tsx';
import type { TransferTranslate } from '../i18n/transfer.ts';
import { Problems } from '../settings/Problems.tsx';
import type { ImportPreview } from './state.ts';

interface PreviewProps {
  readonly t: TransferTranslate;
  readonly language: Language;
  readonly file: string;
  readonly preview: ImportPreview;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What an import would do, before anything is done. */
export function Preview({ t, language, file, preview, onImport, onCancel }: PreviewProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // The file was chosen in a window of the system; the page goes on here.
  useLayoutEffect(() => title.current?.focus(), [preview]);
  const number = new Intl.NumberFormat(language);
  const { format, added, updated, unchanged, refused } = preview;
  const counts = [
    ['added', added],
    ['updated', updated],
    ['unchanged', unchanged],
    ['refused', refused.count],
  ] as const;
  const changes = added + updated;
  return (
    <section class="import-preview" aria-labelledby={id}>
      <h4 class="subtitle" id={id} tabIndex={-1} ref={title}>
        {t('import.preview', { file })}
      </h4>
      <p class="hint">{t(`import.${format}`)}</p>
      <dl class="facts">
        {counts.map(([what, count]) => (
          <div key={what}>
            <dt>{t(`import.${what}`)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      <Problems
        title={t('import.problems', { count: refused.count })}
        problems={refused.first.map((refusal) => refusalIn(refusal, t))}
        count={refused.count}
        more={(rest) => t('import.more', { count: rest })}
      />
      <p class="hint">{changes > 0 ? t('import.safe') : t('import.nothing')}</p>
      <div class="actions">
        {changes > 0 && (
          <Button look="primary" onClick={onImport}>
            {t('import.action', { count: changes })}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}

function refusalIn({ place, about, field, fault }: Refusal, t: TransferTranslate): string {
  const named = { place, about: about === '' ? '' : ` (${about})`, field };
  if (fault !== 'empty' && field === '') return t('import.noNote', { place });
  return t(`import.${fault}`, named);
}
