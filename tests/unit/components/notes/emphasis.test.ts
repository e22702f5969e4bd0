import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emphasise, needlesOf } from '../../../../components/library/notes/emphasis.ts';
import { queryWords, tagQuery } from '../../../../components/library/notes/query-words.ts';

/** What stands out, in brackets. */
function shown(text: string, query: string): string {
  return emphasise(text, needlesOf(queryWords(query)))
    .map(({ text: run, isFound }) => (isFound ? `[${run}]` : run))
    .join('');
}

test.each([
  ['rice and Rice', 'rice', '[rice] and [Rice]'],
  ['The price of rice', 'rice', 'The price of [rice]'],
  ['riceless', 'rice', '[rice]less'],
  ['São Tomé', 'tome', 'São [Tomé]'],
  ['Sa\u0303o Tomé', 'sao', '[Sa\u0303o] Tomé'],
  ['straße', 'stra', '[stra]ße'],
  ['rice quotas and quotas', '"rice quotas"', '[rice quotas] and quotas'],
  ['rice, ricefield', 'rice ricefield', '[rice], [ricefield]'],
  ['UNHCR', 'term:unhcr', '[UNHCR]'],
  ['food', 'tag:food site:food', 'food'],
  ['a.b', 'a.b', '[a.b]'],
  ['', 'x', ''],
  ['𝒜bc abc', 'abc', '𝒜bc [abc]'],
])('in "%s", %s shows as %s', (text, query, expected) => {
  expect(shown(text, query)).toBe(expected);
});

test('nothing of a text is lost or doubled', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, needles) => {
      expect(
        emphasise(text, needles)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each([
  ['rice  quotas', { words: ['rice', 'quotas'] }],
  ['"rice quotas" war', { phrases: ['rice quotas'], words: ['war'] }],
  ['"rice quo', { phrases: ['rice quo'] }],
  ['tag:Food tag:"field work" x', { tag: ['food', 'field work'], words: ['x'] }],
  ['SITE:example.org term:', { site: ['example.org'] }],
  ['https://a.b', { words: ['https://a.b'] }],
  ['""', {}],
])('%s is taken apart', (text, expected) => {
  expect(queryWords(text)).toEqual({ words: [], phrases: [], tag: [], site: [], term: [], ...expected });
});

test('a query for a tag finds that tag', () => {
  expect(queryWords(tagQuery('food')).tag).toEqual(['food']);
  expect(queryWords(tagQuery('field work')).tag).toEqual(['field work']);
});
