import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeNames } from '../../../glossary/encode-names.ts';
import { bitsOf, HashFilter } from '../../../glossary/hash-filter.ts';
import { compileIndex, createMatcher, entryRef, type Glossary } from '../../../glossary/index.ts';
import { NameTable } from '../../../glossary/name-table.ts';
import { checkOf, pathOf } from '../../../glossary/paths.ts';
import { wordForms } from '../../../glossary/word-forms.ts';
import { emptyWords, splitWords } from '../../../glossary/words.ts';

/** Few syllables, so that names share their beginnings. */
const word = fc
  .array(fc.constantFrom('ba', 'ko', 'ti', 'ra', 'é', 'mun'), { minLength: 1, maxLength: 3 })
  .map((syllables) => syllables.join(''));
const nameText = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function placeOf(table: NameTable, text: string): { readonly at: number; readonly check: number } {
  const words = emptyWords();
  splitWords(text, words);
  return { at: table.find(pathOf(words, 0, words.count - 1)), check: checkOf(words, 0, words.count - 1) };
}

describe('the table of names', () => {
  test('finds each name with all its entries in their order of rank, and no other', () => {
    fc.assert(
      fc.property(fc.array(nameText, { minLength: 1, maxLength: 200 }), fc.array(nameText), (texts, others) => {
        const table = new NameTable(
          encodeNames(texts.map((text, entry) => ({ text, entry, languages: 1 + (entry % 3), rule: -1 }))),
        );
        for (const text of new Set(texts)) {
          const { at, check } = placeOf(table, text);
          const found = table.namesAt(at, check).map(({ entry, languages }) => [entry, languages]);
          expect(found).toEqual(texts.flatMap((other, entry) => (other === text ? [[entry, 1 + (entry % 3)]] : [])));
          expect(table.goesOn(at)).toBe(texts.some((other) => other.startsWith(`${text} `)));
        }
        for (const text of others.filter((other) => !texts.includes(other))) {
          const { at, check } = placeOf(table, text);
          expect(at < 0 ? [] : table.namesAt(at, check)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has room for entries by the hundred thousand, and says so when there are too many', () => {
    const source = (entry: number) => ({ text: 'kota', entry, languages: 1, rule: -1 });
    const table = new NameTable(encodeNames([source(500_000)]));
    const { at, check } = placeOf(table, 'kota');
    expect(table.namesAt(at, check)[0]?.entry).toBe(500_000);
    expect(() => encodeNames([source(600_000)])).toThrow(RangeError);
  });
});

test('a filter never denies a hash that it was given, and denies nine in ten of others', () => {
  const hashes = fc.array(fc.integer(), { minLength: 1, maxLength: 2000 });
  fc.assert(
    fc.property(hashes, (given) => {
      const filter = new HashFilter(bitsOf(given));
      for (const hash of given) expect(filter.mayHave(hash)).toBe(true);
    }),
  );
  const many = Array.from({ length: 10_000 }, (_, n) => Math.imul(n, 0x9e3779b1));
  const filter = new HashFilter(bitsOf(many.slice(0, 5000)));
  expect(many.slice(5000).filter((hash) => filter.mayHave(hash)).length).toBeLessThan(500);
});

describe('a hashtag', () => {
  const text = { id: 'Teks.', en: 'Text.' };
  const glossaryOf = (names: readonly string[]): Glossary => ({
    format: 'konteks-glossary',
    version: 1,
    id: 'g',
    title: text,
    sections: [{ id: 'all', level: 1, title: text, summary: text }],
    entries: names.map((name, n) => ({
      id: `e${n}`,
      kind: 'concept',
      section: 'all',
      names: { id: [name], en: [name] },
      definition: text,
      inArticle: text,
      related: ['e0', 'e0'],
    })),
  });

  test('of any name, its words written as one, is found as that name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(nameText, { minLength: 1, maxLength: 40 }), (names) => {
        const glossary = glossaryOf(names);
        const matcher = createMatcher(compileIndex([glossary], wordForms));
        const joined = (name: string): string => name.replaceAll(' ', '');
        for (const name of names) {
          const tag = `#${joined(name)}`;
          const [match] = matcher.find(`now ${tag} again`).matches;
          const ids = names.flatMap((other, n) =>
            joined(other) === joined(name) ? [entryRef(glossary, { id: `e${n}` })] : [],
          );
          expect(match && [match.start, match.end]).toEqual([4, 4 + tag.length]);
          expect(ids).toContain(match && matcher.refOf(match.entry));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is found however its accents are written', () => {
    const matcher = createMatcher(compileIndex([glossaryOf(['pasar café'])], wordForms));
    for (const form of ['NFC', 'NFD'] as const)
      expect(matcher.find(`hari ini ${'#PasarCafé'.normalize(form)}`).matches).toHaveLength(1);
  });

  test('that only begins or ends with a name is none', () => {
    const matcher = createMatcher(compileIndex([glossaryOf(['perubahan iklim', 'iklim'])], wordForms));
    for (const tag of ['#perubahaniklimku', '#iklimkita', '#soaliklim', '#perubahan'])
      expect(matcher.find(`hari ini ${tag}`).matches).toEqual([]);
    expect(matcher.find('hari ini #PerubahanIklim').matches).toHaveLength(1);
  });
});
