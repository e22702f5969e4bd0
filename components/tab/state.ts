import type { EntryRef } from '../../glossary/index.ts';
import type { ExplainedBy } from '../../glossary/page-definitions/entry.ts';

/** Why nothing can be said of the page in the tab. */
export type Blocked = 'browser' | 'store' | 'file' | 'reload' | 'grant' | 'unknown';

/** What a surface that belongs to a tab knows of it. */
export type TabState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'blocked'; readonly why: Blocked }
  | {
      readonly kind: 'page';
      readonly site: string;
      readonly counts: Readonly<Record<EntryRef, number>>;
      /** What the page says of those that no glossary knows. */
      readonly explained: ExplainedBy;
    };

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
