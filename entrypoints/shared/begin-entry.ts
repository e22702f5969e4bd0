import { browser } from 'wxt/browser';
import { type Language, NAME_LIMIT } from '../../glossary/index.ts';
import { BLANK, type Written } from '../../shelf/index.ts';

/** What is known of something that may become an entry. */
export interface Begun {
  readonly name: string;
  /** The sentence it stands in; empty when there is none. */
  readonly sentence: string;
  /** Of both. */
  readonly language: Language;
  readonly source: Partial<Written['source']>;
}

/** Where it waits in session storage until it is written on; what is typed is kept for longer (see Shelf.keepDraft). */
const PREFIX = 'begun:';

/** How large the window is in which it is added, in CSS pixels, and how far from the edge of the one that it belongs to. */
const SIZE = { width: 460, height: 640 };
const EDGE = 24;

/** @returns the place in the library where what was begun goes on */
export function addPlaceOf(key: string): string {
  return `add?${new URLSearchParams({ begun: key })}`;
}

/**
 * Opens the form for a new entry in a small window, beside what one reads.
 *
 * @param windowId the one that it belongs to
 */
export async function openEntryForm(begun: Begun, windowId: number | undefined): Promise<void> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: begun });
  const url = browser.runtime.getURL(`/add.html#${addPlaceOf(key)}` as never);
  const { windows } = browser as unknown as { windows?: typeof browser.windows };
  const inTab = () => browser.tabs.create({ url });
  // On phones there are only tabs.
  if (!windows) return void (await inTab());
  const inWindow = (at: Position) => windows.create({ url, type: 'popup', ...SIZE, ...at });
  // Beside a window that is partly off the screen Chromium opens none.
  await placeBeside(windowId)
    .then(inWindow)
    .catch(() => inWindow({}))
    .catch(inTab);
}

/** @returns what was begun, undefined when nothing is known of it any more */
export async function readBegun(key: string): Promise<Begun | undefined> {
  const stored = await browser.storage.session.get(PREFIX + key);
  return stored[PREFIX + key] as Begun | undefined;
}

export async function forgetBegun(key: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + key);
}

/** @returns it as an entry is written; what is too long for a name is a text */
export function writtenFrom({ name, sentence, language, source }: Begun): Written {
  const isName = name.length <= NAME_LIMIT;
  return {
    ...BLANK,
    names: { ...BLANK.names, [language]: isName ? name : '' },
    inArticle: { ...BLANK.inArticle, [language]: isName ? sentence : name },
    source: { ...BLANK.source, ...source },
  };
}

/** Of a window on the screen, in CSS pixels; the browser chooses what is not said. */
interface Position {
  readonly left?: number;
  readonly top?: number;
}

async function placeBeside(windowId: number | undefined): Promise<Position> {
  if (windowId === undefined) return {};
  const { left, top, width } = await browser.windows.get(windowId);
  if (left === undefined || top === undefined || width === undefined) return {};
  return { left: Math.max(0, left + width - SIZE.width - EDGE), top: Math.max(0, top + 3 * EDGE) };
}
