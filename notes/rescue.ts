import { migrateStored } from './migrate.ts';
import type { Note } from './model.ts';

/**
 * Reads what can be read of a store that cannot be used, past everything that could refuse to: no version is asked for, and
 * where a record cannot be read, those before it are what there is.
 *
 * @param name of the database
 * @returns the notes; none when it cannot be opened at all
 */
export async function rescue(name: string): Promise<Note[]> {
  const db = await new Promise<IDBDatabase | undefined>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
  });
  if (!db?.objectStoreNames.contains('notes')) return [];
  const notes: Note[] = [];
  await new Promise<void>((resolve) => {
    const reading = db.transaction('notes').objectStore('notes').openCursor();
    reading.onerror = () => resolve();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (!cursor) return resolve();
      notes.push(migrateStored(cursor.value));
      cursor.continue();
    };
  });
  db.close();
  return notes;
}
