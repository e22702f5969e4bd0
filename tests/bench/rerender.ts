import type { Page } from 'puppeteer-core';
import { Meter } from './meter.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

/** Turns are short and many, as what else the machine does takes frames from either browser. */
const ROUNDS = 8;
const SECONDS = 3;

/** An application that never rests: each frame has a thousand new rows, and a name in one of twenty-five. */
const APPLICATION = `<ul id="rows"></ul><script>
  const list = document.getElementById('rows');
  const terms = ['UNHCR', 'refugees', 'climate change', 'host countries'];
  const render = (time) => {
    const rows = [];
    for (let n = 0; n < 1000; n += 1) {
      const row = document.createElement('li');
      const name = document.createElement('b');
      name.textContent = 'Row ' + n;
      const what = (n + time) % 25 === 0 ? terms[(n + time) % terms.length] : 'nothing new';
      row.append(name, ' was drawn anew as number ' + time + ' and tells of ' + what + ' to whoever reads it');
      rows.push(row);
    }
    list.replaceChildren(...rows);
  };
  globalThis.run = (milliseconds) => new Promise((resolve) => {
    let frames = 0;
    const end = performance.now() + milliseconds;
    const frame = () => {
      render((frames += 1));
      if (performance.now() < end) requestAnimationFrame(frame);
      else resolve(frames);
    };
    requestAnimationFrame(frame);
  });
  render(0);
</script>`;

/** An application that re-renders without pause, with the extension and without. */
export const rerender: Measurement = {
  name: 'rerender',
  how: `A page replaces all rows of a list of 1,000 in every frame, as fast as frames come; one row in 25 has a name in it. It runs
for ${SECONDS} seconds at a time in the browser with the extension and in one with an extension that does nothing, ${ROUNDS} times each, in turn; the
median of the ratios of neighbours counts. Frames are counted by the page; the time is that of its main thread until it rests, for each
frame. On a machine that has other things to do the frames say little and the time says more.`,
  measure: async (lab) => {
    const path = lab.bench.addPage(APPLICATION, { lang: 'en' });
    const pages = { own: (await lab.open(path)).raw, plain: await lab.openWithout(path) };
    const meters = { own: await Meter.on(pages.own), plain: await Meter.on(pages.plain) };
    const frames = { own: [] as number[], plain: [] as number[] };
    const times = { own: [] as number[], plain: [] as number[] };
    for (let n = 0; n < ROUNDS; n += 1) {
      for (const which of ['plain', 'own'] as const) {
        const { drawn, time } = await runFor(pages[which], meters[which]);
        frames[which].push(drawn);
        times[which].push(time / drawn);
      }
    }
    await pages.own.close();
    await pages.plain.close();
    const pairs = (of: typeof frames): number => median(of.own.map((own, n) => own / (of.plain[n] ?? Number.NaN)));
    const lost = (1 - pairs(frames)) * 100;
    const more = (pairs(times) - 1) * 100;
    return [
      atMost(
        'frames lost while an application re-renders without pause',
        lost,
        2,
        'at most 2 %',
        `${say(lost)} % (medians ${median(frames.own)} of ${median(frames.plain)})`,
      ),
      atMost(
        'time of a frame meanwhile',
        more,
        2,
        'at most 2 % more',
        `${say(more)} % more (${say(median(times.own))} ms / ${say(median(times.plain))} ms)`,
      ),
    ];
  },
};

async function runFor(page: Page, meter: Meter): Promise<{ drawn: number; time: number }> {
  let drawn = 0;
  const { all } = await meter.during(async () => {
    drawn = await page.evaluate(
      (milliseconds) => (globalThis as unknown as { run(for_: number): Promise<number> }).run(milliseconds),
      SECONDS * 1000,
    );
  });
  return { drawn, time: all };
}
