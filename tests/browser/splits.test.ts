import { expect, test } from 'vitest';
import { readPassages } from '../../scripts/quality/passages.ts';
import { randomFrom } from '../random.ts';
import { until, useBench } from './support/index.ts';

const bench = useBench();

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text cut into nodes at random: spans, nested ones, comments, places where a line may break, lines of the source. */
function cut(text: string, random: () => number): string {
  let html = '';
  let open = 0;
  for (const letter of text) {
    const choice = random();
    if (choice < 0.03) {
      html += '<span>';
      open += 1;
    } else if (choice < 0.06 && open > 0) {
      html += '</span>';
      open -= 1;
    } else if (choice < 0.08) html += '<!-- -->';
    else if (choice < 0.09) html += '<wbr>';
    else if (choice < 0.1) html += '<b></b>';
    html += letter === ' ' && choice > 0.9 ? '\n  ' : escaped(letter);
  }
  return html + '</span>'.repeat(open);
}

/**
 * While a page is read, marks are painted ever more seldom: so many looks, with a pause between each two, in milliseconds, take longer
 * than the longest pause. By looks, not by the clock, which runs on while the machine stands still.
 */
const LOOKS = 13;
const PAUSE_MS = 200;

/** Each takes long; which are cut in which browser makes no difference to what is looked for. */
const SEEDS = bench.engine === 'chromium' ? [1, 2] : [3, 4];

test.each(SEEDS)('the same text has the same marks however it is cut into nodes (seed %i)', async (seed) => {
  const random = randomFrom(seed).next;
  const passages = (await readPassages('open')).filter((_, n) => n % 16 === seed);
  const render = (html: (text: string) => string): string =>
    passages
      .map(({ language, blocks }) => blocks.map(({ text }) => `<p lang="${language}">${html(text)}</p>`).join(''))
      .join('');
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const settled = async (body: string): Promise<string[]> => {
    const page = await bench.openHtml(`<style>p { display: inline; font-size: 1px }</style><h1>UNHCR</h1>${body}`);
    let before = '';
    let looks = 0;
    await until(
      'the marks to stay the same',
      async () => {
        const now = JSON.stringify(await page.marks());
        looks = now === before && now.includes('UNHCR') ? looks + 1 : 0;
        before = now;
        return looks >= LOOKS;
      },
      { timeout: 40_000, interval: PAUSE_MS },
    );
    return (JSON.parse(before) as string[]).map(plain);
  };
  const whole = await settled(render(escaped));
  expect(whole.length).toBeGreaterThan(50);
  expect(await settled(render((text) => cut(text, random)))).toEqual(whole);
});
