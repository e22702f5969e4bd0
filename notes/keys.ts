import type { Note } from './model.ts';

/** Query parameters that say where a reader came from, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|twclid|mc_cid|mc_eid|_ga|_gl)$/;

/**
 * @param url an address as visited
 * @returns the same for every address of the same page: no fragment (but those that applications route by), no
 *   tracking parameters, the other parameters in order; the text itself when it is no address
 */
export function urlKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (!/^#[!/]/.test(parsed.hash)) parsed.hash = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  }
  parsed.searchParams.sort();
  return parsed.href;
}

/** What a mark's key is made of. */
export type MarkOf = Pick<Note, 'url' | 'passage'> & Required<Pick<Note, 'entry'>>;

/** @returns what tells one mark from every other: its entry, its page and the text around it. */
export function markKey({ entry, url, passage }: MarkOf): string {
  return JSON.stringify([entry, urlKey(url), passage.exact, passage.prefix, passage.suffix]);
}

/**
 * @param note without its keys
 * @returns the note with those that follow from the rest. A note on no entry is on no mark: it is told from others by its id
 */
export function withKeys<N extends Omit<Note, 'markKey' | 'urlKey'>>(note: N): N & Pick<Note, 'markKey' | 'urlKey'> {
  const { entry, url, passage, id } = note;
  const key = entry === undefined ? JSON.stringify([id]) : markKey({ entry, url, passage });
  return { ...note, markKey: key, urlKey: urlKey(url) };
}
