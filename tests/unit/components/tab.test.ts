import { describe, expect, test } from 'vitest';
import { inPlace } from '../../../components/sidepanel/in-place.ts';
import { whyBlocked } from '../../../components/tab/state.ts';
import { termsOf } from '../../../components/tab/terms.ts';
import { readShippedGlossaries } from '../../../scripts/build/glossaries.ts';

const glossaries = await readShippedGlossaries();

test.each([
  ['chrome://settings', true, 'browser'],
  ['about:addons', true, 'browser'],
  ['https://chromewebstore.google.com/x', true, 'store'],
  ['https://addons.mozilla.org/x', true, 'store'],
  ['file:///a.html', true, 'file'],
  ['https://example.org/', true, 'reload'],
  ['https://example.org/a.pdf', true, 'unknown'],
  [undefined, true, 'unknown'],
  ['https://example.org/', false, 'grant'],
] as const)('a silent page at %s (access: %s) is explained by "%s"', (url, granted, why) => {
  expect(whyBlocked(url, granted)).toBe(why);
});

describe('the terms of a page', () => {
  test('are those counted, the most frequent first, proper names before ideas', () => {
    const counts = {
      'solidaritas-global/refugee': 1,
      'solidaritas-global/unhcr': 1,
      'solidaritas-global/sdgs': 3,
      'elsewhere/unknown': 9,
    };
    expect(termsOf(glossaries, counts, 'en').map(({ entry, count }) => [entry.id, count])).toEqual([
      ['sdgs', 3],
      ['unhcr', 1],
      ['refugee', 1],
    ]);
  });

  test('keep their places while the reader is at them; what is new comes last', () => {
    const before = termsOf(glossaries, { 'solidaritas-global/unhcr': 2, 'solidaritas-global/sdgs': 1 }, 'en');
    const now = termsOf(
      glossaries,
      { 'solidaritas-global/wto': 9, 'solidaritas-global/unhcr': 2, 'solidaritas-global/sdgs': 4 },
      'en',
    );
    expect(inPlace(before, now).map(({ entry, count }) => [entry.id, count])).toEqual([
      ['unhcr', 2],
      ['sdgs', 4],
      ['wto', 9],
    ]);
  });
});
