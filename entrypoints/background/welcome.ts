import { browser } from 'wxt/browser';

/** Set once the first-run page was opened. */
const DONE = 'welcomed';

/**
 * Opens the first-run page, if it never was: what is loaded for trying it out, Firefox installs anew at each start, over
 * the same data.
 */
export async function openWelcome(): Promise<void> {
  const { [DONE]: done } = await browser.storage.local.get(DONE);
  if (done) return;
  await browser.storage.local.set({ [DONE]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
