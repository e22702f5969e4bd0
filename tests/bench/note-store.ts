import type { Note } from '../../notes/model.ts';
import type { Lab } from './lab.ts';

/** So many go to the page at once. */
const CHUNK = 5000;

/** Puts notes into the store in place of what is there, past our own code: that would take minutes. */
export async function fillStore(lab: Lab, notes: readonly Note[]): Promise<void> {
  await lab.bench.inExtension(write, '[]', true);
  for (let from = 0; from < notes.length; from += CHUNK)
    await lab.bench.inExtension(write, JSON.stringify(notes.slice(from, from + CHUNK)), false);
}

/** Runs in the extension. It takes text: objects are handed over so slowly that it would take minutes again. */
function write(notes: string, clears: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('konteks-notes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('notes', 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore('notes');
      if (clears) store.clear();
      for (const note of JSON.parse(notes) as readonly object[]) store.put(note);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
