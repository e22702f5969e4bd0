import type { Entry, EntryRef, Glossary, Language } from '../../glossary/index.ts';

/** An entry that was looked up. */
export interface FoundEntry {
  readonly ref: EntryRef;
  readonly entry: Entry;
  /** The title of its glossary, when that is one of the reader's own. */
  readonly from?: Glossary['title'] | undefined;
}

/** What a look-up answers. */
export interface LookupAnswer {
  /** Best first. */
  readonly found: readonly FoundEntry[];
  /** Whether all glossaries that are on were looked through; if not, more may be found in a moment. */
  readonly isAll: boolean;
}

/** Looks up what is typed, in whatever thread. */
export interface LookupDesk {
  /** @returns at most so many entries, from what is read already, in the language's favour */
  search(query: string, language: Language, limit: number): Promise<LookupAnswer>;
  /** Has a function called when something may be found that was not, or the other way round. */
  watch(changed: () => void): Promise<void>;
}
