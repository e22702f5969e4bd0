import { browser } from 'wxt/browser';
import type { PassageState } from '../../reader/saved/index.ts';
import { send } from '../messages/messenger.ts';
import { reportsOf } from './frame-reports.ts';

/** In session storage, when a frame of a tab last found other passages than before. */
const keyOf = (tabId: number): string => `passages:${tabId}`;

/** Notes that a frame of a tab has found other passages than before: whoever shows them asks anew. */
export async function noteFound(tabId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: Date.now() + Math.random() });
}

export async function forgetFound(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back whenever a frame of a tab has found other passages than before. @returns a function that ends it */
export function watchFound(tabId: number, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (keyOf(tabId) in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** @returns how it stands with the passages of notes on the page in a tab, by the note's id; empty where no script of ours looks for them */
export async function askPassages(tabId: number): Promise<Readonly<Record<string, PassageState>>> {
  const answers = await Promise.all(
    (await framesOf(tabId)).map((frameId) => send('askPassages', {}, { tabId, frameId }).catch(() => ({}))),
  );
  const states: Record<string, PassageState> = {};
  // A passage of the page may stand in one of its frames.
  for (const answer of answers)
    for (const [id, state] of Object.entries<PassageState>(answer)) if (states[id] !== 'found') states[id] = state;
  return states;
}

/** Brings the passage of a note into sight, in whichever frame of a tab it stands. @returns whether it is there */
export async function showPassage(tabId: number, id: string): Promise<boolean> {
  for (const frameId of await framesOf(tabId)) {
    if (!(await send('showPassage', { id }, { tabId, frameId }).catch(() => false))) continue;
    await browser.tabs.update(tabId, { active: true });
    return true;
  }
  return false;
}

async function framesOf(tabId: number): Promise<number[]> {
  return [...new Set([0, ...(await reportsOf(tabId)).keys()])].sort((a, b) => a - b);
}
