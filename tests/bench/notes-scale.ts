import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { OUTPUT } from '../../scripts/project.ts';
import { until } from '../browser/support/index.ts';
import { generatedNotes } from './generated-notes.ts';
import type { Lab } from './lab.ts';
import { fillStore } from './note-store.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

const MANY = 100_000;
const FEW = 10;
const ROUNDS = 7;

/** Longer than this, and a reader feels that nothing moves. */
const FRAME_MS = 200;

/** What many notes cost the popup, and how long it takes to bring them in. */
export const notesScale: Measurement = {
  name: 'notes-scale',
  how: `The toolbar's popup is opened ${ROUNDS} times with ${FEW} notes in the store and with ${say(MANY)} generated ones, and says when its first contentful paint was. Then a
backup of ${say(MANY)} notes is brought into an empty store by the library's own import: by the clock from the choice of the file to the preview, and from pressing "Import" to the word
that it is done, and meanwhile the longest time between two frames of the page.`,
  measure: async (lab) => {
    const library = await lab.bench.extensionPage('library.html#notes');
    await library.locator('.library main h2').wait();
    await library.close();
    await fillStore(lab, await generatedNotes(FEW));
    const few = await popupPaint(lab);
    const notes = await generatedNotes(MANY);
    await fillStore(lab, notes);
    const many = await popupPaint(lab);
    await fillStore(lab, []);
    const file = join(OUTPUT, 'bench-backup.json');
    await writeFile(file, JSON.stringify({ format: 'konteks-backup', version: 2, notes }));
    const { read, taken, longest } = await bringIn(lab, file);
    await fillStore(lab, []);
    return [
      atMost(
        `first paint of the popup with ${say(MANY)} notes, more than with ${FEW}`,
        many - few,
        100,
        'at most 100 ms',
        `${say(many - few)} ms (${say(many)} and ${say(few)})`,
      ),
      atMost(`import of ${say(MANY)} notes`, taken, 20_000, 'at most 20 s', `${say(taken / 1000)} s`),
      { what: 'reading and checking the file before it', goal: '', measured: `${say(read / 1000)} s` },
      atMost(
        'the longest time between two frames of the page',
        longest,
        FRAME_MS,
        `at most ${FRAME_MS} ms`,
        `${say(longest)} ms`,
      ),
    ];
  },
};

async function popupPaint(lab: Lab): Promise<number> {
  const page = await lab.bench.open('news.html');
  const painted: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const popup = await lab.bench.popup(page);
    painted.push(
      await until('the first paint', () =>
        popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
      ),
    );
    await popup.close();
  }
  await page.raw.close();
  return median(painted);
}

async function bringIn(lab: Lab, file: string): Promise<{ read: number; taken: number; longest: number }> {
  const library = await lab.bench.extensionPage('library.html#notes');
  await library.locator('::-p-text(Import…)').click();
  const field = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await library.evaluate(() => {
    const frames = globalThis as unknown as { longest: number };
    frames.longest = 0;
    let last = performance.now();
    const next = (): void => {
      const now = performance.now();
      frames.longest = Math.max(frames.longest, now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const begin = performance.now();
  await field.uploadFile(file);
  const take = library.locator('.transfer ::-p-text(Import 100)').setTimeout(120_000);
  await take.wait();
  const read = performance.now() - begin;
  const pressed = performance.now();
  await take.click();
  await library.locator('::-p-text(Undo)').setTimeout(240_000).wait();
  const taken = performance.now() - pressed;
  const longest = await library.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await library.close();
  return { read, taken, longest };
}
