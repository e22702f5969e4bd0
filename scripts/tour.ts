import type { Page } from 'puppeteer-core';
import { Bench } from '../tests/browser/support/bench.ts';
import type { BenchPage } from '../tests/browser/support/bench-page.ts';
import type { Popover } from '../tests/browser/support/popover.ts';
import { until } from '../tests/browser/support/until.ts';
import type { Engine } from './browsers/names.ts';
import { callAtRealLifePages } from './tour/real-life.ts';
import { FOLDER, forgetPictures, say, shoot } from './tour/report.ts';

/** What the tour is given. */
export interface TourOptions {
  readonly engine: Engine;
  /** path of the browser's program */
  readonly program: string;
  /** a page to show instead of the demo */
  readonly url?: string;
  /** folder of pages instead of the fixtures */
  readonly pages?: string;
}

/** What the tour looks at: on the demo page it is a term that is sure to be there. */
const TERM = 'UNHCR';

/** The page that is shown when none is asked for. */
const DEMO = 'demo.html';

const OWN_WORDS = 'Badan PBB untuk pengungsi.';

/**
 * Shows what the extension does on a page without a screen: says what it marked and how soon, and leaves pictures of
 * the page, the popover, the popup, the library and the first-run page, light and dark, in `.output/tour`. From the demo it goes on to the
 * pages that the demo links to.
 */
export async function tour({ engine, program, url = DEMO, pages }: TourOptions): Promise<void> {
  await forgetPictures();
  const bench = new Bench(engine, { program, ...(pages === undefined ? {} : { pages }) });
  try {
    await bench.start();
    const page = await bench.openUnsettled('about:blank');
    say(`First marks ${Math.round(await timeToMarks(page, bench.url(url)))} ms after navigation began.`);
    const counts = countOf(await allMarks(page));
    const sum = [...counts.values()].reduce((total, count) => total + count, 0);
    say(`${sum} marks, ${counts.size} different: ${[...counts].map(([text, count]) => `${text} ${count}`).join(', ')}`);
    const term = counts.has(TERM) ? TERM : counts.keys().next().value;
    if (term === undefined) return;
    await shoot(page.raw, '01-page');
    await saveNote(page, term);
    await showSurfaces(bench, page, '');
    await bench.setColorScheme('dark');
    await shoot(page.raw, '01-page-dark');
    await page.hover(term);
    await shoot(page.raw, '02-popover-dark');
    await showSurfaces(bench, page, '-dark');
    await bench.setColorScheme('light');
    if (url === DEMO && pages === undefined) await callAtRealLifePages(bench);
  } finally {
    await bench.stop();
  }
  say(`Pictures: ${FOLDER}`);
}

/** Goes to a page. @returns milliseconds from the start of navigation to the first frame with a mark */
async function timeToMarks(page: BenchPage, url: string): Promise<number> {
  await page.raw.evaluateOnNewDocument(() => {
    const look = (): void => {
      const marked = [...CSS.highlights].some(([key, { size }]) => key.startsWith('konteks') && size > 0);
      if (marked) performance.mark('tour-marked');
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.raw.goto(url);
  return until('marks', () => page.raw.evaluate(() => performance.getEntriesByName('tour-marked')[0]?.startTime), {
    timeout: 15_000,
  });
}

/** Only marks near the viewport are registered: for a moment, the viewport is as high as the page. */
async function allMarks(page: BenchPage): Promise<readonly string[]> {
  const { raw } = page;
  const viewport = raw.viewport();
  if (!viewport) return page.marks();
  const height = await raw.evaluate(() => document.documentElement.scrollHeight);
  await raw.setViewport({ ...viewport, height });
  await page.settle();
  const marks = await page.marks();
  await raw.setViewport(viewport);
  await page.settle();
  return marks;
}

async function saveNote(page: BenchPage, term: string): Promise<void> {
  const popover = await page.hover(term);
  await shoot(page.raw, '02-popover');
  say(`The popover of "${await popover.name()}" says:\n${indent(await popover.text())}`);
  await popover.type(OWN_WORDS);
  const before = await popover.text();
  await popover.click(await saveButtonOf(popover));
  await until('the note to be saved', async () => (await popover.text()) !== before);
  await popover.settle();
  await shoot(page.raw, '03-saved');
}

async function saveButtonOf(popover: Popover): Promise<string> {
  const buttons = await popover.buttons();
  const name = buttons.find((button) => button === 'Save note' || button === 'Simpan catatan');
  if (name === undefined) throw new Error(`There is no button to save a note among: ${buttons.join(', ')}`);
  return name;
}

async function showSurfaces(bench: Bench, page: BenchPage, suffix: '' | '-dark'): Promise<void> {
  const popup = await bench.popup(page);
  await showsNote(popup);
  if (suffix === '')
    say(`The popup has the note:\n${indent(await popup.$eval('.note', (note) => (note as HTMLElement).innerText))}`);
  await shoot(popup, `04-popup${suffix}`);
  await popup.close();
  const library = await bench.extensionPage('library.html#notes');
  await showsNote(library);
  await shoot(library, `05-library${suffix}`);
  await library.close();
  await showWelcome(bench, suffix);
  await page.raw.bringToFront();
}

async function showWelcome(bench: Bench, suffix: '' | '-dark'): Promise<void> {
  const welcome = bench.asRead(await bench.extensionPage('welcome.html'));
  await welcome.settle();
  await shoot(welcome.raw, `00-welcome${suffix}`);
  await welcome.hover(TERM);
  await shoot(welcome.raw, `00-welcome-popover${suffix}`);
  await welcome.raw.close();
}

function showsNote(surface: Page): Promise<unknown> {
  return until('the note to be shown', async () => (await textOf(surface)).includes(OWN_WORDS));
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function indent(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').replace(/^/gm, '  ');
}
