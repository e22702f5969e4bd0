import type { BenchPage } from '../browser/support/index.ts';
import type { Lab } from './lab.ts';
import { Meter } from './meter.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

const ROUNDS = 3;
const SECONDS = 4;
const PARAGRAPHS = 30_000;
const FEW = 60;

/** Whether a page with many matches draws its frames as fast as one with few. */
export const frames: Measurement = {
  name: 'frames',
  how: `Two pages of ${say(PARAGRAPHS)} paragraphs that differ in one word each: on one all of them have a name, on the other the first
${FEW}. When their marks rest, a number at their top is changed in each frame for ${SECONDS} seconds, on either page in turn.
The time is that of the main thread for each frame, script, style, layout and painting together.`,
  measure: async (lab) => {
    const many = await openWith(lab, PARAGRAPHS);
    const few = await openWith(lab, FEW);
    const times = { many: [] as number[], few: [] as number[] };
    for (let n = 0; n < ROUNDS; n += 1) {
      times.few.push(await frameTime(few));
      times.many.push(await frameTime(many));
    }
    await many.page.raw.bringToFront();
    const matches = await lab.countOn(many.page);
    await many.page.raw.close();
    await few.page.raw.close();
    const more = (median(times.many) / median(times.few) - 1) * 100;
    return [
      atMost(
        `a frame of a page with ${say(matches)} matches / with ${FEW}, one node changing`,
        more,
        10,
        'at most 10 % more',
        `${say(more)} % more (${median(times.many).toFixed(2)} ms / ${median(times.few).toFixed(2)} ms)`,
      ),
    ];
  },
};

interface Opened {
  readonly page: BenchPage;
  readonly meter: Meter;
}

async function openWith(lab: Lab, matches: number): Promise<Opened> {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => {
    return `<p>Paragraph ${n} says what the ${n < matches ? 'UNHCR' : 'baker'} did on that day, and why it did so.</p>`;
  });
  const number = '<div id="number" style="contain: strict; width: 10em; height: 1.5em">0</div>';
  const page = await lab.open(lab.bench.addPage(number + paragraphs.join('\n'), { lang: 'en' }));
  const meter = await Meter.on(page.raw);
  await meter.rest();
  const { length } = await page.marks();
  if (length === 0) throw new Error('There are no marks.');
  return { page, meter };
}

async function frameTime({ page: { raw }, meter }: Opened): Promise<number> {
  await raw.bringToFront();
  await meter.rest();
  const before = (await meter.work()).all;
  const drawn = await raw.evaluate((milliseconds) => {
    const text = document.getElementById('number')?.firstChild as Text;
    return new Promise<number>((resolve) => {
      let count = 0;
      const end = performance.now() + milliseconds;
      const frame = (): void => {
        count += 1;
        text.data = String(count);
        if (performance.now() < end) requestAnimationFrame(frame);
        else resolve(count);
      };
      requestAnimationFrame(frame);
    });
  }, SECONDS * 1000);
  return ((await meter.work()).all - before) / drawn;
}
