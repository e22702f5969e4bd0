import { expect, test } from 'vitest';
import type { LookupSource } from '../../../../components/lookup/use-lookup.ts';
import { withPage } from '../../../../components/lookup/with-page.ts';
import { pageEntry, pageGlossary } from '../../../../glossary/page-definitions/entry.ts';
import type { FoundEntry } from '../../../../shelf/lookup/model.ts';

const said = (short: string, long: string) => ({ short, long, sentence: `The ${long} (${short}) met.` });
const OF_PAGE = {
  'page/rra': said('RRA', 'Reef Research Authority'),
  'page/rrb': said('RRB', 'Réef Rescue Board'),
} as const;

const others = Array.from(
  { length: 20 },
  (_, n): FoundEntry => ({ ref: `shelf/reef-${n}`, entry: pageEntry(`page/reef-${n}`, said(`reef ${n}`, 'reef')) }),
);
const source: LookupSource = {
  search: async (_query, _language, limit) => ({ found: others.slice(0, limit), isAll: true }),
  follow: () => () => undefined,
};
const refs = async (query: string, limit = 12): Promise<string[]> =>
  (await withPage(source, [pageGlossary(OF_PAGE)]).search(query, 'en', limit)).found.map(({ ref }) => ref);

test.each(['RRA', 'rra', 'R.R.A.', 'reef research authority'])(
  'what the page calls just so comes first: %s',
  async (query) => {
    expect((await refs(query))[0]).toBe('page/rra');
  },
);

test.each(['reef', 'ree res', 'board reef'])(
  'what has the words, or words that begin so, comes last and is not cut off: %s',
  async (query) => {
    const found = await refs(query);
    expect(found).toHaveLength(12);
    expect(found.at(-1)).toBe('page/rrb');
    expect(found[0]).toBe('shelf/reef-0');
  },
);

test.each(['met', 'zzz', ' ', '?'])('what the page only says in a sentence is no name: %j', async (query) => {
  expect((await refs(query)).filter((ref) => ref.startsWith('page/'))).toEqual([]);
});

test('there are never more than were asked for', async () => {
  for (const limit of [0, 1, 2]) expect(await refs('reef', limit)).toHaveLength(limit);
});

test('a page that explains nothing is looked up as ever', () => {
  expect(withPage(source, [])).toBe(source);
});
