import { browser } from 'wxt/browser';
import type { EntryRef } from '../../glossary/index.ts';
import { send } from '../messages/messenger.ts';
import { askFrames, withReports } from './page-answers.ts';

/**
 * Goes to the first mark of an entry in a tab, brings the tab to the front and opens the mark.
 *
 * @returns whether there was one
 */
export async function reveal(tabId: number, entry: EntryRef): Promise<boolean> {
  const frames = [...(await withReports(tabId, await askFrames(tabId)))].sort(([a], [b]) => a - b);
  let found = false;
  for (const [frameId, { counts }] of frames) {
    found ||= !!counts[entry] && (await send('revealMark', { entry }, { tabId, frameId }).catch(() => false));
  }
  await browser.tabs.update(tabId, { active: true });
  return found;
}
