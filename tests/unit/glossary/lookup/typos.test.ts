import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Typos } from '../../../../glossary/lookup/typos.ts';

/** The distance by the plain table: letters too many, missing, wrong, or two swapped (optimal string alignment). */
function distance(typed: string, word: string): number {
  const rows = [...Array(typed.length + 1).keys()].map((at) => [at, ...Array<number>(word.length).fill(0)]);
  for (let column = 1; column <= word.length; column += 1) rows[0]![column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      let least = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + Number(!isSame),
      );
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = least;
    }
  }
  return rows[typed.length]![word.length]!;
}

/** What the class promises, by the plain table. */
function expected(typed: string, word: string): number | undefined {
  const room = (length: number): number => Number(length >= 4) + Number(length >= 8);
  const whole = distance(typed, word);
  if (room(typed.length) > 0 && whole <= room(typed.length)) return whole;
  const beginnings = [...Array(word.length + 1).keys()].map((length) => distance(typed, word.slice(0, length)));
  const beginning = Math.min(...beginnings);
  return room(typed.length) > 0 && beginning <= room(typed.length - 1) ? beginning : undefined;
}

/** Words of few letters, so that they are often alike; some with letters beyond ASCII. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'ß', 'ж'), minLength: 1, maxLength: 14 });

describe('typos', () => {
  test('are counted as the plain table counts them, in whole words and in beginnings', () => {
    fc.assert(
      fc.property(word, word, (typed, other) => {
        expect(new Typos(typed).in(other)).toBe(expected(typed, other));
      }),
      { numRuns: 3000 },
    );
  });

  test('are counted inside a longer text as in the word alone', () => {
    fc.assert(
      fc.property(word, word, word, word, (typed, before, other, after) => {
        const typos = new Typos(typed);
        expect(typos.in(before + other + after, before.length, before.length + other.length)).toBe(typos.in(other));
      }),
    );
  });

  test('are not forgiven in short words, nor counted in words of more than 31 letters', () => {
    expect(new Typos('eu').areAllowed).toBe(false);
    expect(new Typos('a'.repeat(32)).areAllowed).toBe(false);
    expect(new Typos('unchr').in('unhcr')).toBe(1);
    expect(new Typos('a'.repeat(31)).in(`${'a'.repeat(30)}b`)).toBe(1);
  });
});
