import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Allowance } from '../../../reader/allowance.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTime(ms);
const ended = () => {
  const allowance = new Allowance({ share: 0.05, burst: 2000 }, { share: 0.01, burst: 50 });
  allowance.limit();
  return allowance;
};
/** The work that gets done at once, in milliseconds. */
const doneAtOnce = (allowance: Allowance) => {
  let done = 0;
  for (; allowance.wait() === 0 && done < 10_000; done += 1) allowance.spend(1);
  return done;
};
/** One change every 100 ms. */
const stream = (allowance: Allowance, changes: number) => {
  for (let i = 0; i < changes; i += 1) {
    wait(100);
    allowance.changed();
  }
};

describe('the work that a page may cost', () => {
  test('has no limit while the page is read for the first time, whatever changes meanwhile', () => {
    const allowance = ended();
    allowance.lift();
    stream(allowance, 50);
    expect(doneAtOnce(allowance)).toBe(10_000);
  });

  test('is done at once after a single change, however much it is', () => {
    const allowance = ended();
    wait(5000);
    allowance.changed();
    expect(doneAtOnce(allowance)).toBeGreaterThanOrEqual(2000);
  });

  test('is a hundredth of the time when the changes do not stop', () => {
    const allowance = ended();
    let done = 0;
    for (let i = 0; i < 100; i += 1) {
      stream(allowance, 1);
      if (i >= 8) done += doneAtOnce(allowance);
    }
    expect(done).toBeGreaterThan(90);
    expect(done).toBeLessThan(50 + 100 + 50);
  });

  test('is little for what counts as a stream at once', () => {
    const allowance = ended();
    allowance.changed(true);
    expect(doneAtOnce(allowance)).toBeLessThanOrEqual(51);
  });

  test('is waited for 4 seconds at most, however long one piece of it took', () => {
    const allowance = ended();
    stream(allowance, 50);
    allowance.spend(10_000);
    expect(allowance.wait()).toBeGreaterThan(1000);
    expect(allowance.wait()).toBeLessThanOrEqual(4000);
  });

  test('is that of a calm page again when the stream has ended', () => {
    const allowance = ended();
    stream(allowance, 50);
    wait(60_000);
    allowance.changed();
    expect(doneAtOnce(allowance)).toBeGreaterThanOrEqual(2000);
  });

  test('is more for a moment when the reader went somewhere else, also in a stream', () => {
    const allowance = ended();
    stream(allowance, 50);
    allowance.grant(250);
    stream(allowance, 1);
    expect(doneAtOnce(allowance)).toBeGreaterThanOrEqual(250);
  });
});
