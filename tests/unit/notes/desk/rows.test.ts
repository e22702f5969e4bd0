import { expect, test } from 'vitest';
import { Rows } from '../../../../notes/desk/rows.ts';
import { randomFrom } from '../../../random.ts';

test('rows stay what they were set to, however often others are replaced', () => {
  const random = randomFrom(11);
  const rows = new Rows();
  const naive = new Map<number, readonly number[]>();
  // Enough that what is wasted is taken out more than once.
  for (let n = 0; n < 2000; n += 1) {
    const row = random.between(0, 40);
    const numbers = Array.from({ length: random.between(0, 1000) }, () => random.between(0, 1e6));
    const before = naive.get(row) ?? [];
    expect(rows.set(row, numbers)).toBe(before.join() !== numbers.join());
    expect(rows.set(row, numbers)).toBe(false);
    naive.set(row, numbers);
  }
  for (let row = 0; row <= 41; row += 1) {
    let found: number[] = [];
    rows.is(row, (numbers, start, end) => {
      found = [...numbers.subarray(start, end)];
      return true;
    });
    expect(found).toEqual(naive.get(row) ?? []);
  }
});
