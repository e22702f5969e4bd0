import { expect } from 'vitest';
import { type Bench, type BenchPage, type Popover, until, type View } from './support/index.ts';

/** Waits until the marks in and near the window are these and no others. */
export async function marksAre(view: View, expected: readonly string[]): Promise<void> {
  await expect.poll(() => view.marks()).toEqual(expected);
}

/** Waits until the badge counts so many marks in all frames of a page together. */
export async function countIs(bench: Bench, page: BenchPage, count: number, timeout = 15_000): Promise<void> {
  await expect.poll(() => badgeOf(bench, page), { timeout }).toBe(count === 0 ? '' : String(count));
}

/** Writes words into an open popover, saves them and waits until it says that they are saved. */
export async function saveNote(popover: Popover, words: string): Promise<void> {
  await popover.type(words);
  await popover.click('Save note');
  await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
}

/** Switches a site off as the reader's switches do, without a page of it: its key in storage is all there is to it. */
export async function switchOff(bench: Bench, site: string): Promise<void> {
  await bench.inExtension((host) => chrome.storage.local.set({ [`site:${host}`]: 'off' }), site);
}

/** Zooms a page as the browser's own menu does. */
export async function zoomTo(bench: Bench, page: BenchPage, factor: number): Promise<void> {
  await page.raw.bringToFront();
  await bench.inExtension(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.setZoom(tab?.id ?? 0, zoom);
  }, factor);
}

/** @returns the text on the toolbar's badge for a page's tab */
export async function badgeOf(bench: Bench, page: BenchPage): Promise<string> {
  await page.raw.bringToFront();
  return bench.inExtension(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
}

/** @returns the id of a page's tab, which is in the front then */
export async function tabOf(bench: Bench, page: BenchPage): Promise<number> {
  await page.raw.bringToFront();
  return bench.inExtension(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? 0;
  });
}

/**
 * Sends a keyboard command's call to a page as the background does: no test can press the browser's own shortcuts.
 *
 * @returns what the page answered
 */
export async function command(
  bench: Bench,
  page: BenchPage,
  call: 'stepToMark' | 'openMark',
  data: object,
): Promise<unknown> {
  await page.raw.bringToFront();
  const answer = await bench.inExtension(
    async (message) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return (await chrome.tabs.sendMessage(tab?.id ?? 0, message, { frameId: 0 })) as { value?: unknown };
    },
    { call, data },
  );
  return answer.value;
}

/** @returns all notes in the store, read past our own code */
export function storedNotes(bench: Bench): Promise<Record<string, unknown>[]> {
  return storedIn(bench, 'notes');
}

/** @returns all words in the store that were typed and not saved, read past our own code */
export function storedDrafts(bench: Bench): Promise<Record<string, unknown>[]> {
  return storedIn(bench, 'drafts');
}

function storedIn(bench: Bench, store: 'notes' | 'drafts'): Promise<Record<string, unknown>[]> {
  return bench.inExtension(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('konteks-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}
