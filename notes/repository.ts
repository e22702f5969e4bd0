import { Dexie } from 'dexie';
import type { EntryRef } from '../glossary/index.ts';
import { NotesDatabase } from './database.ts';
import { failureOf, StoreFailure } from './failure.ts';
import { type MarkOf, markKey, urlKey, withKeys } from './keys.ts';
import { NOTE_VERSION } from './migrate.ts';
import type { Note, NoteDraft } from './model.ts';
import { soundTags, tagKey } from './tags.ts';

/** So long a note can be brought back from the trash, in days. */
export const TRASH_DAYS = 30;

/**
 * The one way to the notes, for what readers do every day; for work on all of them see archive.ts. Each method is one transaction and resolves when that has completed.
 *
 * @throws StoreFailure, from every method
 */
export class Notes {
  protected readonly db: NotesDatabase;
  protected readonly now: () => Date;
  readonly #written: () => void;

  /** @param written called after each transaction that has changed notes */
  constructor(
    db: NotesDatabase = new NotesDatabase(),
    now: () => Date = () => new Date(),
    written: () => void = () => undefined,
  ) {
    this.db = db;
    this.now = now;
    this.#written = written;
  }

  /**
   * Saves a mark. The same mark again edits its note (one in the trash comes back), never makes a second one; words that
   * were drafted for it are no draft any more.
   *
   * @returns the note as stored
   */
  save(draft: NoteDraft): Promise<Note> {
    const key = markKey(draft);
    return this.write(async () => {
      const known = await this.db.notes.where('markKey').equals(key).first();
      const now = this.timeAfter(known);
      const note = withKeys({
        ...known,
        ...draft,
        id: known?.id ?? crypto.randomUUID(),
        v: NOTE_VERSION,
        tags: known?.tags ?? [],
        status: 'live' as const,
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
        changed: {
          words: known?.words === draft.words ? known.changed.words : now,
          tags: known?.changed.tags ?? now,
          status: known?.status === 'live' ? known.changed.status : now,
        },
        earlier: known?.earlier ?? [],
      });
      await this.db.notes.put(note);
      await this.db.drafts.delete(key);
      return note;
    });
  }

  /** @returns the live note of a mark, if it was saved. */
  ofMark(mark: MarkOf): Promise<Note | undefined> {
    return this.read(async () => {
      const note = await this.db.notes.where('markKey').equals(markKey(mark)).first();
      return note?.status === 'live' ? note : undefined;
    });
  }

  /** @returns the live notes of a page, the last changed first. */
  ofPage(url: string): Promise<Note[]> {
    return this.read(async () => liveOf(await this.db.notes.where('urlKey').equals(urlKey(url)).toArray()));
  }

  /** @returns the live notes on an entry, the last changed first. */
  ofEntry(ref: EntryRef): Promise<Note[]> {
    return this.read(async () => liveOf(await this.db.notes.where('entry').equals(ref).toArray()));
  }

  /**
   * @param limit how many at most
   * @param except the address of a page whose notes are left out
   * @returns the live notes, the last changed first
   */
  latest(limit = Number.POSITIVE_INFINITY, except?: string): Promise<Note[]> {
    return this.read(() => {
      const newestFirst = this.withStatus('live').reverse();
      if (except !== undefined) {
        const page = urlKey(except);
        newestFirst.filter((note) => note.urlKey !== page);
      }
      return Number.isFinite(limit) ? newestFirst.limit(limit).toArray() : newestFirst.toArray();
    });
  }

  /** @returns the notes with these ids, in their order; undefined for one that is not there */
  get(ids: readonly string[]): Promise<(Note | undefined)[]> {
    return this.read(() => this.db.notes.bulkGet([...ids]));
  }

  /** @returns how many notes there are */
  count(): Promise<{ readonly live: number; readonly trash: number }> {
    return this.read(async () => ({
      live: await this.withStatus('live').count(),
      trash: await this.withStatus('trash').count(),
    }));
  }

  /** @returns the tags of all notes, in order */
  tags(): Promise<string[]> {
    return this.read(async () => (await this.db.notes.orderBy('tags').uniqueKeys()) as string[]);
  }

  /** Changes the reader's own words; a draft of them is none any more. */
  edit(id: string, words: string): Promise<void> {
    return this.write(async () => {
      await this.#change([id], (note, now) =>
        note.words === words ? note : { ...note, words, updatedAt: now, changed: { ...note.changed, words: now } },
      );
      await this.db.drafts.delete(noteDraftKey(id));
    });
  }

  /** Gives notes tags, or takes some away; each tag is made sound first. */
  tag(
    ids: readonly string[],
    tags: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  ): Promise<void> {
    const removed = new Set((tags.remove ?? []).map(tagKey));
    return this.write(() =>
      this.#change(ids, (note, now) => {
        const kept = note.tags.filter((tag) => !removed.has(tagKey(tag)));
        const next = soundTags([...kept, ...(tags.add ?? [])]);
        if (next.join() === note.tags.join()) return note;
        return { ...note, tags: next, updatedAt: now, changed: { ...note.changed, tags: now } };
      }),
    );
  }

  /** Puts notes into the trash, from where {@link restore} brings them back for {@link TRASH_DAYS} days. */
  trash(...ids: readonly string[]): Promise<void> {
    return this.#setStatus(ids, 'trash');
  }

  /** Takes notes out of the trash as they were. */
  restore(...ids: readonly string[]): Promise<void> {
    return this.#setStatus(ids, 'live');
  }

  /** @returns the words that were typed for something and not saved */
  draft(key: string): Promise<string | undefined> {
    return this.read(async () => (await this.db.drafts.get(key))?.words);
  }

  /** Keeps what is being typed until it is saved or thrown away: see {@link markDraftKey}, {@link noteDraftKey}. */
  async keepDraft(key: string, words: string): Promise<void> {
    const updatedAt = this.now().toISOString();
    await this.read(() => this.db.drafts.put({ key, words, updatedAt }));
  }

  /** Throws a draft away. */
  forgetDraft(key: string): Promise<void> {
    return this.read(() => this.db.drafts.delete(key));
  }

  protected withStatus(status: Note['status']) {
    return this.db.notes.where('[status+updatedAt]').between([status, Dexie.minKey], [status, Dexie.maxKey]);
  }

  #setStatus(ids: readonly string[], status: Note['status']): Promise<void> {
    return this.write(() =>
      this.#change(ids, (note, now) =>
        note.status === status ? note : { ...note, status, changed: { ...note.changed, status: now } },
      ),
    );
  }

  /** @throws StoreFailure `gone` when one of them is not there; then nothing is changed */
  async #change(ids: readonly string[], change: (note: Note, now: string) => Note): Promise<void> {
    const notes = await this.db.notes.bulkGet([...ids]);
    const changed = notes.flatMap((note, i) => {
      if (!note) throw new StoreFailure('gone', `there is no note ${ids[i]}`);
      const next = change(note, this.timeAfter(note));
      return next === note ? [] : [next];
    });
    await this.db.notes.bulkPut(changed);
  }

  /** Clocks go back at times; what is done later counts as later all the same. */
  protected timeAfter(note: Note | undefined): string {
    const now = this.now().toISOString();
    const last = note && Object.values(note.changed).reduce((a, b) => (a > b ? a : b), note.updatedAt);
    if (last === undefined || now > last) return now;
    return new Date(Date.parse(last) + 1).toISOString();
  }

  protected async read<T>(query: () => PromiseLike<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw failureOf(error);
    }
  }

  protected async write<T>(action: () => PromiseLike<T>): Promise<T> {
    try {
      const { notes, drafts } = this.db;
      if (!this.db.isOpen()) await this.db.open();
      if (this.db.isNewer) throw new StoreFailure('newer', 'a later version of Konteks has written to the notes');
      const answer = await this.db.transaction('rw', notes, drafts, async () => action());
      this.#written();
      return answer;
    } catch (error) {
      throw failureOf(error);
    }
  }
}

/** @returns the key of words that are typed for a mark which may have no note yet */
export function markDraftKey(mark: MarkOf): string {
  return markKey(mark);
}

/** @returns the key of words that are typed for a note in a list */
export function noteDraftKey(id: string): string {
  return `note:${id}`;
}

function liveOf(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ status }) => status === 'live')
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}
