import { beforeEach, expect, test, vi } from 'vitest';
import { firstIndex } from '../../../entrypoints/page/first-index.ts';
import { compileIndex, INDEX_VERSION } from '../../../glossary/index.ts';
import { wordForms } from '../../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../../scripts/build/glossaries.ts';

const index = compileIndex(await readShippedGlossaries(), wordForms);

/** What stands in for the browser: storage and the background's answer. */
const world = vi.hoisted(() => ({
  stored: async (): Promise<unknown> => undefined,
  answer: async (): Promise<unknown> => undefined,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({ index: await world.stored() }) } },
    runtime: { sendMessage: () => world.answer() },
  },
}));

beforeEach(() => {
  world.stored = async () => undefined;
  world.answer = async () => ({ value: null });
});

test('is the one in storage, and the background is left asleep', async () => {
  world.stored = async () => index;
  world.answer = () => Promise.reject(new Error('nobody should have asked'));
  expect(await firstIndex()).toBe(index);
});

test.each([
  ['there is none', undefined],
  ['it is of another version', { ...index, version: INDEX_VERSION + 1 }],
  ['it is no index', 'nonsense'],
])('is put into storage by the background when %s', async (_why, before) => {
  let stored: unknown = before;
  world.stored = async () => stored;
  world.answer = async () => {
    stored = index;
    return { value: null };
  };
  expect(await firstIndex()).toBe(index);
});

test('comes with the answer when nothing can be read from storage or put there', async () => {
  world.stored = () => Promise.reject(new Error('the database is damaged'));
  world.answer = async () => ({ value: index });
  expect(await firstIndex()).toBe(index);
});

test('is asked for again when the background was stopped over the question', async () => {
  let asked = 0;
  world.answer = async () => {
    asked += 1;
    if (asked === 1) throw new Error('the message channel closed');
    return { value: index };
  };
  expect(await firstIndex()).toBe(index);
});
