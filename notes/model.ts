import type { EntryRef, Language } from '../glossary/index.ts';

/** The quoted text of a note: W3C Web Annotation's TextQuoteSelector, and the sentence it stands in. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence: string;
}

/** What is saved of a mark, before it is a note. */
export interface NoteDraft {
  readonly entry: EntryRef;
  /** The headword and definition as the reader saw them: a later glossary does not change a saved note. */
  readonly headword: string;
  readonly definition: string;
  readonly language: Language;
  readonly passage: Passage;
  /** The page as visited. */
  readonly url: string;
  readonly title: string;
  /** The reader's own words. */
  readonly words: string;
}

/** Words that a note had somewhere else, or before. */
export interface Version {
  readonly words: string;
  /** When they were written: ISO 8601, UTC. */
  readonly at: string;
}

/** Where a note came from, when it was not made here. */
export interface Origin {
  readonly format: 'csv' | 'web-annotation' | 'hypothesis';
  readonly file: string;
  readonly importedAt: string;
  /** What the other program calls it. */
  readonly id?: string;
}

/** Which kind of thing a note is about: see {@link kindOf}. */
export type NoteKind = 'term' | 'quote' | 'page';

/** What the reader saved. One that came from elsewhere may be about no entry: then headword and definition are empty. */
export interface Note extends Omit<NoteDraft, 'entry' | 'language'> {
  readonly id: string;
  /** Number of the record's form: see migrate.ts. */
  readonly v: 2;
  readonly entry?: EntryRef;
  /** The language of headword and definition. */
  readonly language?: Language;
  /** The same for the same mark of the same page: saving it again edits. */
  readonly markKey: string;
  readonly urlKey: string;
  /** Each sound: see soundTags. */
  readonly tags: readonly string[];
  /** In the trash it can be brought back for 30 days. */
  readonly status: 'live' | 'trash';
  /** All times are ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When each thing that the reader can change was changed last: of two versions of a note, the later one holds. */
  readonly changed: { readonly words: string; readonly tags: string; readonly status: string };
  /** Words that gave way when two versions of the note were merged, the latest first. */
  readonly earlier: readonly Version[];
  readonly origin?: Origin;
  /** What a file said of the note that has no meaning here; it goes out again as it came. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** @returns what a note is about: an entry, a passage without one, or a page as a whole */
export function kindOf({ entry, passage }: Pick<Note, 'entry' | 'passage'>): NoteKind {
  if (entry !== undefined) return 'term';
  return passage.exact === '' ? 'page' : 'quote';
}

/** @returns the host of a note's page without "www.", empty when its address is none */
export function siteOf({ url }: Pick<Note, 'url'>): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
