import type { Language } from '../../glossary/index.ts';
import type { Note } from '../model.ts';

/** What notes can be put in order by. Times: the latest first; words: as a dictionary has them. */
export const SORTS = ['updated', 'created', 'headword', 'page'] as const;
export type Sort = (typeof SORTS)[number];

/** What notes can be put together by. */
export const GROUPINGS = ['none', 'term', 'page', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which notes are looked at, and how. */
export interface NotesQuery {
  /** As typed: words, "quoted phrases", `tag:`, `site:`, `term:`. */
  readonly text: string;
  readonly status: Note['status'];
  readonly sort: Sort;
  readonly group: Grouping;
}

/** Notes that belong together in what was found. */
export interface NotesGroup {
  /** A headword, a page's title, or a day as YYYY-MM-DD by the clock on the wall; empty for notes on no entry. */
  readonly label: string;
  readonly language?: Language;
  /** The page's address, where pages are grouped. */
  readonly url?: string;
  /** Where it begins in {@link Found.places}. */
  readonly start: number;
  readonly count: number;
}

/** What was found. */
export interface Found {
  /** The notes, in order, each by its place at the desk; a place stays the same note's for as long as the desk is there. */
  readonly places: Uint32Array;
  /** Empty when nothing is grouped. */
  readonly groups: readonly NotesGroup[];
  /** So many notes have the status that was asked for. */
  readonly of: number;
}

/** How often something comes up. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

/** A picture of one's reading, of the live notes. */
export interface ReadingPicture {
  /** Notes by month, `YYYY-MM` by the clock on the wall, from the first to the last, months without any included. */
  readonly months: readonly Tally[];
  /** The terms met most often, ten at most. */
  readonly terms: readonly (Tally & { readonly entry?: string; readonly language?: Language })[];
  /** The sites read most, ten at most. */
  readonly sites: readonly Tally[];
  readonly notes: number;
  readonly pages: number;
}

/**
 * All notes, held ready to be searched, put in order and counted. It follows the store by itself. It works in a thread of its
 * own, so all of it is asked from afar.
 */
export interface NotesDesk {
  /** Resolves when all notes are there; queries before that find those that are there already. */
  ready(): Promise<void>;
  query(query: NotesQuery): Promise<Found>;
  /** @returns the notes at some places; undefined for one that is deleted for good */
  notes(places: readonly number[]): Promise<readonly (Note | undefined)[]>;
  /** @returns the ids of the notes at some places */
  ids(places: Uint32Array): Promise<readonly string[]>;
  /** @returns the tags of live notes, the most used first */
  tags(): Promise<readonly Tally[]>;
  picture(): Promise<ReadingPicture>;
  /** @param changed called when notes have come, gone or changed, at most some times a second */
  watch(changed: () => void): Promise<void>;
}
