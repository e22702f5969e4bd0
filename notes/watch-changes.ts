import { Dexie } from 'dexie';
import type { NotesDatabase } from './database.ts';

/**
 * Calls back after notes have changed, in whatever context that was done.
 *
 * @param pause what changes within so many milliseconds is one change
 */
export function watchChanges(db: NotesDatabase, pause: number, changed: () => void): void {
  const table = `idb://${db.name}/notes/`;
  let isWaiting = false;
  Dexie.on('storagemutated', (parts) => {
    if (isWaiting || !Object.keys(parts).some((part) => part.startsWith(table))) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      changed();
    }, pause);
  });
}
