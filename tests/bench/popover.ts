import type { Page } from 'puppeteer-core';
import { DWELL_MS, GRACE_MS } from '../../reader/numbers.ts';

import { type BenchPage, until } from '../browser/support/index.ts';
import { pause } from '../browser/support/until.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

const ROUNDS = 9;

const DWELL = DWELL_MS.medium;

/** Several entries, so that what one card has fetched does not serve for all. */
const NAMES = ['UNHCR', 'ASEAN', 'WTO'] as const;

/** How long after the dwell the popover is seen. */
export const popover: Measurement = {
  name: 'popover',
  how: `The mouse goes to a mark in one movement and rests there. The page notes the time of that movement and, in each frame,
whether an open popover has a size; when it first has, the time at the end of that frame, when it has been painted, counts. The dwell
of ${DWELL} ms is taken off. For the worker asleep it is ended before each movement, as the browser does when it has been idle.`,
  measure: async (lab) => {
    const body = NAMES.map((name) => `<p style="margin: 80px 200px">They heard of ${name} on that day.</p>`).join('');
    const page = await lab.bench.openHtml(body, { lang: 'en' });
    const asleep: number[] = [];
    const awake: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const name = NAMES[n % NAMES.length] ?? NAMES[0];
      await lab.bench.stopBackground();
      asleep.push(await delayOver(page, name));
      awake.push(await delayOver(page, name));
    }
    await page.raw.close();
    return [
      atMost('dwell over to popover painted, worker asleep', median(asleep), 60, 'at most 60 ms', said(asleep)),
      atMost('the same, worker awake', median(awake), 16, 'at most 16 ms', said(awake)),
    ];
  },
};

function said(times: readonly number[]): string {
  return `${say(median(times))} ms (${say(Math.min(...times))} to ${say(Math.max(...times))} ms)`;
}

async function delayOver(page: BenchPage, name: string): Promise<number> {
  await page.raw.mouse.move(2, 2);
  await until('the popover to be gone', async () => (await page.popover()) === null);
  await pause(GRACE_MS);
  const { x, y, width, height } = await page.rectOf(name);
  await watchForPopover(page.raw);
  await page.raw.mouse.move(x + width / 2, y + height / 2);
  const { rested, painted } = await page.raw.evaluate(
    () => (globalThis as unknown as { seen: Promise<{ rested: number; painted: number }> }).seen,
  );
  return painted - rested - DWELL;
}

/** Has the page note when the pointer comes to rest, and when it sees a popover. */
function watchForPopover(page: Page): Promise<void> {
  return page.evaluate(() => {
    let rested = 0;
    const noted = (event: PointerEvent): void => {
      rested = event.timeStamp;
    };
    addEventListener('pointermove', noted, { capture: true, passive: true });
    const seen = new Promise((resolve) => {
      const look = (): void => {
        const host = document.querySelector('[popover=manual]:popover-open');
        if (!host || host.getBoundingClientRect().height === 0) {
          requestAnimationFrame(look);
          return;
        }
        removeEventListener('pointermove', noted, { capture: true });
        // A message that is posted before painting is received after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ rested, painted: performance.now() });
        port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { seen });
  });
}
