import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { headword, type Language, textIn } from '../../glossary/index.ts';
import type { FileChoice } from '../../shelf/files/index.ts';
import { Button } from '../Button.tsx';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Progress } from '../transfer/Progress.tsx';
import { ColumnMap } from './ColumnMap.tsx';
import { LanguagePicks } from './LanguagePicks.tsx';
import { Refusals } from './Refusals.tsx';
import type { GlossaryImportState, GlossaryPreview } from './state.ts';

interface GlossaryPreviewedProps {
  readonly t: GlossaryFilesTranslate;
  readonly language: Language;
  readonly state: Extract<GlossaryImportState, { kind: 'preview' }>;
  readonly onChoose: (choice: FileChoice) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** How a file is understood, which can be changed, and what an import would bring, before anything is done. */
export function GlossaryPreviewed({ t, language, state, onChoose, onImport, onCancel }: GlossaryPreviewedProps) {
  const { file, inspection, choice, preview } = state;
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // The file was chosen in a window of the system; the page goes on here.
  useLayoutEffect(() => title.current?.focus(), [inspection]);
  const count = 'entries' in preview ? preview.entries : 0;
  return (
    <section class="import-preview" aria-labelledby={id}>
      <h4 class="subtitle" id={id} tabIndex={-1} ref={title}>
        {t('import.preview', { file })}
      </h4>
      <p class="hint">{t(`format.${inspection.format}`, { title: inspection.title, count: inspection.concepts })}</p>
      {inspection.languages && (
        <LanguagePicks
          t={t}
          language={language}
          found={inspection.languages}
          choice={choice.languages ?? {}}
          onChoose={(languages) => onChoose({ ...choice, languages })}
        />
      )}
      {inspection.columns && choice.table && (
        <ColumnMap
          t={t}
          columns={inspection.columns}
          choice={choice.table}
          onChoose={(table) => onChoose({ ...choice, table })}
        />
      )}
      {'entries' in preview ? (
        <Facts t={t} language={language} preview={preview} />
      ) : (
        <Progress label={t('import.reading', { file })} part={preview.progress} />
      )}
      {'entries' in preview && <Refusals t={t} format={inspection.format} refused={preview.refused} />}
      <p class="hint">{'entries' in preview && (count > 0 ? t('import.safe') : t('import.nothing'))}</p>
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

interface FactsProps {
  readonly t: GlossaryFilesTranslate;
  readonly language: Language;
  readonly preview: GlossaryPreview;
}

function Facts({ t, language, preview }: FactsProps) {
  const number = new Intl.NumberFormat(language);
  const { entries, inIndonesian, inEnglish, sections, unlinked, refused, samples } = preview;
  const facts = [
    ['entries', entries],
    ['inIndonesian', inIndonesian],
    ['inEnglish', inEnglish],
    ['sections', sections],
    ['unlinked', unlinked],
    ['refused', refused.entries],
    ['parts', refused.parts],
  ] as const;
  // What is always told, and what only when there is some.
  const told = facts.filter(([what, count]) => count > 0 || what === 'entries' || what === 'refused');
  return (
    <>
      <dl class="facts">
        {told.map(([what, count]) => (
          <div key={what}>
            <dt>{t(`fact.${what}`)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {samples.length > 0 && (
        <dl class="file-samples" aria-label={t('samples')}>
          {samples.map((entry) => (
            <div key={entry.id}>
              <dt class="serif">
                {[...entry.names.id.slice(0, 1), ...entry.names.en.slice(0, 1)].join(' · ') ||
                  headword(entry, language)}
              </dt>
              <dd class="hint">{textIn(entry.definition, language) || t('samples.none')}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
