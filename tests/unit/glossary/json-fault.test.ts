import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../glossary/index.ts';

test('JSON that is cut off anywhere is said to end too early, on its last line', () => {
  const cut = fc
    .jsonValue()
    .filter((value) => typeof value === 'object' && value !== null)
    .chain((value) => {
      const text = JSON.stringify(value, null, 1);
      return fc.integer({ min: 1, max: text.length - 1 }).map((length) => text.slice(0, length));
    });
  fc.assert(
    fc.property(cut, (text) => {
      expect(jsonFault(text)).toEqual({ line: text.split('\n').length, isCut: true });
    }),
  );
});

test.each([
  ['{"a": 1,\n"b": oops}', 2],
  ['{"a": 1}\n{"b": 2}', 2],
  ['[1,\n2,\n]', 3],
  ['[1 2]', 1],
  ['{"a": "tab\n"}', 1],
  ['[1}\n', 1],
  ['', 1],
])('%j is wrong at line %i', (text, line) => {
  expect(jsonFault(text)).toEqual({ line, isCut: text === '' });
});
