import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from '../../../entrypoints/messages/within.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('an answer that comes in time is given, and an error is thrown, and neither leaves a timer behind', async () => {
  await expect(within(1000, Promise.resolve('saved'))).resolves.toBe('saved');
  await expect(within(1000, Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full');
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer that never comes is an error as soon as its time is up, and not before', async () => {
  const told = vi.fn();
  const waiting = within(1000, new Promise(() => {})).catch(told);
  await vi.advanceTimersByTimeAsync(999);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(told).toHaveBeenCalledWith(new Error('nobody answers'));
});
