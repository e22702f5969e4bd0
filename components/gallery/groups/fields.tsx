import { popoverWords } from '../../i18n/popover.ts';
import { tabWords } from '../../i18n/tab.ts';
import { SearchField } from '../../SearchField.tsx';
import { Held } from '../Held.tsx';
import type { Group } from '../model.ts';
import { LONG_WORD } from '../samples.ts';

export const FIELDS: Group = {
  id: 'fields',
  title: 'Fields',
  says: 'A field says inside what it is for, and is named for those who hear it.',
  specimens: ({ language }) => {
    const search = tabWords(language)('lookup.label');
    const words = popoverWords(language)('popover.words');
    return [
      { name: 'Search, empty', drawn: <Search label={search} first="" /> },
      { name: 'Search, typed into', drawn: <Search label={search} first="UNHCR" /> },
      { name: 'Search, long words', drawn: <Search label={search} first={LONG_WORD} /> },
      { name: 'Text', drawn: <input class="text-field" aria-label={words} placeholder={words} /> },
      {
        name: 'Text of several lines',
        drawn: <textarea class="text-field" rows={3} aria-label={words} defaultValue={LONG_WORD} />,
      },
      {
        name: 'Text, disabled',
        drawn: <input class="text-field" aria-label={words} value="UNHCR" disabled />,
      },
    ];
  },
};

function Search({ label, first }: { readonly label: string; readonly first: string }) {
  return <Held first={first}>{(value, change) => <SearchField label={label} value={value} onInput={change} />}</Held>;
}
