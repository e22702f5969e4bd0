import { browser } from 'wxt/browser';
import { lookupPlace } from '../../components/lookup/places.ts';
import { askPopup, forgetAsked } from '../shared/asked.ts';
import { openLibrary } from '../shared/open-library.ts';

/** More is no term. */
const LONGEST = 200;

/** @returns a selection as it is looked up */
export function asTerm(selection: string): string {
  return selection.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/**
 * Looks something up in the toolbar's popup, beside what the reader is reading; where none opens, in the library. To be called
 * before anything else while a press is handled: Firefox opens it for nobody else.
 *
 * @param term what to look up, or whatever it is that is found out meanwhile
 */
export async function openLookUp(term: string | Promise<string>): Promise<void> {
  const opening = openPopup().then(
    () => true,
    () => false,
  );
  const asked = await term;
  if (asked !== '') await askPopup(asked);
  if (await opening) return;
  await forgetAsked();
  await openLibrary(lookupPlace(asked));
}

async function openPopup(): Promise<void> {
  const { openPopup: open } = browser.action as { openPopup?: () => Promise<void> };
  if (!open) throw new Error('this browser opens no popup by itself');
  await open.call(browser.action);
}

/** @returns what is selected in a tab, in whichever frame */
export async function selectionIn(tabId: number): Promise<string> {
  const func = (): string => getSelection()?.toString() ?? '';
  const frames = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func })
    // The browser's own pages tell no extension.
    .catch(() => []);
  return frames.map(({ result }) => asTerm(String(result ?? ''))).find((text) => text !== '') ?? '';
}
