import { browser } from 'wxt/browser';

/** Set once the pages that were open before this version came have its script. Gone when the extension is updated or the browser ends. */
const DONE = 'open-pages';

/**
 * Puts our script into the pages that are open already, once after the extension was installed, updated or switched on: the
 * browsers do so only as pages load. Where it is already, it changes nothing.
 */
export async function readOpenPages(): Promise<void> {
  const { [DONE]: done } = await browser.storage.session.get(DONE);
  if (done) return;
  await browser.storage.session.set({ [DONE]: true });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { matches } of scripts) {
    const tabs = await browser.tabs.query({ url: matches, discarded: false });
    // Each tab for itself: one that is slow is no reason for others to wait.
    await Promise.all(tabs.map(({ id }) => id !== undefined && putInto(id)));
  }
}

async function putInto(tabId: number): Promise<void> {
  // Some pages are the browser's own, whatever their address.
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/page.js'] })
    .catch(() => undefined);
}
