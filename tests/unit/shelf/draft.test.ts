import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOwnGlossary, type Entry, KINDS } from '../../../glossary/index.ts';
import { BLANK, entryFrom, faultsOf, isError, merged, type Written, writtenOf } from '../../../shelf/index.ts';

const name = fc.stringMatching(/^[a-zA-Z]{1,8}( [a-z]{1,8})?$/);
const names = fc.uniqueArray(name, { maxLength: 4 });
const text = fc.string({ maxLength: 30 }).map((said) => said.trim());
const both = fc.record({ id: text, en: text });
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.constant('one'),
    kind: fc.constantFrom(...KINDS),
    section: fc.constant('first'),
    names: fc.record({ id: names, en: names }).filter(({ id, en }) => id.length + en.length > 0),
    definition: both,
    inArticle: both,
    related: fc.constant(['two']),
    not: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    source: fc.record({ title: name, url: fc.webUrl() }, { requiredKeys: ['title'] }),
  },
  { requiredKeys: ['id', 'kind', 'names', 'definition', 'inArticle', 'related'] },
);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyBoth = fc.record({ id: anyText, en: anyText });
const written: fc.Arbitrary<Written> = fc.record({
  names: anyBoth,
  kind: fc.constantFrom(...KINDS),
  definition: anyBoth,
  inArticle: anyBoth,
  related: fc.constant([]),
  not: anyText,
  source: fc.record({ title: anyText, url: anyText, date: anyText, section: anyText }),
});
const nobody = (): undefined => undefined;

test('an entry that is opened and saved as it was is the same', () => {
  fc.assert(
    fc.property(entry, (before) => {
      expect(entryFrom(writtenOf(before), before.id, before)).toEqual(before);
    }),
  );
});

test('whatever is written, either something is said to be wrong or it is an entry that a glossary can have', () => {
  fc.assert(
    fc.property(written, (draft) => {
      const isWrong = faultsOf(draft, nobody).some(isError);
      const entries = [entryFrom(draft, 'one')];
      const glossary = {
        format: 'konteks-glossary',
        version: 1,
        id: 'mine',
        title: { id: 'Punyaku', en: '' },
        entries,
      };
      if (!isWrong) expect(checkOwnGlossary(glossary)).toMatchObject({ ok: true });
    }),
  );
});

test('no name, one that is too long or has no letter, and long texts are said where they are', () => {
  const draft = {
    ...BLANK,
    names: { id: '...', en: 'x'.repeat(121) },
    definition: { id: 'y'.repeat(4001), en: '' },
  };
  expect(faultsOf(BLANK, nobody).map(({ field, what }) => [field, what])).toEqual([
    ['names.id', 'noName'],
    ['names.en', 'noName'],
  ]);
  expect(faultsOf(draft, nobody).map(({ field, what }) => [field, what])).toEqual([
    ['names.id', 'noLetter'],
    ['names.en', 'longName'],
    ['definition.id', 'longText'],
  ]);
});

test('a name that another entry has is said, and can be saved', () => {
  const faults = faultsOf({ ...BLANK, names: { id: '', en: 'UN' } }, (each) => (each === 'UN' ? 'PBB' : undefined));
  expect(faults).toEqual([{ field: 'names.en', what: 'sameName', name: 'UN', other: 'PBB' }]);
  expect(faults.some(isError)).toBe(false);
});

test('of what two people change at once nothing is lost: parts of either, and what both have changed is named', () => {
  fc.assert(
    fc.property(written, written, written, (before, here, elsewhere) => {
      const { written: now, both: clash } = merged(before, here, elsewhere);
      for (const part of Object.keys(before) as (keyof Written)[]) {
        const same = (a: Written, b: Written): boolean => JSON.stringify(a[part]) === JSON.stringify(b[part]);
        if (!same(before, elsewhere) && !same(here, elsewhere) && !same(before, here)) expect(clash).toContain(part);
        else expect(clash).not.toContain(part);
        expect(now[part]).toEqual(same(before, here) ? elsewhere[part] : here[part]);
      }
    }),
  );
});
