import type { Language } from '../../glossary/index.ts';
import type { PictureTranslate } from '../i18n/picture.ts';

/** Something that is counted, and can be looked for. */
export interface Counted {
  readonly label: string;
  readonly count: number;
  /** The language of the label, when it is a headword. */
  readonly language?: Language;
}

interface BarsProps {
  readonly t: PictureTranslate;
  readonly language: Language;
  /** The id of their heading. */
  readonly labelledBy: string;
  readonly counted: readonly Counted[];
  /** Whether the labels are headwords, which are set as such. */
  readonly areHeadwords?: boolean;
  readonly onChoose: (label: string) => void;
}

/** So many notes fill a line: one note is not much, even when there is no more of anything. */
const LEAST = 4;

/** A list of what comes up most, each with a bar as long as it is frequent; to choose one looks for its notes. */
export function Bars({ t, language, labelledBy, counted, areHeadwords = false, onChoose }: BarsProps) {
  const most = Math.max(LEAST, ...counted.map(({ count }) => count));
  const number = new Intl.NumberFormat(language);
  return (
    <ol class="bars" aria-labelledby={labelledBy}>
      {counted.map(({ label, count, language: spoken }) => (
        <li key={`${spoken}:${label}`}>
          <button type="button" class="bar" style={{ '--share': count / most }} onClick={() => onChoose(label)}>
            <span class={areHeadwords ? 'bar-label serif' : 'bar-label'} lang={spoken}>
              {label}
            </span>
            <span class="bar-count" aria-hidden="true">
              {number.format(count)}
            </span>
            <span class="sr-only">{`: ${t('count', { count })}`}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
