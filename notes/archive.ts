import { Dexie } from 'dexie';
import type { Draft } from './database.ts';
import { idBeside, type Known, type Merge, Merger } from './merge.ts';
import type { Note } from './model.ts';
import { Notes, TRASH_DAYS } from './repository.ts';

/** What merging notes has done, and what is needed to undo it. */
export interface Merged extends Omit<Merge, 'write'> {
  /** Each note as it is now, with what it was before; undefined when it was not here. */
  readonly changes: readonly { readonly before: Note | undefined; readonly after: Note }[];
}

/** So many notes are looked up, or written, at once. */
const CHUNK = 1000;

/** To look up one note takes as long as to read some five in a row. */
const SCAN_RATIO = 5;

/** The notes, with what is done to all of them at once: searching, bringing out and in, clearing up. */
export class NotesArchive extends Notes {
  /** @returns all notes, those in the trash too. */
  all(): Promise<Note[]> {
    return this.read(() => this.db.notes.toArray());
  }

  /**
   * Goes through all notes, those in the trash too, without holding all at once.
   *
   * @returns some of them at a time, in no order that means anything; the store may change meanwhile
   */
  async *chunks(): AsyncGenerator<readonly Note[]> {
    let last: string | undefined;
    do {
      const after = last;
      const notes: Note[] = await this.read(() => {
        const rest = after === undefined ? this.db.notes.orderBy('id') : this.db.notes.where('id').above(after);
        return rest.limit(CHUNK).toArray();
      });
      last = notes.length < CHUNK ? undefined : notes.at(-1)?.id;
      if (notes.length > 0) yield notes;
    } while (last !== undefined);
  }

  /** Calls back with {@link chunks}, one after the other. */
  async eachChunk(each: (notes: readonly Note[]) => void | Promise<void>): Promise<void> {
    for await (const notes of this.chunks()) await each(notes);
  }

  /** @returns the ids of the notes that have a status, without reading the notes themselves */
  idsWith(status: Note['status']): Promise<string[]> {
    return this.read(() => this.withStatus(status).primaryKeys());
  }

  /** @returns the notes of either status that say they were changed at some time or later */
  updatedSince(time: Date): Promise<Note[]> {
    const since = time.toISOString();
    return this.read(async () => {
      const [live, trash] = await Promise.all(
        (['live', 'trash'] as const).map((status) =>
          this.db.notes.where('[status+updatedAt]').between([status, since], [status, Dexie.maxKey]).toArray(),
        ),
      );
      return [...(live ?? []), ...(trash ?? [])];
    });
  }

  /**
   * Merges notes from elsewhere into those that are there, all of them or none: see {@link Merger}.
   *
   * @param notes each sound, as from a reader of files
   * @param progress called with how many of them are done; what it throws ends the transaction, with nothing written
   * @returns what was done
   */
  merge(notes: readonly Note[], progress: (done: number) => void = () => undefined): Promise<Merged> {
    return this.write(async () => {
      const { here, known } = await this.#look(notes, (done) => progress(done / 2));
      const merger = new Merger(known);
      for (const note of notes) merger.add(note);
      const { write, ...counts } = merger.done();
      for (let from = 0; from < write.length; from += CHUNK) {
        await this.db.notes.bulkPut(write.slice(from, from + CHUNK));
        progress((notes.length * (1 + Math.min(1, (from + CHUNK) / write.length))) / 2);
      }
      return { ...counts, changes: write.map((after) => ({ before: here.get(after.id), after })) };
    });
  }

  /**
   * Looks up what is here already of notes from elsewhere.
   *
   * @param progress called with how many of them are looked up; what it throws ends it
   * @returns what is here with their ids, or on their marks
   */
  known(notes: readonly Note[], progress: (done: number) => void = () => undefined): Promise<Known> {
    return this.read(async () => (await this.#look(notes, progress)).known);
  }

  async #look(
    notes: readonly Note[],
    progress: (done: number) => void,
  ): Promise<{ here: Map<string, Note>; known: Known }> {
    const here = new Map<string, Note>();
    const onMark = new Map<string, Note>();
    const learn = (note: Note | undefined): void => {
      if (!note) return;
      here.set(note.id, note);
      onMark.set(note.markKey, note);
    };
    const count = await this.db.notes.count();
    if (count <= notes.length * SCAN_RATIO) {
      const ids = new Set(notes.map(({ id }) => id));
      const marks = new Set(notes.map(({ markKey }) => markKey));
      let seen = 0;
      await this.eachChunk((chunk) => {
        for (const note of chunk) if (ids.has(note.id) || marks.has(note.markKey)) learn(note);
        seen += chunk.length;
        progress(notes.length * Math.min(1, seen / count));
      });
    } else {
      for (let from = 0; from < notes.length; from += CHUNK) {
        const chunk = notes.slice(from, from + CHUNK);
        const marks = chunk.map(({ markKey }) => markKey);
        for (const note of await this.db.notes.bulkGet(chunk.map(({ id }) => id))) learn(note);
        for (const note of await this.db.notes.where('markKey').anyOf(marks).toArray()) learn(note);
        progress(from + chunk.length);
      }
    }
    const beside = idsBeside(notes, here);
    for (let from = 0; from < beside.length; from += CHUNK) {
      for (const note of await this.db.notes.bulkGet(beside.slice(from, from + CHUNK))) learn(note);
    }
    return { here, known: { withId: (id) => here.get(id), onMark: (key) => onMark.get(key) } };
  }

  /**
   * Takes a merge back. A note that was changed since stays as it is.
   *
   * @returns how many notes are again as they were, or gone again
   */
  unmerge(changes: Merged['changes']): Promise<number> {
    return this.write(async () => {
      let undone = 0;
      for (let from = 0; from < changes.length; from += CHUNK) {
        const chunk = changes.slice(from, from + CHUNK);
        const now = await this.db.notes.bulkGet(chunk.map(({ after }) => after.id));
        const untouched = chunk.filter(({ after }, i) => JSON.stringify(now[i]) === JSON.stringify(after));
        await this.db.notes.bulkDelete(untouched.flatMap(({ before, after }) => (before ? [] : [after.id])));
        await this.db.notes.bulkPut(untouched.flatMap(({ before }) => (before ? [before] : [])));
        undone += untouched.length;
      }
      return undone;
    });
  }

  /**
   * Makes notes what they were once. Notes made since stay, and words that give way are kept beside.
   *
   * @param notes as they were
   * @returns as {@link merge} does
   */
  async revert(notes: readonly Note[]): Promise<Merged> {
    const then: Note[] = [];
    for (let from = 0; from < notes.length; from += CHUNK) {
      const chunk = notes.slice(from, from + CHUNK);
      const marks = chunk.map(({ markKey }) => markKey);
      const found = await this.read(() => this.db.notes.where('markKey').anyOf(marks).toArray());
      const here = new Map(found.map((note) => [note.markKey, note]));
      for (const note of chunk) then.push(this.#laterThan(here.get(note.markKey), note));
    }
    return this.merge(then);
  }

  /** @returns a note of before as if it had been changed to that just now, where it differs from the one that is here */
  #laterThan(here: Note | undefined, note: Note): Note {
    if (!here) return note;
    const now = this.timeAfter(here);
    const words = here.words !== note.words;
    const tags = here.tags.join() !== note.tags.join();
    if (!words && !tags) return note;
    const changed = {
      words: words ? now : note.changed.words,
      tags: tags ? now : note.changed.tags,
      status: note.changed.status,
    };
    return { ...note, updatedAt: now, changed };
  }

  /** Deletes notes that are in the trash for good; others stay. */
  discard(ids: readonly string[]): Promise<void> {
    return this.write(async () => {
      const notes = await this.db.notes.bulkGet([...ids]);
      await this.db.notes.bulkDelete(notes.flatMap((note) => (note?.status === 'trash' ? [note.id] : [])));
    });
  }

  /** Deletes for good what has been in the trash for {@link TRASH_DAYS} days. @returns how many notes that were */
  discardOld(): Promise<number> {
    const limit = new Date(this.now().getTime() - TRASH_DAYS * 24 * 60 * 60 * 1000).toISOString();
    return this.write(() =>
      this.withStatus('trash')
        .filter(({ changed }) => changed.status < limit)
        .delete(),
    );
  }

  /** @returns all words that were typed and not saved */
  drafts(): Promise<Draft[]> {
    return this.read(() => this.db.drafts.toArray());
  }
}

/** @returns the ids that notes get whose own is another mark's, here or in the file: see {@link Merger} */
function idsBeside(notes: readonly Note[], here: ReadonlyMap<string, Note>): string[] {
  const marks = new Map<string, string>();
  return notes.flatMap((note) => {
    const mark = here.get(note.id)?.markKey ?? marks.get(note.id);
    if (mark === undefined) marks.set(note.id, note.markKey);
    return mark === undefined || mark === note.markKey ? [] : [idBeside(note)];
  });
}
