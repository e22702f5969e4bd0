import type { Entry, EntryRef, Glossary, Language } from '../../glossary/index.ts';
import { entryRef, headword } from '../../glossary/index.ts';

/** Why nothing can be said of the page in the tab. */
export type Blocked = 'browser' | 'store' | 'file' | 'reload' | 'grant' | 'unknown';

/** What the popup knows of the tab. */
export type TabState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'blocked'; readonly why: Blocked }
  | { readonly kind: 'page'; readonly site: string; readonly counts: Readonly<Record<EntryRef, number>> };

/** An entry that is marked on the page. */
export interface PageTerm {
  readonly ref: EntryRef;
  readonly entry: Entry;
  readonly count: number;
}

/** The hosts where the browsers keep their extension stores. */
const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/**
 * @param url the tab's address where the browser tells it
 * @param granted whether Konteks may read web pages at all
 * @returns why no content script answers there
 */
export function whyBlocked(url: string | undefined, granted: boolean): Blocked {
  if (!granted) return 'grant';
  if (url === undefined || !URL.canParse(url)) return 'unknown';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  if (STORES.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'))) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'unknown' : 'reload';
}

/**
 * @returns the terms of a page, most telling first: what is marked often, and among equals the proper names, which say
 *   more of what a text is about than ideas do
 */
export function termsOf(
  glossaries: readonly Glossary[],
  counts: Readonly<Record<EntryRef, number>>,
  language: Language,
): PageTerm[] {
  const terms = glossaries.flatMap((glossary) =>
    glossary.entries.flatMap((entry): PageTerm[] => {
      const ref = entryRef(glossary, entry);
      const count = counts[ref] ?? 0;
      return count > 0 ? [{ ref, entry, count }] : [];
    }),
  );
  const isIdea = ({ entry }: PageTerm): number => (entry.kind === 'concept' ? 1 : 0);
  return terms.sort(
    (a, b) =>
      b.count - a.count ||
      isIdea(a) - isIdea(b) ||
      headword(a.entry, language).localeCompare(headword(b.entry, language), language),
  );
}
