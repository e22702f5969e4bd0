import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createLookup,
  type Entry,
  type Glossary,
  headword,
  LANGUAGES,
  type Language,
  lookUp,
  Names,
  otherLanguage,
  textOf,
} from '../../../../glossary/index.ts';
import { readShippedGlossaries } from '../../../../scripts/build/glossaries.ts';
import { readGold } from '../../../../scripts/quality/gold.ts';

const shipped = await readShippedGlossaries();
const entries = shipped.flatMap((glossary) => glossary.entries);
const inShipped = createLookup(shipped);
const gold = await readGold();

function entryOf(id: string, names: Partial<Entry['names']>, definition = ''): Entry {
  const nothing = { id: '', en: '' };
  return {
    id,
    kind: 'concept',
    names: { id: [], en: [], ...names },
    definition: { id: definition, en: '' },
    inArticle: nothing,
    related: [],
  };
}

function glossaryOf(id: string, of: readonly Entry[]): Glossary {
  const title = { id, en: '' };
  return { format: 'konteks-glossary', version: 1, id, title, sections: [], entries: [...of] };
}

/** @returns the ids of what is found in a glossary of these entries */
function idsFor(of: readonly Entry[], query: string, language: Language = 'en'): string[] {
  return createLookup([glossaryOf('mine', of)])(query, language, 10).map(({ entry }) => entry.id);
}

describe('look-up in the shipped glossary', () => {
  const named = entries.flatMap((entry) => LANGUAGES.flatMap((of) => entry.names[of].map((name) => ({ entry, name }))));

  test.each(gold)('$query finds $entry first', ({ query, language, entry }) => {
    expect(inShipped(query, language, 5)[0]?.entry.id).toBe(entry);
  });

  test('every name finds an entry first that has it', () => {
    for (const { name } of named) {
      for (const language of LANGUAGES) {
        const first = inShipped(name, language, 5)[0]?.entry;
        const names = LANGUAGES.flatMap((of) => first?.names[of] ?? []).map((one) => one.toLowerCase());
        expect(names, name).toContain(name.toLowerCase());
      }
    }
  });

  test('every entry is found by each beginning of its headwords of three letters and more, if only far enough is looked', () => {
    for (const entry of entries) {
      for (const language of LANGUAGES) {
        const name = headword(entry, language);
        for (let length = 3; length <= name.length; length += 1)
          expect(inShipped(name.slice(0, length), otherLanguage(language), 75).map((one) => one.entry.id)).toContain(
            entry.id,
          );
      }
    }
  });

  test('every entry is found by a word of its definition', () => {
    for (const entry of entries) {
      const longest = entry.definition.id.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a));
      expect(inShipped(longest, 'id', 75).map((one) => one.entry.id)).toContain(entry.id);
    }
  });

  test('a blank or senseless query finds nothing', () => {
    for (const query of ['', '   ', '…', 'qqqqzzzz']) expect(inShipped(query, 'en', 5)).toEqual([]);
  });
});

describe('look-up', () => {
  test('finds what is closest first: the name, its letters, headwords and names that begin so, words, texts', () => {
    const found = idsFor(
      [
        entryOf('text', { id: ['lain'] }, 'Tentang air dan tanah.'),
        entryOf('beginning', { id: ['bersih airnya sekali'] }),
        entryOf('word', { id: ['hemat air'] }),
        entryOf('other-begins', { id: ['tetes', 'air mata'] }),
        entryOf('headword-begins', { id: ['air tanah'] }),
        entryOf('dotted', { id: ['A.I.R.'] }),
        entryOf('name', { id: ['kondisi', 'air'] }),
      ],
      'air',
      'id',
    );
    expect(found).toEqual(['name', 'dotted', 'headword-begins', 'other-begins', 'word', 'beginning', 'text']);
  });

  test('takes names in the language that is asked for first, then the reader’s order of glossaries', () => {
    const inEnglish = glossaryOf('first', [entryOf('a', { en: ['gender'] })]);
    const inIndonesian = glossaryOf('second', [entryOf('b', { id: ['gender'] })]);
    const again = glossaryOf('third', [entryOf('c', { id: ['gender'] })]);
    const lookup = createLookup([inEnglish, inIndonesian, again]);
    expect(lookup('gender', 'id', 5).map(({ entry }) => entry.id)).toEqual(['b', 'c', 'a']);
    expect(lookup('gender', 'en', 5).map(({ entry }) => entry.id)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['words in any order', 'kebijakan perdagangan', 'perdagangan kebijakan'],
    ['accents left out', 'São Tomé', 'sao tome'],
    ['accents put in', 'cafe', 'café'],
    ['words written apart', 'kerjasama', 'kerja sama'],
    ['words written together', 'kerja sama', 'kerjasama'],
    ['an acronym with spaces', 'UNHCR', 'un hcr'],
    ['a reduplicated word', 'negara', 'negara-negara'],
    ['a reduplicated name', 'hak-hak anak', 'hak anak'],
    ['a clitic', 'kemiskinan', 'kemiskinannya'],
    ['an affix', 'pengungsi', 'mengungsi'],
    ['another affix', 'kesejahteraan', 'menyejahterakan'],
    ['an English plural', 'policy', 'policies'],
    ['an apostrophe', 'people’s rights', 'peoples rights'],
    ['a swapped letter', 'UNHCR', 'UNCHR'],
    ['a typo while the word is not finished', 'proteksionisme', 'protexsi'],
    ['two typos', 'keberlanjutan', 'keberlajutn'],
    ['another script', 'беженцы', 'БЕЖЕН'],
  ])('forgives %s', (_what, name, query) => {
    expect(idsFor([entryOf('other', { id: ['xylofon'] }), entryOf('it', { id: [name] })], query)).toEqual(['it']);
  });

  test('does not take a word for misspelled that some name is spelled like', () => {
    expect(idsFor([entryOf('a', { id: ['migrasi'] }), entryOf('b', { id: ['migrain'] })], 'migrasi')).toEqual(['a']);
  });

  test('finds the same, whatever was kept of the names meanwhile, and however they came', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', '-', '.'), minLength: 1, maxLength: 7 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const some = fc.array(fc.record({ id: fc.array(name, { maxLength: 2 }), en: fc.array(name, { maxLength: 2 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, some, name, fc.constantFrom(...LANGUAGES), (first, then, query, language) => {
        const all = [...first, ...then].map((names, n) => entryOf(`e${n}`, names));
        const texts = all.map(textOf);
        const whole = new Names();
        for (const entry of all) whole.add(entry);
        const begun = new Names();
        for (const entry of all.slice(0, first.length)) begun.add(entry);
        const resumed = new Names(structuredClone(begun.columns()));
        for (const entry of all.slice(first.length)) resumed.add(entry);
        const found = (names: Names) => lookUp([{ id: 'mine', names, texts }], query, language, 30);
        expect(found(resumed)).toEqual(found(whole));
        expect(new Set(found(whole)).size).toBe(found(whole).length);
      }),
      { numRuns: 300 },
    );
  });
});
