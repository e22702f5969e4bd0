import { Dexie, type EntityTable } from 'dexie';
import type { Note } from './model.ts';

/** The reader's notes, in the extension's own origin. Only extension pages and the background open it. */
export class NotesDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;

  constructor(name = 'konteks-notes') {
    // Notes are rare and small: wait until they are on the disk, not only handed to the system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notes: 'id, &markKey, urlKey, entry, [status+updatedAt]' });
  }
}
