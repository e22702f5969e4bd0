import { Dexie, liveQuery, type Observable } from 'dexie';
import type { Entry, Glossary } from '../glossary/index.ts';
import type { Piece, ShelfDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import type { EntryChange, OwnGlossary, Place, PlacedEntry } from './model.ts';
import { isCrowded, pieceOf, piecesFor } from './pieces.ts';

/** So long a glossary that was thrown away can be brought back, in days. */
export const KEPT_DAYS = 30;

/** So many pieces are read or written at once. */
const STRIDE = 25;

/** So many are read at a time where somebody may ask for something in between. */
const READ_STRIDE = 5;

/** So many ids of entries that are gone are known of a glossary, the last ones. */
const GONE_LIMIT = 1000;

const DAY_MS = 86_400_000;

/** How far something has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a long call may be told. */
export interface Long {
  /** Ends it: nothing of it has happened then. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** All but entries. */
export interface OnShelf {
  readonly glossaries: readonly OwnGlossary[];
  readonly removed: readonly OwnGlossary[];
  readonly places: readonly Place[];
  readonly drafts: readonly Draft[];
}

/** An entry as somebody knows it. */
export interface Expected {
  readonly id: string;
  readonly entry: Entry | undefined;
  /** Whether something new gets the id: then it must not be that of an entry that is gone either. */
  readonly isNew?: boolean;
}

/** There is no such glossary (any more). */
export class NoGlossary extends Error {
  override readonly name = 'NoGlossary';
}

/** An entry is no longer what whoever changes it took it for. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  /** What it is now; undefined when it is gone. */
  readonly now: Entry | undefined;

  constructor(now: Entry | undefined) {
    super('changed meanwhile');
    this.now = now;
  }
}

/** The one way to the reader's own glossaries. Each method is one transaction and resolves when that has completed. */
export class Shelf {
  readonly #db: ShelfDatabase;
  readonly #taken: ReadonlySet<string>;
  readonly #written: () => void;
  readonly #now: () => Date;

  /**
   * @param taken ids that no glossary of the reader's can have
   * @param written called after each change
   */
  constructor(db: ShelfDatabase, taken: readonly string[], written: () => void = () => {}, now = () => new Date()) {
    this.#db = db;
    this.#taken = new Set(taken);
    this.#written = written;
    this.#now = now;
  }

  /** @returns the reader's own glossaries, without those that were thrown away, in the order in which they came */
  async list(): Promise<OwnGlossary[]> {
    const all = await this.#db.glossaries.toArray();
    return all
      .filter(({ removedAt }) => removedAt === undefined)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  /** @returns those that were thrown away and can be brought back, the latest first */
  async removed(): Promise<OwnGlossary[]> {
    const all = await this.#db.glossaries.toArray();
    return all
      .filter(({ removedAt }) => removedAt !== undefined)
      .sort((a, b) => (b.removedAt ?? '').localeCompare(a.removedAt ?? ''));
  }

  /** @returns how the reader has ordered and set any glossaries, first first; those that were never set are not in it */
  async places(): Promise<readonly Place[]> {
    return (await this.#db.places.get('places'))?.places ?? [];
  }

  /** @returns what is on the shelf, whenever it has changed, in whatever context */
  watch(): Observable<OnShelf> {
    return liveQuery(async () => ({
      glossaries: await this.list(),
      removed: await this.removed(),
      places: await this.places(),
      drafts: await this.drafts(),
    }));
  }

  /** @returns {@link about} whenever it has changed, in whatever context */
  watchOne(id: string): Observable<OwnGlossary | undefined> {
    return liveQuery(() => this.about(id));
  }

  /** @returns a glossary without its entries; undefined when there is none or it was thrown away */
  async about(id: string): Promise<OwnGlossary | undefined> {
    const row = await this.#db.glossaries.get(id);
    return row?.removedAt === undefined ? row : undefined;
  }

  /** @returns a glossary with all its entries, in their order; undefined when there is none or it was thrown away */
  whole(id: string): Promise<Glossary | undefined> {
    return this.#db.transaction('r', this.#db.glossaries, this.#db.pieces, async () => {
      const row = await this.about(id);
      if (!row) return undefined;
      const pieces: Piece[] = [];
      // To take over all pieces at once would keep whoever asks busy for a second.
      for (let from = 0; from < row.pieces; from += STRIDE) pieces.push(...(await this.pieces(id, from, STRIDE)));
      return glossaryOf(row, placed(pieces));
    });
  }

  /** @returns a glossary's entries, a thousand or so at a time, in no order; what is changed meanwhile may be in it or not */
  async *chunks(id: string): AsyncGenerator<Entry[]> {
    const row = await this.about(id);
    for (let from = 0; row && from < row.pieces; from += READ_STRIDE)
      yield (await this.pieces(id, from, READ_STRIDE)).flatMap(({ entries }) => entries.map(({ entry }) => entry));
  }

  /** @returns some of a glossary's pieces, by their numbers */
  pieces(id: string, from: number, count: number): Promise<Piece[]> {
    return this.#db.pieces
      .where('[glossary+number]')
      .between([id, from], [id, from + count], true, false)
      .toArray();
  }

  /** @returns the pieces that were written after a revision */
  piecesSince(id: string, revision: number): Promise<Piece[]> {
    return this.#db.pieces.where('[glossary+revision]').between([id, revision], [id, Dexie.maxKey], false).toArray();
  }

  /** @returns those of some entries of a glossary that there are, each with its position */
  entries(id: string, ids: readonly string[]): Promise<Required<PlacedEntry>[]> {
    return this.#db.transaction('r', this.#db.glossaries, this.#db.pieces, async () => {
      const row = await this.about(id);
      if (!row) return [];
      const numbers = [...new Set(ids.map((each) => pieceOf(each, row.pieces)))];
      const pieces = await this.#db.pieces.bulkGet(numbers.map((number) => [id, number]));
      const wanted = new Set(ids);
      return pieces.flatMap((piece) => piece?.entries.filter(({ entry }) => wanted.has(entry.id)) ?? []);
    });
  }

  /**
   * Adds a glossary with all its entries. It is on, and the last of all.
   *
   * @returns its id: its own, or another where that one is taken
   */
  async add(glossary: Glossary, { signal, progress }: Long = {}): Promise<string> {
    const pieces = piecesFor(glossary.entries.length);
    const numbered = divide(
      glossary.entries.map((entry, position) => ({ entry, position })),
      pieces,
    );
    const id = await this.#db.transaction('rw', this.#db.glossaries, this.#db.pieces, async (transaction) => {
      const free = await this.#freeId(glossary.id);
      const now = this.#now().toISOString();
      const { entries, format: _format, version: _version, ...rest } = glossary;
      const count = entries.length;
      const about = { ...rest, id: free, count, pieces, revision: 0, next: count, createdAt: now, updatedAt: now };
      await this.#db.glossaries.add(about);
      let done = 0;
      for (let from = 0; from < numbered.length; from += STRIDE) {
        if (signal?.aborted) transaction.abort();
        signal?.throwIfAborted();
        const some = numbered.slice(from, from + STRIDE);
        await this.#db.pieces.bulkAdd(
          some.map(([number, inIt]) => ({ glossary: free, number, revision: 0, entries: inIt })),
        );
        done += some.reduce((sum, [, inIt]) => sum + inIt.length, 0);
        progress?.({ done, total: count });
      }
      return free;
    });
    this.#written();
    return id;
  }

  /**
   * Puts entries into a glossary and takes others out.
   *
   * @param expected entries as whoever changes them knows them, undefined for none: when one is another now, nothing happens
   * @returns the change that undoes it
   * @throws NoGlossary, ChangedMeanwhile
   */
  async change(id: string, { put, remove }: EntryChange, ...expected: readonly Expected[]): Promise<EntryChange> {
    const undo = await this.#db.transaction('rw', this.#db.glossaries, this.#db.pieces, async () => {
      const row = await this.about(id);
      if (!row) throw new NoGlossary(id);
      const going = new Set([...remove, ...put.map(({ entry }) => entry.id)]);
      const there = await this.entries(id, [...going, ...expected.map((each) => each.id)]);
      const known = new Map(there.map((each) => [each.entry.id, each]));
      const before = there.filter(({ entry }) => going.has(entry.id));
      const gone = new Set(row.gone);
      for (const { id: each, entry, isNew } of expected) {
        const now = known.get(each)?.entry;
        if (JSON.stringify(now) !== JSON.stringify(entry) || (isNew && gone.has(each))) throw new ChangedMeanwhile(now);
      }
      let { next } = row;
      const coming = put.map(({ entry, position }) => {
        const at = position ?? known.get(entry.id)?.position ?? next;
        next = Math.max(next, at + 1);
        return { entry, position: at };
      });
      const count = row.count - before.length + coming.length;
      const revision = row.revision + 1;
      const came = new Set(put.map(({ entry }) => entry.id));
      const went = before.map(({ entry }) => entry.id);
      const goneNow = [...gone, ...went].filter((each) => !came.has(each)).slice(-GONE_LIMIT);
      const updatedAt = this.#now().toISOString();
      const changed: OwnGlossary = { ...row, count, next, revision, gone: goneNow, updatedAt };
      if (isCrowded(count, row.pieces)) {
        const kept = placed(await this.#piecesOf(id)).filter(({ entry }) => !going.has(entry.id));
        await this.#rewrite({ ...changed, pieces: piecesFor(count) }, [...kept, ...coming]);
      } else {
        const touched = [...new Set([...going].map((each) => pieceOf(each, row.pieces)))];
        const old = await this.#db.pieces.bulkGet(touched.map((number) => [id, number]));
        const fresh = new Map(divide(coming, row.pieces));
        await this.#db.pieces.bulkPut(
          touched.map((number, n) => ({
            glossary: id,
            number,
            revision,
            entries: [
              ...(old[n]?.entries.filter(({ entry }) => !going.has(entry.id)) ?? []),
              ...(fresh.get(number) ?? []),
            ],
          })),
        );
        await this.#db.glossaries.put(changed);
      }
      return { put: before, remove: [...came].filter((each) => !known.has(each)) };
    });
    this.#written();
    return undo;
  }

  /** Gives a glossary another title, source or guide. @returns what it was before @throws NoGlossary */
  async describe(id: string, about: Partial<Pick<Glossary, 'title' | 'source' | 'sections'>>): Promise<OwnGlossary> {
    const before = await this.#db.transaction('rw', this.#db.glossaries, async () => {
      const row = await this.about(id);
      if (!row) throw new NoGlossary(id);
      await this.#db.glossaries.put({ ...row, ...about, updatedAt: this.#now().toISOString() });
      return row;
    });
    this.#written();
    return before;
  }

  /** Throws a glossary away; {@link restore} brings it back for {@link KEPT_DAYS} days. */
  async remove(id: string): Promise<void> {
    await this.#db.glossaries.update(id, { removedAt: this.#now().toISOString() });
    this.#written();
  }

  async restore(id: string): Promise<void> {
    await this.#db.glossaries
      .where('id')
      .equals(id)
      .modify((row) => {
        delete (row as { removedAt?: string }).removedAt;
      });
    this.#written();
  }

  /** Forgets what was thrown away long ago, with how it was used and what was begun in it. */
  async discardOld(): Promise<void> {
    const since = new Date(this.#now().getTime() - KEPT_DAYS * DAY_MS).toISOString();
    const { glossaries, pieces, places, drafts } = this.#db;
    await this.#db.transaction('rw', glossaries, pieces, places, drafts, async () => {
      const old = (await this.removed()).filter(({ removedAt = '' }) => removedAt < since).map(({ id }) => id);
      if (old.length === 0) return;
      await glossaries.bulkDelete(old);
      for (const id of old) await this.#allPiecesOf(id).delete();
      const kept = (await this.places()).filter(({ id }) => !old.includes(id));
      await places.put({ key: 'places', places: kept });
      await drafts.filter(({ glossary = '' }) => old.includes(glossary)).delete();
    });
  }

  /** Changes the order of glossaries, or how they are used. @param next makes the new places from those that hold */
  async arrange(next: (places: readonly Place[]) => readonly Place[]): Promise<void> {
    await this.#db.transaction('rw', this.#db.places, async () => {
      await this.#db.places.put({ key: 'places', places: next(await this.places()) });
    });
    this.#written();
  }

  /** @returns what was begun and not saved, the latest first */
  async drafts(): Promise<Draft[]> {
    return (await this.#db.drafts.toArray()).sort((a, b) => b.at.localeCompare(a.at));
  }

  async draft(key: string): Promise<Draft | undefined> {
    return this.#db.drafts.get(key);
  }

  async keepDraft(draft: Draft): Promise<void> {
    await this.#db.drafts.put(draft);
  }

  async forgetDraft(key: string): Promise<void> {
    await this.#db.drafts.delete(key);
  }

  async #freeId(wanted: string): Promise<string> {
    const used = new Set(await this.#db.glossaries.toCollection().primaryKeys());
    const isFree = (id: string): boolean => !used.has(id) && !this.#taken.has(id);
    let id = wanted;
    for (let n = 2; !isFree(id); n += 1) id = `${wanted}-${n}`;
    return id;
  }

  #piecesOf(id: string): Promise<Piece[]> {
    return this.#allPiecesOf(id).toArray();
  }

  #allPiecesOf(id: string) {
    return this.#db.pieces.where('[glossary+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  }

  async #rewrite(row: OwnGlossary, entries: readonly Required<PlacedEntry>[]): Promise<void> {
    await this.#allPiecesOf(row.id).delete();
    const pieces = divide(entries, row.pieces);
    await this.#db.pieces.bulkAdd(
      pieces.map(([number, inIt]) => ({ glossary: row.id, number, revision: row.revision, entries: inIt })),
    );
    await this.#db.glossaries.put(row);
  }
}

function glossaryOf(row: OwnGlossary, entries: readonly Required<PlacedEntry>[]): Glossary {
  const { count: _count, pieces: _pieces, revision: _revision, next: _next, createdAt: _createdAt, ...rest } = row;
  const { updatedAt: _updatedAt, removedAt: _removedAt, gone: _gone, ...about } = rest;
  const there = new Set(entries.map(({ entry }) => entry.id));
  return {
    format: 'konteks-glossary',
    version: 1,
    ...about,
    entries: entries.map(({ entry }) =>
      // Of one that was deleted others still say that they are related to it: it may come back.
      entry.related.every((id) => there.has(id))
        ? entry
        : { ...entry, related: entry.related.filter((id) => there.has(id)) },
    ),
  };
}

/** @returns all entries of some pieces in the order of their glossary */
function placed(pieces: readonly Piece[]): Required<PlacedEntry>[] {
  return pieces.flatMap(({ entries }) => entries).sort((a, b) => a.position - b.position);
}

function divide(
  entries: readonly Required<PlacedEntry>[],
  pieces: number,
): [number: number, entries: Piece['entries']][] {
  const divided = new Map<number, Piece['entries'][number][]>();
  for (const { entry, position } of entries) {
    const number = pieceOf(entry.id, pieces);
    const inIt = divided.get(number);
    const each = { entry, position: position ?? 0 };
    if (inIt) inIt.push(each);
    else divided.set(number, [each]);
  }
  return [...divided];
}
