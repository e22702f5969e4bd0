import type { Language } from '../../glossary/index.ts';
import type { PictureTranslate } from '../i18n/picture.ts';
import type { Period } from './periods.ts';

interface ColumnsProps {
  readonly t: PictureTranslate;
  readonly language: Language;
  /** The id of their heading. */
  readonly labelledBy: string;
  readonly periods: readonly Period[];
}

/** Notes by month or year. What is heard is a list of them; the columns are its decoration. */
export function Columns({ t, language, labelledBy, periods }: ColumnsProps) {
  const most = Math.max(...periods.map(({ count }) => count));
  const peak = periods.findLastIndex(({ count }) => count === most);
  const hasYears = periods.some(({ year }) => year !== undefined);
  const number = new Intl.NumberFormat(language);
  return (
    <ol class="columns" aria-labelledby={labelledBy}>
      {periods.map(({ name, short, year, count }, i) => (
        <li key={name} class={i === peak ? 'column peak' : 'column'} style={{ '--share': count / most }}>
          <span class="sr-only">{`${name}: ${t('count', { count })}`}</span>
          <span class="column-room" aria-hidden="true">
            <span class="column-count">{number.format(count)}</span>
            {count > 0 && <span class="column-bar" />}
          </span>
          <span class="column-name" aria-hidden="true">
            {short}
          </span>
          {hasYears && (
            <span class="column-year" aria-hidden="true">
              {year}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
