import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { weigh } from '../../scripts/build/size-budgets.ts';
import { OUTPUT } from '../../scripts/project.ts';
import { Meter } from './meter.ts';
import { median, megabytes, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';
import { traced } from './trace.ts';

const ROUNDS = 5;
const TRACES = 5;

/** What the extension costs where there is nothing for it to do. */
export const blank: Measurement = {
  name: 'blank',
  how: `An empty page, reloaded in the browser with the extension and in one with an extension that does nothing, in turn. All that
its main thread does from then until it rests is counted; how much of it is running and compiling scripts is seen in recordings by the
browser's own tracing. Memory as in _glossary_. The script's size is read from the build.`,
  measure: async (lab) => {
    const path = lab.bench.addPage('');
    const pages = { own: (await lab.open(path)).raw, plain: await lab.openWithout(path) };
    const meters = { own: await Meter.on(pages.own), plain: await Meter.on(pages.plain) };
    const loads = { own: [] as number[], plain: [] as number[] };
    const scripts = { own: [] as number[], plain: [] as number[] };
    const heaps: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      for (const which of ['own', 'plain'] as const) {
        await pages[which].reload();
        await meters[which].rest();
        // A meter begins anew with each document.
        loads[which].push((await meters[which].work()).all);
      }
      heaps.push((await meters.own.heap()) - (await meters.plain.heap()));
    }
    for (let n = 0; n < TRACES; n += 1) {
      for (const which of ['own', 'plain'] as const) scripts[which].push(await scriptOf(pages[which], meters[which]));
    }
    await pages.own.close();
    await pages.plain.close();
    const load = median(loads.own) - median(loads.plain);
    const script = median(scripts.own) - median(scripts.plain);
    const heap = median(heaps);
    return [
      atMost(
        'loading a blank page with the extension / without',
        load,
        20,
        'at most 20 ms more',
        `${say(load)} ms more (${say(median(loads.own))} ms / ${say(median(loads.plain))} ms)`,
      ),
      atMost('its scripts', script, 5, 'at most 5 ms more', `${say(script)} ms more`),
      atMost('its memory', heap, 2e6, 'at most 2 MB more', `${megabytes(heap)} MB more`),
      await scriptSize(),
    ];
  },
};

async function scriptOf(page: Page, meter: Meter): Promise<number> {
  await meter.rest();
  const { total } = await traced(page, async () => {
    await page.reload();
    await meter.rest();
  });
  return total.script;
}

async function scriptSize() {
  const weights = await weigh(join(OUTPUT, 'chrome-mv3'));
  const bytes = weights.find(({ surface }) => surface === 'content script')?.bytes ?? Number.NaN;
  return atMost(
    'the script in every frame, minified and gzipped',
    bytes,
    30_000,
    'at most 30 kB',
    `${say(bytes / 1000)} kB`,
  );
}
