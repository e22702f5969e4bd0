import { Dexie } from 'dexie';
import { NotesDatabase } from './database.ts';
import { markKey, urlKey } from './keys.ts';
import { type Merge, mergeNotes } from './merge.ts';
import type { Note, NoteDraft } from './model.ts';

/** The one way to the notes. Each method is one transaction and resolves when that has completed. */
export class Notes {
  constructor(
    private readonly db: NotesDatabase = new NotesDatabase(),
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Saves a mark. The same mark again edits its note (one in the trash comes back), never makes a second one.
   *
   * @returns the note as stored
   */
  save(draft: NoteDraft): Promise<Note> {
    const key = markKey(draft);
    return this.db.transaction('rw', this.db.notes, async () => {
      const known = await this.db.notes.where('markKey').equals(key).first();
      const now = this.now().toISOString();
      const note: Note = {
        ...draft,
        id: known?.id ?? crypto.randomUUID(),
        v: 1,
        markKey: key,
        urlKey: urlKey(draft.url),
        tags: known?.tags ?? [],
        status: 'live',
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
      };
      await this.db.notes.put(note);
      return note;
    });
  }

  /** @returns the live note of a mark, if it was saved. */
  async ofMark(mark: Pick<NoteDraft, 'entry' | 'url' | 'passage'>): Promise<Note | undefined> {
    const note = await this.db.notes.where('markKey').equals(markKey(mark)).first();
    return note?.status === 'live' ? note : undefined;
  }

  /** @returns the live notes of a page, the last changed first. */
  async ofPage(url: string): Promise<Note[]> {
    const notes = await this.db.notes.where('urlKey').equals(urlKey(url)).toArray();
    return notes
      .filter(({ status }) => status === 'live')
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
  }

  /**
   * @param limit how many at most
   * @param except the address of a page whose notes are left out
   * @returns the live notes, the last changed first
   */
  latest(limit = Number.POSITIVE_INFINITY, except?: string): Promise<Note[]> {
    const live = this.db.notes.where('[status+updatedAt]').between(['live', Dexie.minKey], ['live', Dexie.maxKey]);
    const newestFirst = live.reverse();
    if (except !== undefined) {
      const page = urlKey(except);
      newestFirst.filter((note) => note.urlKey !== page);
    }
    return Number.isFinite(limit) ? newestFirst.limit(limit).toArray() : newestFirst.toArray();
  }

  /** @returns all notes, those in the trash too. */
  all(): Promise<Note[]> {
    return this.db.notes.toArray();
  }

  /**
   * Merges notes from elsewhere into those that are there: see {@link mergeNotes}.
   *
   * @param notes each sound, as from readBackup
   * @returns what was done
   */
  merge(notes: readonly Note[]): Promise<Merge> {
    return this.db.transaction('rw', this.db.notes, async () => {
      const merge = mergeNotes(await this.all(), notes);
      await this.db.notes.bulkPut(merge.write);
      return merge;
    });
  }

  /** Changes the reader's own words. @throws when there is no such note */
  async edit(id: string, words: string): Promise<void> {
    await this.change(id, { words, updatedAt: this.now().toISOString() });
  }

  /** Puts a note into the trash, from where {@link restore} brings it back. @throws when there is no such note */
  async trash(id: string): Promise<void> {
    await this.change(id, { status: 'trash' });
  }

  /** Takes a note out of the trash as it was. @throws when there is no such note */
  async restore(id: string): Promise<void> {
    await this.change(id, { status: 'live' });
  }

  private async change(id: string, changes: Partial<Note>): Promise<void> {
    const changed = await this.db.notes.update(id, changes);
    if (changed === 0 && !(await this.db.notes.get(id))) throw new Error(`there is no note ${id}`);
  }
}
