import { COLUMNS, type Column, type FoundColumn, type TableChoice } from '../../shelf/files/index.ts';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Pick } from '../library/notes/Pick.tsx';
import { Ticks } from '../Ticks.tsx';

/** Stands for a column that is not taken over among options, which are texts. */
const NONE = '';

interface ColumnMapProps {
  readonly t: GlossaryFilesTranslate;
  readonly columns: readonly FoundColumn[];
  readonly choice: TableChoice;
  readonly onChoose: (choice: TableChoice) => void;
}

/** What each column of a table holds. */
export function ColumnMap({ t, columns, choice, onChoose }: ColumnMapProps) {
  return (
    <fieldset class="choices">
      <legend>{t('columns')}</legend>
      <Ticks
        label={t('columns.first')}
        ticks={[{ value: 'headings', label: t('columns.headings') }]}
        ticked={choice.hasHeadings ? ['headings'] : []}
        onChange={(ticked) => onChoose({ ...choice, hasHeadings: ticked.length > 0 })}
      />
      <ul class="file-columns">
        {columns.map(({ heading, samples }, n) => (
          <li key={n}>
            <Pick<Column | typeof NONE>
              label={heading.trim() || t('columns.nth', { n: n + 1 })}
              value={choice.columns[n] ?? NONE}
              options={[NONE, ...COLUMNS]}
              nameOf={(column) => (column === NONE ? t('column.none') : t(`column.${column}`))}
              onPick={(column) =>
                onChoose({
                  ...choice,
                  columns: columns.map((_, at) => (at === n ? column || undefined : choice.columns[at])),
                })
              }
            />
            <span class="hint">{samples.filter((sample) => sample.trim() !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
