import type { Note } from '../model.ts';

/** The notes of one page, in the order in which they were made. */
export interface PageNotes {
  /** The page as it was visited last. */
  readonly url: string;
  readonly title: string;
  readonly notes: readonly Note[];
}

/** @returns notes by their page, the pages in the order in which the first note on each was made */
export function byPage(notes: readonly Note[]): PageNotes[] {
  const sorted = notes.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  return [...Map.groupBy(sorted, ({ urlKey }) => urlKey).values()].map((notes) => {
    const last = notes.reduce((a, b) => (b.updatedAt > a.updatedAt ? b : a));
    return { url: last.url, title: last.title || notes.find(({ title }) => title !== '')?.title || '', notes };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
