import { entryRef, headword } from '../../../glossary/index.ts';
import type { ReadingPicture as Picture, Tally } from '../../../notes/desk/model.ts';
import { pictureWords } from '../../i18n/picture.ts';
import { ReadingPicture } from '../../library/ReadingPicture.tsx';
import type { Group } from '../model.ts';
import { LONG_WORD } from '../samples.ts';

const SITES = ['news.example', 'berita.example', 'ensiklopedia.example', 'library.example'];

/** Nothing is looked for here. */
const nowhere = (): void => {};

export const PICTURE: Group = {
  id: 'picture',
  title: 'Picture of one’s reading',
  says: 'Columns and bars are decoration of lists that can be heard; each bar looks for its notes.',
  specimens: ({ language, glossary }) => {
    const common = { t: pictureWords(language), language, isOpen: true, onSearch: nowhere };
    const terms = glossary.entries.slice(0, 8).map((entry, i) => ({
      label: headword(entry, language),
      count: Math.ceil(60 / (i + 1)),
      entry: entryRef(glossary, entry),
      language,
    }));
    const sites = SITES.map((label, i) => ({ label, count: 80 - 21 * i }));
    const many: Picture = { months: monthsTo(19), terms, sites, notes: 331, pages: 124 };
    const long: Picture['terms'] = [{ label: LONG_WORD, count: 1204, language }, ...terms.slice(0, 2)];
    return [
      { name: 'Months', wide: true, drawn: <ReadingPicture {...common} picture={many} /> },
      {
        name: 'Years',
        wide: true,
        drawn: <ReadingPicture {...common} picture={{ ...many, months: monthsTo(90) }} />,
      },
      {
        name: 'Hardly any notes',
        drawn: (
          <ReadingPicture
            {...common}
            picture={{ months: monthsTo(1), terms: terms.slice(7), sites: [], notes: 1, pages: 1 }}
          />
        ),
      },
      {
        name: 'Long words, large numbers',
        drawn: (
          <ReadingPicture
            {...common}
            picture={{ ...many, months: monthsTo(24, 173), terms: long, sites: [{ label: LONG_WORD, count: 98_765 }] }}
          />
        ),
      },
    ];
  },
};

/** @returns so many months up to one, with more notes in some than in others */
function monthsTo(length: number, factor = 1): readonly Tally[] {
  const last = 2026 * 12 + 10;
  return Array.from({ length }, (_, i) => {
    const month = last - length + 1 + i;
    const label = `${Math.trunc(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { label, count: ((i * 7 + 3) % 11) * factor };
  });
}
