import { browser } from 'wxt/browser';
import { kindOf, type Note, type Notes } from '../../notes/index.ts';
import type { SavedQuote } from '../../reader/saved/index.ts';
import { readSwitches, siteOf } from '../../settings/index.ts';
import { type Answer, type Sender, send } from '../messages/messenger.ts';
import type { toBackground } from '../messages/to-background.ts';
import { reportedFrames } from '../shared/frame-reports.ts';
import { noteFound } from '../shared/passages.ts';

/** More passages of one page are not shown: the latest are. */
const MOST = 500;

/** The page itself, not a frame in it. */
const PAGE = 0;

/** What keeps the passages that pages show in step with the notes. */
export interface PassageFollower {
  /** A frame has said that it is there, or how it stands there. */
  frameReported(sender: Sender, isOff: boolean): Promise<void>;
  /** Notes have changed. */
  notesChanged(): Promise<void>;
}

/**
 * Has saved passages shown in pages: puts the script for it into frames with notes, tells it of changes, and gives it the
 * passages.
 */
export function followPassages(notes: Notes, answer: Answer<keyof typeof toBackground>): PassageFollower {
  const quotesOf = async (url: string): Promise<SavedQuote[]> =>
    (await notes.ofPage(url)).filter(hasPassage).slice(0, MOST).map(quoteOf);

  /** @param isOff what is there already goes, and nothing comes */
  const follow = async (tabId: number, frameId: number, url: string, isOff = false): Promise<void> => {
    const hasSome = !isOff && (await quotesOf(url)).length > 0;
    const isThere = await send('followNotes', {}, { tabId, frameId }).catch(() => false);
    if (!hasSome || isThere) return;
    await browser.scripting
      .executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/passages.js'] })
      // The frame may be gone.
      .catch(() => undefined);
  };

  const notesChanged = async (): Promise<void> => {
    const frames = await reportedFrames();
    await Promise.all(
      frames.map(async ({ tabId, frameId, url }) => {
        const here = frameId === PAGE ? await urlOf(tabId) : url;
        if (here !== undefined) await follow(tabId, frameId, here);
      }),
    );
  };

  answer('notesChanged', notesChanged as () => Promise<undefined>);

  answer('wantPassages', async (_data, sender) => {
    const { tabUrl } = sender;
    const url = pageOf(sender);
    const site = siteOf(tabUrl ?? url ?? '');
    if (url === undefined || site === undefined) return [];
    const { everywhere, site: here } = await readSwitches(site);
    return everywhere && here ? quotesOf(url) : [];
  });

  answer('reportPassages', async (_data, { tabId }) => {
    if (tabId !== undefined) await noteFound(tabId);
    return undefined;
  });

  // Pages that go to another address without being loaded anew need not report, as the same terms may be marked there; and
  // those that are loaded report only once they have been read.
  browser.tabs.onUpdated.addListener(async (tabId, change, { url }) => {
    if (url === undefined || (change.url === undefined && change.status !== 'complete')) return;
    if (change.url === undefined && (await quotesOf(url)).length === 0) return;
    // Not before our content script is there, which clears away what an older version has left. A busy page takes its time.
    const isThere = await send('askPage', {}, { tabId, frameId: PAGE }).catch(() => false);
    if (isThere) await follow(tabId, PAGE, url);
  });

  return {
    frameReported: async (sender, isOff) => {
      const { tabId, frameId } = sender;
      const url = pageOf(sender);
      if (tabId === undefined || frameId === undefined || url === undefined) return;
      // Most pages have no notes, and are left alone.
      if (isOff || (await quotesOf(url)).length > 0) await follow(tabId, frameId, url, isOff);
    },
    notesChanged,
  };
}

/**
 * The address of the page in a sender's frame. Of the page itself the tab knows it: Chromium 156 tells of a script's frame the
 * address that it had when it was loaded, whatever it has gone to since. A frame without an address of its own has the one
 * of the page around it, as in the notes that are made in it.
 */
export function pageOf({ frameId, url, tabUrl }: Sender): string | undefined {
  return frameId === PAGE || url?.startsWith('about:') ? (tabUrl ?? url) : url;
}

async function urlOf(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url;
}

function hasPassage(note: Note): boolean {
  return kindOf(note) !== 'page' && note.passage.exact.trim() !== '';
}

/** The reader's own words stay where they are. */
function quoteOf({ id, passage: { exact, prefix, suffix, sentence } }: Note): SavedQuote {
  return { id, exact, prefix, suffix, sentence };
}
