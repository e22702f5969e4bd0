import type { NotesArchive } from '../archive.ts';
import type { Change } from './changes.ts';
import type { Corpus } from './corpus.ts';

/** What is read of the store. */
export type NotesSource = Pick<NotesArchive, 'latest' | 'eachChunk' | 'get' | 'idsWith' | 'updatedSince'>;

/** So many notes are there before all others: what a reader sees first. */
const FIRST = 200;

/** So many notes are read again at once. */
const CHUNK = 1000;

/**
 * Keeps a corpus as the store is. One thing is read at a time, and what is read is taken before the next begins, so that
 * nothing older ever comes after something newer: whatever is written later is announced, and read again, later.
 */
export class Following {
  readonly #source: NotesSource;
  readonly #corpus: Corpus;
  readonly #told: () => void;
  /** What was announced and not read yet. */
  readonly #ids = new Set<string>();
  #any = false;
  #isBusy = true;

  /** @param told called when notes were taken in */
  constructor(source: NotesSource, corpus: Corpus, told: () => void) {
    this.#source = source;
    this.#corpus = corpus;
    this.#told = told;
  }

  /** Reads all notes, the last changed ones first. */
  async load(): Promise<void> {
    try {
      const latest = await this.#source.latest(FIRST);
      for (const note of latest) this.#corpus.put(note);
      this.#told();
      await this.#readAll();
    } catch (error) {
      this.#any = true;
      throw error;
    } finally {
      this.#isBusy = false;
    }
    void this.#catchUp();
  }

  /** Has what was changed read again. */
  changed(change: Change): void {
    if (change === 'any') this.#any = true;
    else for (const id of change) this.#ids.add(id);
    if (!this.#isBusy) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#isBusy = true;
    try {
      while (this.#ids.size > 0 || this.#any) {
        await this.#readNamed();
        if (this.#any) {
          this.#any = false;
          await this.#readLikely();
          await this.#readAll();
        }
      }
    } catch {
      // What cannot be read now is read with the next change, and whatever else may have been missed.
      this.#any = true;
    }
    this.#isBusy = false;
  }

  /** Reads the notes whose ids were announced. */
  async #readNamed(): Promise<void> {
    while (this.#ids.size > 0) {
      const ids = [...this.#ids].slice(0, CHUNK);
      for (const id of ids) this.#ids.delete(id);
      await this.#read(ids);
    }
  }

  async #read(ids: readonly string[]): Promise<void> {
    const notes = await this.#source.get(ids);
    notes.forEach((note, i) => {
      if (note) this.#corpus.put(note);
      else this.#corpus.remove(ids[i] ?? '');
    });
    if (ids.length > 0) this.#told();
  }

  /** Finds out at once what readers do to many notes: what has come, gone, or got another status, and what was changed last. */
  async #readLikely(): Promise<void> {
    const { updated, statuses, size } = this.#corpus;
    const before = { live: new Set(this.#corpus.idsWith('live')), trash: new Set(this.#corpus.idsWith('trash')) };
    let last = 0;
    for (let place = 0; place < size; place += 1) {
      const time = updated[place] ?? 0;
      if (statuses[place] !== 0 && time > last) last = time;
    }
    for (const status of ['live', 'trash'] as const) {
      for (const id of await this.#source.idsWith(status)) if (!before[status].delete(id)) this.#ids.add(id);
    }
    for (const id of [...before.live, ...before.trash]) this.#ids.add(id);
    for (const note of await this.#source.updatedSince(new Date(last))) this.#corpus.put(note);
    this.#told();
    await this.#readNamed();
  }

  async #readAll(): Promise<void> {
    const missing = new Set([...this.#corpus.idsWith('live'), ...this.#corpus.idsWith('trash')]);
    await this.#source.eachChunk(async (notes) => {
      for (const note of notes) {
        this.#corpus.put(note);
        missing.delete(note.id);
      }
      this.#told();
      await this.#readNamed();
    });
    // Those that came and went meanwhile were announced; here are the ones that nobody spoke of.
    await this.#read([...missing]);
  }
}
