import {
  type Book,
  type Entry,
  type EntryRef,
  entryRef,
  type Glossary,
  type Language,
  lookUp,
  Names,
  textOf,
} from '../../glossary/index.ts';
import type { OwnGlossary, Place } from '../model.ts';
import { placesFor } from '../places.ts';
import type { Shelf } from '../shelf.ts';
import type { FoundEntry, LookupAnswer, LookupDesk } from './model.ts';
import type { Sheets } from './sheets.ts';

/** Those who watch are told at most once in so many milliseconds. */
const PAUSE = 200;

/** So many entries that were found are kept: while one types, most are found again. */
const KEPT = 500;

/** What the desk reads. */
export interface LookupSource {
  readonly shelf: Shelf;
  readonly sheets: Sheets;
  /** The glossaries that ship with Konteks, on or off. */
  readonly shipped: () => Promise<readonly Glossary[]>;
  /** Whether texts are looked through too; they take memory, and time until they are read. */
  readonly withTexts: boolean;
}

/** A glossary that is on, as far as it is read. */
interface OpenBook extends Book {
  /** Which state of the glossary it is of. */
  readonly state: string;
  readonly texts: (string | undefined)[];
  readonly from: Glossary['title'] | undefined;
  isRead: boolean;
}

/** Keeps the glossaries that are on at hand, in whatever thread, and follows them as they change. */
export class Desk implements LookupDesk {
  readonly #source: LookupSource;
  readonly #shippedEntries = new Map<EntryRef, Entry>();
  /** Entries of the reader's own that were found since anything was changed. */
  readonly #found = new Map<EntryRef, FoundEntry>();
  readonly #watching: (() => void)[] = [];
  readonly #begun: Promise<void>;
  /** Those that are on, in the reader's order. */
  #books: readonly OpenBook[] = [];
  /** What is wanted now: another number, and whatever is being read is wanted no more. */
  #round = 0;
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end = (): void => {};
  #isClosed = false;

  constructor(source: LookupSource) {
    this.#source = source;
    this.#begun = this.#begin();
    this.#begun.catch(() => undefined);
  }

  async search(query: string, language: Language, limit: number): Promise<LookupAnswer> {
    await this.#begun;
    const books = this.#books;
    const refs = lookUp(books, query, language, limit);
    const isAll = this.#isKnown && books.every(({ isRead }) => isRead);
    return { found: await this.#entriesOf(refs, books), isAll };
  }

  async watch(changed: () => void): Promise<void> {
    this.#watching.push(changed);
  }

  /** Follows nothing any more. */
  close(): void {
    this.#isClosed = true;
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#end();
  }

  /** Has what ships at hand, then whatever is on. */
  async #begin(): Promise<void> {
    const shipped = await this.#source.shipped();
    const ready = shipped.map((glossary) => this.#shippedBook(glossary));
    this.#books = ready;
    await new Promise<void>((resolve) => {
      const known = (): void => {
        this.#isKnown = true;
        resolve();
      };
      let before: string | undefined;
      const following = this.#source.shelf.watch().subscribe({
        next: ({ glossaries, places }) => {
          // At every key that is typed into an entry's form the shelf says what is on it.
          const now = JSON.stringify([glossaries.map((row) => [row.id, row.title, stateOf(row)]), places]);
          if (!this.#isClosed && now !== before) void this.#follow(ready, glossaries, places);
          before = now;
          known();
        },
        // Without the reader's own, what ships can still be looked up.
        error: known,
      });
      this.#end = () => following.unsubscribe();
      if (this.#isClosed) this.#end();
    });
  }

  #shippedBook(glossary: Glossary): OpenBook {
    const names = new Names();
    for (const entry of glossary.entries) {
      names.add(entry);
      this.#shippedEntries.set(entryRef(glossary, entry), entry);
    }
    return { id: glossary.id, state: '', names, texts: glossary.entries.map(textOf), from: undefined, isRead: true };
  }

  async #follow(shipped: readonly OpenBook[], own: readonly OwnGlossary[], places: readonly Place[]): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.#found.clear();
    const isWanted = (): boolean => this.#round === round;
    const ids = [...shipped, ...own].map(({ id }) => id);
    const on = placesFor(ids, places).filter(({ isOn }) => isOn);
    const before = new Map([...shipped, ...this.#books].map((book) => [book.id, book]));
    const isSame = (row: OwnGlossary): boolean => {
      const book = before.get(row.id);
      return book?.isRead === true && book.state === stateOf(row);
    };
    const stale = own.filter((row) => on.some(({ id }) => id === row.id) && !isSame(row));
    const now = on.flatMap(({ id }): OpenBook[] => {
      const row = own.find((each) => each.id === id);
      const book = before.get(id) ?? (row && emptyBook(row));
      return book ? [row ? { ...book, from: row.title } : book] : [];
    });
    this.#books = now;
    this.#tell();
    void this.#source.sheets.keepOnly(own.map(({ id }) => id));
    // What is small is there at once.
    for (const row of stale.toSorted((a, b) => a.count - b.count)) {
      if (!isWanted()) return;
      await this.#read(row, isWanted).catch(() => undefined);
    }
  }

  /** Reads a glossary's names, as they are kept if they are, and its texts. */
  async #read(row: OwnGlossary, isWanted: () => boolean): Promise<void> {
    const { shelf, sheets, withTexts } = this.#source;
    const state = stateOf(row);
    const kept = await sheets.of(row.id, state);
    const book: OpenBook = { ...emptyBook(row), names: new Names(kept), texts: [] };
    const isNew = this.#books.every(({ id, names }) => id !== row.id || names.count === 0);
    // What was read of the state before is better than the beginning of the new one.
    if (isWanted() && (kept || isNew)) this.#put(book);
    if (!kept || withTexts) {
      const placeOf = kept && new Map(book.names.ids.map((id, place) => [id, place]));
      for await (const entries of shelf.chunks(row.id)) {
        if (!isWanted()) return;
        for (const entry of entries) {
          const place = placeOf ? placeOf.get(entry.id) : book.names.add(entry);
          if (withTexts && place !== undefined) book.texts[place] = textOf(entry);
        }
        if (isNew) this.#tell();
      }
    }
    if (!isWanted()) return;
    book.isRead = true;
    this.#put(book);
    if (!kept) await sheets.keep({ glossary: row.id, state, columns: book.names.columns() });
  }

  #put(book: OpenBook): void {
    this.#books = this.#books.map((other) => (other.id === book.id ? book : other));
    this.#tell();
  }

  /** @returns the entries as they are now; those that are gone are left out */
  async #entriesOf(refs: readonly EntryRef[], books: readonly OpenBook[]): Promise<FoundEntry[]> {
    const round = this.#round;
    const known = new Map(this.#found);
    await Promise.all(
      books.map(async ({ id, from }) => {
        const isMine = (ref: EntryRef): boolean => ref.startsWith(`${id}/`) && !this.#shippedEntries.has(ref);
        const mine = refs.filter((ref) => isMine(ref) && !known.has(ref));
        if (mine.length === 0) return;
        const ids = mine.map((ref) => ref.slice(id.length + 1));
        for (const { entry } of await this.#source.shelf.entries(id, ids))
          known.set(`${id}/${entry.id}`, { ref: `${id}/${entry.id}`, entry, from });
      }),
    );
    // What was read before a change is not kept after it.
    if (round === this.#round) {
      if (known.size > KEPT) this.#found.clear();
      for (const ref of refs) {
        const found = known.get(ref);
        if (found) this.#found.set(ref, found);
      }
    }
    return [...new Set(refs)].flatMap((ref): FoundEntry[] => {
      const entry = this.#shippedEntries.get(ref);
      const found = entry ? { ref, entry } : known.get(ref);
      return found ? [found] : [];
    });
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const changed of this.#watching) changed();
    }, PAUSE);
  }
}

function emptyBook(row: OwnGlossary): OpenBook {
  return { id: row.id, state: stateOf(row), names: new Names(), texts: [], from: row.title, isRead: false };
}

/** @returns another text whenever its entries are others; another glossary may have come to have its id */
function stateOf({ createdAt, revision }: OwnGlossary): string {
  return `${createdAt} ${revision}`;
}
