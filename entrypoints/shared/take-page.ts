import { browser } from 'wxt/browser';
import type { TakenPage } from '../../shelf/making/model.ts';

/** More of a page is not taken, in UTF-16 code units; the longest encyclopedia pages have a third of it. */
const LONGEST = 4_000_000;

/** Why a page cannot be taken: by `unkept`, there was no way to keep it. */
export const NOT_TAKEN = ['pdf', 'unreadable', 'unkept'] as const;
export type NotTaken = (typeof NOT_TAKEN)[number];

/** @returns what is in a tab, as it stands there now, or why that cannot be read. The page itself is not changed. */
export async function takePage(tabId: number): Promise<TakenPage | NotTaken> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readDocument, args: [LONGEST] });
    const read = answer?.result;
    if (!read || typeof read.html !== 'string' || read.html === '') return 'unreadable';
    if (read.type === 'application/pdf') return 'pdf';
    return { html: read.html, url: read.url, isCut: read.isCut };
  } catch {
    return 'unreadable';
  }
}

/** Runs in the page, in a world of our own: it can use nothing from outside of it. Properties of a document can be named over by its elements. */
function readDocument(longest: number): { html: string; url: string; type: string; isCut: boolean } {
  const get = (name: 'documentElement' | 'contentType'): unknown =>
    Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);
  const root = get('documentElement');
  const html = root instanceof Element ? root.outerHTML : '';
  return {
    html: html.slice(0, longest),
    url: location.href,
    type: String(get('contentType')),
    isCut: html.length > longest,
  };
}
