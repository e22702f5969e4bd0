import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedEntry } from '../../../../components/shelf/EntriesView.tsx';
import { search, withOpen } from '../../../../components/shelf/searching.ts';

const nothing = { id: '', en: '' };
const listed = (names: readonly string[]): ListedEntry[] =>
  names.map((name, position) => ({
    position,
    entry: {
      id: `e${position}`,
      kind: 'concept',
      names: { id: [], en: [name] },
      definition: nothing,
      inArticle: nothing,
      related: [],
    },
  }));

test('no search takes away what is being written, and none shows anything twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('cold', 'cold chain', 'chain')), fc.string(), fc.nat(), (names, typed, n) => {
      const all = listed(names);
      for (const query of ['cold', 'chain', typed]) {
        const found = search(all, query);
        const open = `e${n % (names.length + 1)}`;
        const shown = withOpen(all, found, (id) => id === open);
        const isShown = ({ entry }: ListedEntry) => entry.id === open;
        expect(shown.filter(isShown)).toEqual(all.filter(isShown));
        expect(shown.filter((each) => !isShown(each))).toEqual(found.filter((each) => !isShown(each)));
      }
    }),
  );
});
