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

/** What the reader saved. */
export interface Note extends NoteDraft {
  readonly id: string;
  /** Number of the record's form. */
  readonly v: 1;
  /** The same for the same mark of the same page: saving it again edits. */
  readonly markKey: string;
  readonly urlKey: string;
  readonly tags: readonly string[];
  readonly status: 'live' | 'trash';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}
