import { fold, QUOTE, wordsOf } from './fold.ts';

/** What has to be true of a note that is found: all of it. */
export interface Wanted {
  /** Each stands somewhere in the note. */
  readonly words: readonly string[];
  /** Each stands in one text of the note; the words of one are separated by a single space. */
  readonly phrases: readonly string[];
  /** One tag begins with each. */
  readonly tags: readonly string[];
  /** Each is in the host of the note's page. */
  readonly sites: readonly string[];
  /** Each is in the headword. */
  readonly terms: readonly string[];
}

type Field = 'tags' | 'sites' | 'terms';

/** What can be written before a colon, in both languages. */
const FIELDS: Readonly<Record<string, Field>> = {
  tag: 'tags',
  tagar: 'tags',
  site: 'sites',
  situs: 'sites',
  term: 'terms',
  istilah: 'terms',
};

/** A field, what is in quotes (to the end when they are not closed), or else a word. */
const PART = new RegExp(String.raw`(?:(${Object.keys(FIELDS).join('|')}):)?(?:"([^"]*)(?:"|$)|(\S*))`, 'gu');

/**
 * @param text as typed
 * @returns what it asks for, folded. A field without anything after its colon asks for nothing yet
 */
export function parseQuery(text: string): Wanted {
  const found = {
    words: [] as string[],
    phrases: [] as string[],
    tags: [] as string[],
    sites: [] as string[],
    terms: [] as string[],
  };
  for (const [, field, quoted, word = ''] of fold(text).matchAll(PART)) {
    const said = wordsOf(quoted ?? word).join(' ');
    if (said === '') continue;
    const into = field === undefined ? undefined : FIELDS[field];
    if (into !== undefined) found[into].push(said);
    else if (said.includes(' ')) found.phrases.push(said);
    else found.words.push(said);
  }
  return found;
}

/** @returns whether nothing is asked for, so that every note is found */
export function isAnything(wanted: Wanted): boolean {
  return Object.values(wanted).every((list: readonly string[]) => list.length === 0);
}

/**
 * @returns whether every note that one query finds was found by an earlier one, as far as the texts of both tell: so it is
 *   while a reader types on
 */
export function narrows(now: Wanted, before: Wanted): boolean {
  const texts = [...now.words, ...now.phrases];
  return (
    before.words.every((word) => texts.some((text) => text.includes(word))) &&
    before.phrases.every((phrase) => now.phrases.some((text) => text.includes(phrase))) &&
    before.tags.every((tag) => now.tags.some((text) => text.startsWith(tag))) &&
    before.sites.every((site) => now.sites.some((text) => text.includes(site))) &&
    before.terms.every((term) => now.terms.some((text) => text.includes(term)))
  );
}

/**
 * @param field what is looked at
 * @param value what it has to say, whatever characters that has
 * @returns what one types to find that
 */
export function queryFor(field: 'tag' | 'site' | 'term', value: string): string {
  if (/^[\w.-]+$/.test(value) && field === 'site') return `site:${value}`;
  // A quote cannot be said in quotes: what stands around it is asked for.
  const parts = value.split(QUOTE).filter((part) => part.trim() !== '');
  return parts.map((part) => `${field}:"${part.trim()}"`).join(' ');
}
