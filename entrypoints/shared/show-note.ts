import { browser } from 'wxt/browser';
import { type Note, wayBack } from '../../notes/index.ts';
import { showPassage } from './passages.ts';
import type { Tab } from './tab.ts';

/** Goes to the passage of a note in the page of a tab; where our script has not found it, the browser may. */
export async function showNote({ id: tabId, url }: Tab, { id, passage }: Note): Promise<void> {
  if (await showPassage(tabId, id)) return;
  const address = url !== undefined && wayBack({ url, passage });
  if (!address) return;
  // From outside of the page, Chromium would not look for the text in the address.
  const func = (place: string): void => location.assign(place);
  await browser.scripting.executeScript({ target: { tabId }, func, args: [address] });
  await browser.tabs.update(tabId, { active: true });
}
