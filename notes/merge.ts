import { v5 } from 'uuid';
import { withKeys } from './keys.ts';
import type { Note, Version } from './model.ts';

/** So many words that gave way are kept with a note. */
const EARLIER_KEPT = 5;

/** What becomes of notes that come from elsewhere. */
export interface Merge {
  /** What is written: notes that are new here, and changed ones under the id that they have here. */
  readonly write: readonly Note[];
  /** So many are not here yet. */
  readonly added: number;
  /** So many are here and change: the file knows something later of them, or they were in the trash. */
  readonly updated: number;
  /** So many are here already, with all that the file says of them. */
  readonly unchanged: number;
}

/** What is known of the notes that are there: the one with an id, the one on a mark. */
export interface Known {
  withId(id: string): Note | undefined;
  onMark(markKey: string): Note | undefined;
}

/**
 * Merges notes into those that are there, one after the other, so that it can be done bit by bit. Notes on the same mark
 * are the same note, as everywhere, whatever their ids; so are notes on no mark with the same id. Nothing is taken away.
 */
export class Merger {
  readonly #known: Known;
  readonly #byMark = new Map<string, Note>();
  readonly #markOfId = new Map<string, string>();
  readonly #added = new Set<string>();
  readonly #changed = new Map<string, Note>();
  #unchanged = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  /** @param incoming a sound note */
  add(incoming: Note): void {
    const note = this.#isTaken(incoming) ? withKeys({ ...incoming, id: idBeside(incoming) }) : incoming;
    const here = this.#byMark.get(note.markKey) ?? this.#known.onMark(note.markKey);
    if (!here) {
      this.#added.add(note.id);
      this.#keep(note);
      return;
    }
    const merged = mergeTwo(here, note);
    if (merged === here) this.#unchanged += 1;
    else this.#keep(merged);
  }

  /** @returns what has come of all that was added */
  done(): Merge {
    const write = [...this.#changed.values()];
    const added = this.#added.size;
    return { write, added, updated: write.length - added, unchanged: this.#unchanged };
  }

  #keep(note: Note): void {
    this.#byMark.set(note.markKey, note);
    this.#markOfId.set(note.id, note.markKey);
    this.#changed.set(note.id, note);
  }

  /** Whether its id is another mark's, as it can be in a file written by hand. It would cost that mark its note. */
  #isTaken({ id, markKey }: Note): boolean {
    const mark = this.#markOfId.get(id) ?? this.#known.withId(id)?.markKey;
    return mark !== undefined && mark !== markKey;
  }
}

/** The namespace of ids that are made from what a note is about. */
const BESIDE = '3b0c1c52-7a0e-5b9e-9d7e-6b6f6e74656b';

/** @returns the id that a note gets when its own is another mark's: the same whenever that happens */
export function idBeside({ id, markKey }: Note): string {
  return v5(JSON.stringify([id, markKey]), BESIDE);
}

/** Merges notes into some: see {@link Merger}. */
export function mergeNotes(known: readonly Note[], incoming: readonly Note[]): Merge {
  const byId = new Map(known.map((note) => [note.id, note]));
  const byMark = new Map(known.map((note) => [note.markKey, note]));
  const merger = new Merger({ withId: (id) => byId.get(id), onMark: (key) => byMark.get(key) });
  for (const note of incoming) merger.add(note);
  return merger.done();
}

/**
 * Merges two versions of a note. What comes out says the same whichever of them is here: each thing is as it was last
 * changed, and of two changes in the same millisecond the one whose text is greater holds; it is live when either is; words
 * that give way are kept beside.
 *
 * @returns a note with the id of the one that is here; that one itself when the other adds nothing
 */
export function mergeTwo(here: Note, other: Note): Note {
  if (same(here, { ...other, id: here.id })) return here;
  const about = later([here.updatedAt, aboutOf(here)], [other.updatedAt, aboutOf(other)]) === 0 ? here : other;
  const words = later([here.changed.words, here.words], [other.changed.words, other.words]) === 0 ? here : other;
  const tags = later([here.changed.tags, here.tags], [other.changed.tags, other.tags]) === 0 ? here : other;
  const status = laterStatus(here, other);
  const merged: Note = {
    ...about,
    id: here.id,
    markKey: here.markKey,
    words: words.words,
    tags: tags.tags,
    status: status.status,
    createdAt: here.createdAt < other.createdAt ? here.createdAt : other.createdAt,
    updatedAt: here.updatedAt > other.updatedAt ? here.updatedAt : other.updatedAt,
    changed: { words: words.changed.words, tags: tags.changed.tags, status: status.changed.status },
    earlier: earlierOf(words, here, other),
  };
  return same(here, merged) ? here : merged;
}

/** @returns 0 when the first was changed later, or at the same moment to something greater */
function later(a: readonly [time: string, value: unknown], b: readonly [time: string, value: unknown]): 0 | 1 {
  if (a[0] !== b[0]) return a[0] > b[0] ? 0 : 1;
  return JSON.stringify(a[1]) >= JSON.stringify(b[1]) ? 0 : 1;
}

/** Out of the trash is worth more than into it: who brings notes back from a file wants to have them. */
function laterStatus(here: Note, other: Note): Note {
  if (here.status !== other.status) return here.status === 'live' ? here : other;
  return here.changed.status >= other.changed.status ? here : other;
}

/** What the reader cannot change: it came with the mark, or with the file. */
function aboutOf({ headword, definition, language, passage, url, title, origin, extra }: Note): unknown {
  return [headword, definition, language, passage, url, title, origin, extra];
}

/** Words that a note has had, besides those that hold. */
function earlierOf(holding: Note, ...notes: readonly Note[]): readonly Version[] {
  const versions = notes.flatMap(({ words, changed, earlier }) => [{ words, at: changed.words }, ...earlier]);
  const byWords = new Map<string, Version>();
  for (const version of versions) {
    const known = byWords.get(version.words);
    if (!known || known.at < version.at) byWords.set(version.words, version);
  }
  byWords.delete(holding.words);
  byWords.delete('');
  return [...byWords.values()]
    .sort((a, b) => (a.at === b.at ? (a.words < b.words ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, EARLIER_KEPT);
}

/** Fields may come in another order from a file. */
function same(a: Note, b: Note): boolean {
  const sorted = (_key: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}
