import type { BenchPage } from '../browser/support/index.ts';
import type { Lab } from './lab.ts';
import { LARGE_PAGE_STYLE, largePage } from './large-page.ts';
import { Meter, type Work } from './meter.ts';

/** How many characters the large page has. */
export const CHARACTERS = 5_000_000;

/** @returns the path of the large page on the bench's server */
export async function addLargePage({ bench }: Lab, characters = CHARACTERS): Promise<string> {
  return bench.addPage(await largePage(characters), { lang: 'id', head: LARGE_PAGE_STYLE });
}

/** A page that has been loaded while the extension was off, and rests. */
export interface Opened {
  readonly page: BenchPage;
  readonly meter: Meter;
}

/** Opens a page with the extension off, uses it, and closes it again. */
export async function opened<T>(lab: Lab, path: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  await lab.switch('off');
  const page = await lab.open(path);
  try {
    const meter = await Meter.on(page.raw);
    await meter.learnIdle();
    await expectMarks(page, false);
    return await use({ page, meter });
  } finally {
    await page.raw.close();
    await lab.switch('on');
  }
}

/** @returns what it takes to scan and mark a page that is open, from switching the extension on until the page rests */
export async function workToMark(lab: Lab, { page, meter }: Opened): Promise<Work> {
  const work = await meter.during(() => lab.switch('on'));
  await expectMarks(page, true);
  return work;
}

/** A bench that measures how fast nothing is done would be very pleased with itself. */
async function expectMarks(page: BenchPage, some: boolean): Promise<void> {
  const { length } = await page.marks();
  if (length > 0 !== some) throw new Error(`There should be ${some ? 'some marks' : 'no marks'}, there are ${length}.`);
}
