import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glimpse } from '../../../glossary/page-definitions/glimpse.ts';
import { acronymsIn, definitionsIn } from '../../../glossary/page-definitions/index.ts';
import { mayDefine } from '../../../glossary/page-definitions/may-define.ts';
import { type DefinitionPart, readDefinitionPassages, scoreDefinitions } from '../../../scripts/quality/definitions.ts';

/** What is found in a text: short forms and what they stand for. */
function pairs(text: string): string[][] {
  return definitionsIn(text).map(({ short, long }) => [short, long]);
}

describe.each(['open', 'aside'] as DefinitionPart[])('on the %s passages', (part) => {
  test.each(['id', 'en'])(
    '97 of 100 definitions found in the language %s are right, and 88 of 100 are found',
    async (language) => {
      const passages = (await readDefinitionPassages(part)).filter((passage) => passage.language === language);
      const { right, mistakes } = scoreDefinitions(passages);
      const wrong = mistakes.filter(({ kind }) => kind === 'wrong').length;
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
      expect(right / (right + mistakes.length - wrong)).toBeGreaterThanOrEqual(0.88);
    },
  );
});

test('every language has 40 labelled definitions, a quarter of them kept aside, and as many passages that only seem to explain', async () => {
  for (const language of ['id', 'en']) {
    const counts = await Promise.all(
      (['open', 'aside'] as const).map(async (part) => {
        const passages = (await readDefinitionPassages(part)).filter((passage) => passage.language === language);
        return passages
          .flatMap(({ blocks }) => blocks)
          .flatMap(({ labels }) => labels)
          .filter(({ optional }) => !optional).length;
      }),
    );
    const [open = 0, aside = 0] = counts;
    expect(open + aside).toBeGreaterThanOrEqual(40);
    expect(aside / (open + aside)).toBeGreaterThanOrEqual(0.24);
  }
});

test('an acronym is found on either side of its bracket, and with words in between', () => {
  expect(pairs('Komisi Pemilihan Umum (KPU) rapat.')).toEqual([['KPU', 'Komisi Pemilihan Umum']]);
  expect(pairs('KPU (Komisi Pemilihan Umum) rapat.')).toEqual([['KPU', 'Komisi Pemilihan Umum']]);
  expect(pairs('Komisi Pemilihan Umum yang selanjutnya disingkat KPU rapat.')).toEqual([
    ['KPU', 'Komisi Pemilihan Umum'],
  ]);
  expect(pairs('Dana Moneter Internasional (International Monetary Fund/IMF) rapat.')).toEqual([
    ['IMF', 'International Monetary Fund'],
  ]);
});

test('words that are made of syllables are found, and chance likeness is not', () => {
  expect(pairs('Pusat kesehatan masyarakat (puskesmas) buka.')).toEqual([['puskesmas', 'Pusat kesehatan masyarakat']]);
  expect(pairs('Press the button to update (update mode) it.')).toEqual([]);
  expect(pairs('The Boston Red Sox (BOS) won.')).toEqual([]);
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        'KPU',
        'UN',
        'Komisi Pemilihan Umum',
        ' is a process ',
        ', yaitu ',
        'or',
        '. ',
        '\u202e',
        '\u0000',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

test('what is found stands where it is said to, without overlap, as plain text of bounded length', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let free = 0;
      for (const { start, end, short, long, sentence } of definitionsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
        expect(`${short}${long}${sentence}`).not.toMatch(/[\p{Cc}\p{Cf}\u2028\ufffc]/u);
        expect(sentence.length).toBeLessThanOrEqual(360);
      }
    }),
  );
});

test('the acronyms of a text are those that its definitions say, and where the quick look sees nothing there are none', async () => {
  const passages = [...(await readDefinitionPassages('open')), ...(await readDefinitionPassages('aside'))];
  const check = (text: string): void => {
    const acronyms = acronymsIn(text);
    expect(acronyms).toEqual(definitionsIn(text).filter(({ long }) => long !== ''));
    if (acronyms.length > 0) expect(glimpse(text) && mayDefine(text)).toBe(true);
  };
  for (const { text } of passages.flatMap(({ blocks }) => blocks)) check(text);
  fc.assert(fc.property(texts, check));
});

test('text made to be dear is read in a moment', () => {
  const limit = 10_000;
  for (const piece of [
    '(AA) ',
    'AA or ',
    'a a a a (aaaaa) ',
    'A is a ',
    '(((((',
    'AAAA ',
    'Aa bb or other ',
    ', yaitu ',
    'ACGT',
  ]) {
    const text = piece.repeat(limit / piece.length);
    expect(definitionsIn(text).length).toBeLessThan(limit);
    // Every page pays for this one, with all its text.
    expect(typeof glimpse(text.repeat(10))).toBe('boolean');
  }
}, 5000);
