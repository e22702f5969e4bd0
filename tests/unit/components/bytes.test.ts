import { expect, test } from 'vitest';
import { bytesIn } from '../../../components/settings/bytes.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [508_321, '508 kB'],
  [1_250_000, '1.3 MB'],
  [3_000_000_000, '3 GB'],
  [7e15, '7,000,000 GB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(bytesIn('en', bytes)).toBe(words);
});

test('numbers are written as the language does', () => {
  expect(bytesIn('id', 1_250_000)).toBe('1,3 MB');
});
