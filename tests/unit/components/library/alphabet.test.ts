import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIGITS, filterOf, lettersOf, listedIn, listLanguages } from '../../../../components/library/list/alphabet.ts';
import { listPlace, listQueryOf } from '../../../../components/library/list/list-place.ts';
import type { Entry } from '../../../../glossary/index.ts';
import { seedEntry } from '../../../browser/shelf-seed.ts';

const named = (names: readonly string[]): Entry[] =>
  names.map((name, n) => seedEntry({ id: `e${n}`, names: { en: [name] } }));
const lettersIn = (names: readonly string[]): string[] =>
  lettersOf(listedIn(named(names), 'en'), 'en').map(({ letter }) => letter);

/** Names as glossaries have them, and some that nobody thinks of. */
const names = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
    fc.constantFrom('Ægir', 'Øresund', 'zebra', 'Éire', 'ASEAN', '3R', '#MeToo', 'Яр', 'ß', 'aid', 'Aid', 'þing'),
  ),
  { maxLength: 40 },
);

describe('a list by the alphabet', () => {
  test('has each letter once, whatever names there are, and the first entry of each where it begins', () => {
    fc.assert(
      fc.property(names, (given) => {
        const listed = listedIn(named(given), 'en');
        const letters = lettersOf(listed, 'en');
        expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
        expect(letters[0]?.first ?? 0).toBe(0);
        const firsts = letters.map(({ first }) => first);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        expect(listed).toHaveLength(given.length);
      }),
    );
  });

  test('puts names where a dictionary has them: accents and case apart, signs before a name for nothing', () => {
    const listed = listedIn(named(['zone', '#MeToo', 'Émigré', 'embargo', 'market', '3R', 'aid', 'Zakat']), 'en');
    expect(listed.map(({ name }) => name)).toEqual([
      '3R',
      'aid',
      'embargo',
      'Émigré',
      'market',
      '#MeToo',
      'Zakat',
      'zone',
    ]);
    expect(lettersIn(['zone', '#MeToo', 'Émigré', 'embargo', '3R', 'aid'])).toEqual([DIGITS, 'A', 'E', 'M', 'Z']);
    expect(lettersIn(['Øresund', 'Ωmega', 'Ægir'])).toEqual(['A', 'O', '…']);
  });

  test('is there in the languages that the glossary has names in, the reader’s own first', () => {
    const both = { entries: [seedEntry({ id: 'a', names: { en: ['aid'], id: ['bantuan'] } })] };
    expect(listLanguages(both, 'en')).toEqual(['en', 'id']);
    expect(listLanguages(both, 'id')).toEqual(['id', 'en']);
    expect(listLanguages({ entries: named(['aid']) }, 'id')).toEqual(['en']);
    expect(listedIn(named(['aid']), 'id')).toEqual([]);
  });

  test('is narrowed down by what any name holds, in whatever case and accent', () => {
    const entries = [
      seedEntry({ id: 'un', names: { en: ['United Nations', 'UN'], id: ['Perserikatan Bangsa-Bangsa', 'PBB'] } }),
      seedEntry({ id: 'emigre', names: { en: ['émigré'] } }),
    ];
    const filter = filterOf(listedIn(entries, 'en'));
    const found = (typed: string): string[] => filter(typed).map(({ entry }) => entry.id);
    expect(found('pbb')).toEqual(['un']);
    expect(found('EMIGR')).toEqual(['emigre']);
    expect(found('  ')).toEqual(['emigre', 'un']);
    expect(found('nothing of it')).toEqual([]);
  });
});

test('what is asked of a list is in its place, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom('id', 'en', undefined), fc.string(), (language, text) => {
      expect(listQueryOf(listPlace('my-words', { language, text }))).toEqual({ language, text });
    }),
  );
  expect(listQueryOf('list:my-words?in=fr')).toEqual({ language: undefined, text: '' });
});
