import { expect, test } from 'vitest';
import { contrast, type Rgb } from '../../../../components/gallery/contrast.ts';

test.each<[string, Rgb, Rgb, number]>([
  ['black on white', [0, 0, 0], [255, 255, 255], 21],
  ['a colour on itself', [58, 77, 181], [58, 77, 181], 1],
  ['the grey that is just enough for text', [118, 118, 118], [255, 255, 255], 4.54],
  ['accent on paper', [58, 77, 181], [255, 253, 248], 7.1],
])('the contrast of %s is as WCAG reckons it, whichever comes first', (_what, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});
