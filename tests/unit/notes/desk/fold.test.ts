import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../../notes/desk/fold.ts';
import { likeText } from './reading-notes.ts';

describe('folding', () => {
  test.each([
    ['Solidarité', 'solidarite'],
    ['SOLIDARITE\u0301', 'solidarite'],
    ['don’t', "don't"],
    ['“aid”', '"aid"'],
    ['«aide»', '"aide"'],
    ['1950–1953', '1950-1953'],
    ['ＷＴＯ', 'wto'],
    ['ﬁnance', 'finance'],
    ['Straße', 'strasse'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
    ['İstanbul', 'istanbul'],
    ['co\u00adoperation', 'cooperation'],
    ['مُحَمَّد', 'محمد'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('what is a letter in another script stays one', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी'.normalize('NFKD'));
    expect(fold('だ')).not.toBe(fold('た'));
  });

  test('folding what is folded changes nothing, whatever the character', () => {
    const changed: number[] = [];
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) changed.push(code);
    }
    expect(changed).toEqual([]);
  });

  test('a part of a text is a part of it folded', () => {
    fc.assert(
      fc.property(likeText, likeText, likeText, (before, part, after) => {
        const well = part.toWellFormed();
        expect(fold(before.toWellFormed() + well + after.toWellFormed())).toContain(fold(well));
      }),
    );
  });

  test('words are what stands between white space of any kind', () => {
    expect(wordsOf(fold(' one\u00a0two\n\u3000three, '))).toEqual(['one', 'two', 'three,']);
    expect(wordsOf(' ')).toEqual([]);
  });
});
