import type { Page } from 'puppeteer-core';
import { QUIET_PAGE } from '../browser/support/driver.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement, type Row } from './row.ts';

const ROUNDS = 7;

/** What a page of ours says of how it came up. */
interface Coming {
  /** Its first contentful paint after its document began to load, in milliseconds. */
  readonly painted: number;
  /** Its layout shifts, added up: shares of the window, as the Layout Instability API counts them. */
  readonly shifted: number;
}

/** How soon our own pages are there, and whether they stand still then. */
export const surfaces: Measurement = {
  name: 'surfaces',
  how: `Each page is opened ${ROUNDS} times beside a page with marks, with some notes saved, and says when its first contentful paint was and what
moved after it (the browser's \`paint\` and \`layout-shift\` entries, a second after loading). Counted from the start of the document: what the browser takes from the click
to there is its own. The popup is the toolbar's real one.`,
  measure: async (lab) => {
    const page = await lab.bench.open('news.html');
    for (const name of ['UNHCR', 'WTO', 'SDGs']) {
      await (await page.hover(name)).click('Save note');
      await page.press('Escape');
    }
    const rows: Row[] = [];
    const least: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const nothing = await lab.bench.extensionPage(QUIET_PAGE);
      least.push((await coming(nothing)).painted);
      await nothing.close();
      await page.raw.bringToFront();
    }
    const add = async (what: string, limit: number, open: () => Promise<Page>): Promise<void> => {
      const seen: Coming[] = [];
      for (let n = 0; n < ROUNDS; n += 1) {
        const surface = await open();
        seen.push(await coming(surface));
        await surface.close();
        await page.raw.bringToFront();
      }
      const painted = seen.map((one) => one.painted);
      const shifted = Math.max(...seen.map((one) => one.shifted));
      const range = `${say(Math.min(...painted))} to ${say(Math.max(...painted))} ms`;
      const times = `${say(median(painted))} ms (${range}; a page of nothing but text ${say(median(least))} ms)`;
      rows.push(atMost(`first paint of the ${what}`, median(painted), limit, `at most ${limit} ms`, times));
      rows.push(
        atMost(`what moves in it after that`, shifted, 0, 'nothing', shifted === 0 ? 'nothing' : shifted.toFixed(4)),
      );
    };
    await add('popup', 100, () => lab.bench.popup(page));
    await add('library', 300, () => lab.bench.extensionPage('library.html'));
    await add('settings', 300, () => lab.bench.extensionPage('library.html#settings'));
    await add('side panel', 300, () => lab.bench.extensionPage('sidepanel.html'));
    await page.raw.close();
    return rows;
  },
};

function coming(surface: Page): Promise<Coming> {
  return surface.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const found: PerformanceEntry[] = [];
        new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve(found), 1000);
      });
    const [paints, shifts] = await Promise.all([entries('paint'), entries('layout-shift')]);
    const painted = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
    return { painted, shifted: shifts.reduce((sum, shift) => sum + (shift as unknown as { value: number }).value, 0) };
  });
}
