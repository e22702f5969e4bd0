import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Phrase } from '../../../../glossary/candidates/phrases.ts';
import { Tally } from '../../../../glossary/candidates/tally.ts';
import { tokensOf } from '../../../../glossary/candidates/tokens.ts';

/** A sentence of words that are all different. */
function sentenceOf(words: number) {
  const text = Array.from({ length: words }, (_, n) => `w${n}`).join(' ');
  const place = { section: 0, block: 0, sentence: 0 };
  return { tokens: tokensOf(text, 'en'), at: { text, language: 'en', place, isHeading: false } as const };
}

const phrase = fc
  .tuple(fc.nat(19), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]): Phrase => ({ from, to: Math.min(20, from + length), isName: false }));

test('a phrase is within each longer one around it, and in no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { selector: ({ from, to }) => `${from} ${to}`, maxLength: 40 }), (phrases) => {
      const { tokens, at } = sentenceOf(20);
      const tally = new Tally();
      tally.add(tokens, phrases, at);
      const keyOf = ({ from, to }: Phrase): string =>
        Array.from({ length: to - from }, (_, n) => `w${from + n}`).join(' ');
      for (const inner of phrases) {
        const around = phrases.filter(
          ({ from, to }) => from <= inner.from && to >= inner.to && to - from > inner.to - inner.from,
        );
        expect([...(tally.seen.get(keyOf(inner))?.within ?? [])].sort()).toEqual(around.map(keyOf).sort());
      }
    }),
  );
});

test('each is compared with those around it only, however long a sentence is', () => {
  const WORDS = 3000;
  let looks = 0;
  const phrases = Array.from({ length: 2 * WORDS }, (_, n): Phrase => {
    const from = n >> 1;
    const to = Math.min(WORDS, from + 1 + (n % 2));
    return {
      from,
      isName: false,
      get to() {
        looks += 1;
        return to;
      },
    };
  });
  const { tokens, at } = sentenceOf(WORDS);
  new Tally().add(tokens, phrases, at);
  expect(looks).toBeLessThan(100 * WORDS);
});
