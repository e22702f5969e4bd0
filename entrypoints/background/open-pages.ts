import { browser } from 'wxt/browser';

/** Set once the pages that were open before this version came have its script. Gone when the extension is updated or the browser ends. */
const DONE = 'open-pages';

/** How long a tab may take to answer, in milliseconds. A background without events lives longer than that. */
const LONGEST_MS = 10_000;

/**
 * Puts our script into the pages that are open already, once after the extension was installed, updated or switched on: the
 * browsers do so only as pages load. Where it is already, it changes nothing.
 */
export async function readOpenPages(): Promise<void> {
  const { [DONE]: done } = await browser.storage.session.get(DONE);
  if (!done) await readAll();
}

/** The same, whenever it was done last: the reader may have just allowed more pages. */
export async function readAll(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { matches } of scripts) {
    const tabs = await browser.tabs.query({ url: matches, discarded: false });
    // Each tab for itself: one that is slow is no reason for others to wait, nor one that never answers to begin again.
    const served = Promise.all(tabs.map(({ id }) => id !== undefined && putInto(id)));
    await Promise.race([served, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  }
  // Only now: a background that is stopped in between begins again, and a page that has the script is not changed by another.
  await browser.storage.session.set({ [DONE]: true });
}

async function putInto(tabId: number): Promise<void> {
  // Some pages are the browser's own, whatever their address.
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/page.js'] })
    .catch(() => undefined);
}
