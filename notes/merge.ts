import type { Note } from './model.ts';

/** What becomes of notes that come from elsewhere. */
export interface Merge {
  /** What is written: notes that are new here, and changed ones under the id that they have here. */
  readonly write: readonly Note[];
  /** So many are not here yet. */
  readonly added: number;
  /** So many are here, but older or in the trash. */
  readonly updated: number;
  /** So many are here as they are, or newer. */
  readonly unchanged: number;
}

/**
 * Merges notes into those that are there. Notes on the same mark are the same note, as everywhere: of two, the one that
 * was changed later holds, under the id that it has here, and it is live when either is. Nothing is taken away.
 *
 * @param known what the store holds
 * @param incoming what comes from elsewhere, each note sound
 */
export function mergeNotes(known: readonly Note[], incoming: readonly Note[]): Merge {
  const before = new Set(known.map(({ id }) => id));
  const taken = new Set(before);
  const byMark = new Map(known.map((note) => [note.markKey, note]));
  const changed = new Map<string, Note>();
  let unchanged = 0;
  for (const note of incoming) {
    const here = byMark.get(note.markKey);
    const merged = here ? mergeTwo(here, note) : withOwnId(note, taken);
    if (merged === here) {
      unchanged += 1;
      continue;
    }
    taken.add(merged.id);
    byMark.set(merged.markKey, merged);
    changed.set(merged.id, merged);
  }
  const write = [...changed.values()];
  const added = write.filter(({ id }) => !before.has(id)).length;
  return { write, added, updated: write.length - added, unchanged };
}

/** @returns the one that is here, unchanged, when the other adds nothing */
function mergeTwo(here: Note, other: Note): Note {
  const isNewer = Date.parse(other.updatedAt) > Date.parse(here.updatedAt);
  const isBack = here.status === 'trash' && other.status === 'live';
  if (isNewer) return { ...other, id: here.id, status: isBack ? 'live' : here.status };
  return isBack ? { ...here, status: 'live' } : here;
}

/** An id that another mark's note has, as in a file written by hand, would cost that note its place. */
function withOwnId(note: Note, taken: ReadonlySet<string>): Note {
  return taken.has(note.id) ? { ...note, id: crypto.randomUUID() } : note;
}
