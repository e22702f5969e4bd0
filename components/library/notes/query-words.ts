/** What a query says, taken apart. */
export interface QueryWords {
  /** Single words and "quoted phrases", folded: see {@link fold}. */
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  /** What stands after `tag:`, `site:` and `term:`, folded. */
  readonly tag: readonly string[];
  readonly site: readonly string[];
  readonly term: readonly string[];
}

/** A field or none, then something in quotes (the last may be missing while one types) or a word. */
const PART = /(?:\b(tag|site|term):)?(?:"([^"]*)"?|(\S+))/giu;

/** A field that nothing stands after yet. */
const BARE = /^(?:tag|site|term):$/i;

/** @param text a query as typed */
export function queryWords(text: string): QueryWords {
  const found = { words: [], phrases: [], tag: [], site: [], term: [] } as { [K in keyof QueryWords]: string[] };
  for (const [, field, quoted, word] of text.matchAll(PART)) {
    const value = fold(quoted ?? word ?? '').trim();
    if (value === '' || BARE.test(value)) continue;
    const into = field ? (field.toLowerCase() as 'tag' | 'site' | 'term') : quoted === undefined ? 'words' : 'phrases';
    found[into].push(value);
  }
  return found;
}

/** @returns a query for all notes with a tag */
export function tagQuery(tag: string): string {
  return /\s/.test(tag) ? `tag:"${tag}"` : `tag:${tag}`;
}

/** @returns a text without what does not count when one looks for it: case, accents */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
