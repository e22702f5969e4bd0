import type { Note } from '../../../notes/index.ts';

/** A page that notes were made on. */
export interface NotedPage {
  /** The first of them in the given order, for the page's title and address. */
  readonly note: Note;
  readonly count: number;
}

/** @returns the pages of some notes, each once, in the order of the notes */
export function pagesOf(notes: readonly Note[]): NotedPage[] {
  const byPage = Map.groupBy(notes, ({ urlKey }) => urlKey);
  return [...byPage.values()].flatMap((all) => (all[0] ? [{ note: all[0], count: all.length }] : []));
}
