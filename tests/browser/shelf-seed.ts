import type { Entry, Glossary } from '../../glossary/index.ts';
import type { Place } from '../../shelf/index.ts';
import { pieceOf, piecesFor } from '../../shelf/pieces.ts';
import type { Bench } from './support/index.ts';

/** What of an entry a test cares for. */
export type EntrySeed = Partial<Omit<Entry, 'names'>> & {
  readonly id: string;
  readonly names: Partial<Entry['names']>;
};

/** @returns an entry that says what it is given, and nothing else */
export function seedEntry({ names, ...given }: EntrySeed): Entry {
  const nothing = { id: '', en: '' };
  return {
    kind: 'concept',
    definition: nothing,
    inArticle: nothing,
    related: [],
    ...given,
    names: { id: [], en: [], ...names },
  };
}

/** @returns a glossary of the reader's own */
export function seedGlossary(id: string, title: string, entries: readonly EntrySeed[]): Glossary {
  return {
    format: 'konteks-glossary',
    version: 1,
    id,
    title: { id: '', en: title },
    sections: [],
    entries: entries.map(seedEntry),
  };
}

/** Puts glossaries on the shelf past our own code, in place of those that are there, and has the background compile them. */
export async function fillShelf(
  bench: Bench,
  glossaries: readonly Glossary[],
  places: readonly Place[] = [],
): Promise<void> {
  const rows = glossaries.map(({ format: _format, version: _version, entries, ...about }, n) => {
    const at = new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    const pieces = piecesFor(entries.length);
    const count = entries.length;
    return { ...about, count, pieces, revision: 0, next: count, createdAt: at, updatedAt: at };
  });
  const pieces = glossaries.flatMap(({ id, entries }) => {
    const placed = entries.map((entry, position) => ({ entry, position }));
    const divided = Map.groupBy(placed, ({ entry }) => pieceOf(entry.id, piecesFor(entries.length)));
    return [...divided].map(([number, inIt]) => ({ glossary: id, number, revision: 0, entries: inIt }));
  });
  await makeShelf(bench);
  await bench.inExtension(
    async (given) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('konteks-glossaries');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores = ['glossaries', 'pieces', 'places', 'drafts'];
      const transaction = db.transaction(stores, 'readwrite');
      for (const store of stores) transaction.objectStore(store).clear();
      for (const row of given.rows) transaction.objectStore('glossaries').put(row);
      for (const piece of given.pieces) transaction.objectStore('pieces').put(piece);
      if (given.places.length > 0) transaction.objectStore('places').put({ key: 'places', places: given.places });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
      await chrome.runtime.sendMessage({ call: 'glossariesChanged', data: {} });
    },
    { rows, pieces, places },
  );
}

/** Has the extension make its store, if there is none yet: only our own code knows its form. */
async function makeShelf(bench: Bench): Promise<void> {
  const isThere = await bench.inExtension(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'konteks-glossaries'),
  );
  if (isThere) return;
  const page = await bench.extensionPage('library.html#glossaries');
  await page.locator('.shelf-list').wait();
  await page.close();
}
