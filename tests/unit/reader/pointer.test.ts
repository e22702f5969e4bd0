import { expect, test } from 'vitest';
import { isIn, movesTowards, speedBetween } from '../../../reader/pointer.ts';

const card = { left: 100, top: 100, right: 460, bottom: 300 };
const at = (x: number, y: number, time = 0) => ({ x, y, time });

test('speed is in pixels per millisecond, and none without an earlier sample', () => {
  expect(speedBetween(at(0, 0, 0), at(30, 40, 100))).toBeCloseTo(0.5);
  expect(speedBetween(undefined, at(30, 40, 100))).toBe(0);
  expect(speedBetween(at(0, 0, 5), at(9, 9, 5))).toBe(0);
});

test('moving towards the card is within 60 degrees of the shortest way', () => {
  expect(movesTowards(at(200, 50), at(200, 60), card)).toBe(true);
  expect(movesTowards(at(200, 50), at(210, 58), card)).toBe(true);
  expect(movesTowards(at(200, 50), at(230, 55), card)).toBe(false);
  expect(movesTowards(at(200, 60), at(200, 50), card)).toBe(false);
  expect(movesTowards(at(200, 60), at(200, 50), undefined)).toBe(false);
});

test('a box is hit with a little slop', () => {
  expect(isIn(card, 98, 100, 2)).toBe(true);
  expect(isIn(card, 97, 100, 2)).toBe(false);
});
