import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, type EntryRef, entryRef, type Glossary } from '../../../glossary/index.ts';
import { sharedNames } from '../../../glossary/shared-names.ts';

const text = { id: '', en: '' };
const names = fc.uniqueArray(fc.constantFrom('UN', 'un', 'rice', 'Rice', 'quota', 'tide'), {
  minLength: 1,
  maxLength: 3,
});
const entries = fc.array(fc.record({ id: names, en: names }), { maxLength: 6 }).map((all) =>
  all.map(
    (each, n): Entry => ({
      id: `e${n}`,
      kind: 'concept',
      names: each,
      definition: text,
      inArticle: text,
      related: [],
    }),
  ),
);
const glossaries = fc.array(entries, { maxLength: 4 }).map((all) =>
  all.map(
    (some, n): Glossary => ({
      format: 'konteks-glossary',
      version: 1,
      id: `g${n}`,
      title: text,
      sections: [],
      entries: some,
    }),
  ),
);

test('an entry leads to those of other glossaries with a name in common, in whatever case, and to no others', () => {
  fc.assert(
    fc.property(glossaries, (all) => {
      const shared = sharedNames(all);
      const one = all.flatMap((glossary) => glossary.entries.map((entry) => ({ glossary, entry })));
      const lower = ({ names: { id, en } }: Entry) => [...id, ...en].map((name) => name.toLowerCase());
      for (const { glossary, entry } of one) {
        const expected = one
          .filter(
            (other) => other.glossary !== glossary && lower(other.entry).some((name) => lower(entry).includes(name)),
          )
          .map((other): EntryRef => entryRef(other.glossary, other.entry));
        const found = shared[entryRef(glossary, entry)] ?? [];
        expect([...found].sort()).toEqual(expected.sort());
        expect(found.map((ref) => ref.split('/')[0])).toEqual(found.map((ref) => ref.split('/')[0]).toSorted());
      }
    }),
  );
});
