import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { addPlaceOf, openEntryForm } from '../../../../entrypoints/shared/begin-entry.ts';

/** Where something was opened. */
interface Opened {
  readonly how: 'window' | 'tab';
  readonly left?: number | undefined;
}

/** What stands in for the browser: it has windows, and refuses what it likes. */
const world = vi.hoisted(() => ({
  opened: [] as Opened[],
  refuses: (_at: { readonly left?: number }): boolean => false,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: { session: { set: async () => undefined } },
    runtime: { getURL: (path: string) => path },
    tabs: { create: async () => world.opened.push({ how: 'tab' }) },
    windows: {
      get: async () => ({ left: 1000, top: 0, width: 1200 }),
      create: async (at: { readonly left?: number }) => {
        if (world.refuses(at)) throw new Error('Invalid value for bounds.');
        world.opened.push({ how: 'window', left: at.left });
      },
    },
  },
}));

const begun = { name: 'trawler', sentence: '', language: 'en', source: {} } as const;

beforeEach(() => {
  world.opened = [];
  world.refuses = () => false;
});

test('what was begun for any name is found again by its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const { hash } = new URL(`#${addPlaceOf(`name:${name}`)}`, 'https://example.org');
      expect(new URLSearchParams(hash.slice('#add?'.length)).get('begun')).toBe(`name:${name}`);
    }),
    { examples: [['R&D'], ['C++'], ['100%25'], ['#hashtag']] },
  );
});

test('the form stands beside the window in which one reads', async () => {
  await openEntryForm(begun, 1);
  expect(world.opened).toEqual([{ how: 'window', left: expect.any(Number) }]);
});

test('where there is no room beside that window, the browser chooses the place', async () => {
  world.refuses = ({ left }) => left !== undefined;
  await openEntryForm(begun, 1);
  expect(world.opened).toEqual([{ how: 'window', left: undefined }]);
});

test('where no window can be opened it is a tab', async () => {
  world.refuses = () => true;
  await openEntryForm(begun, 1);
  expect(world.opened).toEqual([{ how: 'tab' }]);
});
