import { browser } from 'wxt/browser';

/** What the content scripts match. */
const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

/**
 * Firefox leaves it to the reader whether Konteks may read web pages. Chromium grants the content script's pages at
 * installation and knows them by no permission.
 *
 * @returns whether it may
 */
export async function mayReadPages(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  return browser.permissions.contains(ALL_PAGES);
}

/** Asks the reader for access to web pages; only straight in a click. @returns whether it was given */
export function askForPages(): Promise<boolean> {
  return browser.permissions.request(ALL_PAGES);
}
