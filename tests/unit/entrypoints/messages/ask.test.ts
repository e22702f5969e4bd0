import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../../../entrypoints/messages/messenger.ts';

/** What stands in for the background: what it answers, one question after the other. */
const background = vi.hoisted(() => ({ asked: 0, answers: [] as (() => unknown)[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: async () => {
        const answer = background.answers[background.asked];
        background.asked += 1;
        return answer?.();
      },
    },
  },
}));

const ended = () => {
  throw new Error('The message port closed before a response was received.');
};
const silent = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  background.asked = 0;
});
afterEach(() => vi.useRealTimers());

test('a background that ends over a question, or is not there yet, is asked again until it answers', async () => {
  background.answers = [ended, silent, ended, () => ({ value: ['Notes'] })];
  const answer = ask('wantPassages', {});
  await vi.runAllTimersAsync();
  expect(await answer).toEqual(['Notes']);
});

test('an error is told at once: to ask again would only keep what waits for it', async () => {
  background.answers = [() => ({ error: 'The disk is full.', kind: 'full' })];
  await expect(ask('wantPassages', {})).rejects.toMatchObject({ message: 'The disk is full.', kind: 'full' });
  expect(background.asked).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('nobody there is said after some seconds', async () => {
  background.answers = [];
  const answer = ask('wantPassages', {}).catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(4000);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(4000);
  expect(await answer).toMatch('nobody answers wantPassages');
});
