import type { Bench, BenchPage } from './support/index.ts';

/** @returns the text on the toolbar's badge for a page's tab */
export async function badgeOf(bench: Bench, page: BenchPage): Promise<string> {
  await page.raw.bringToFront();
  return bench.inExtension(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
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
  return bench.inExtension(
    () =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('konteks-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}
