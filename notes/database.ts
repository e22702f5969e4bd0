import { Dexie, type EntityTable } from 'dexie';
import { migrateStored } from './migrate.ts';
import type { Note } from './model.ts';
import type { SnapshotInfo } from './snapshot-plan.ts';

/** Words that are typed and not saved. */
export interface Draft {
  /** What they are written for: see drafts.ts. */
  readonly key: string;
  readonly words: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
}

/** All notes as they were once. */
export interface Snapshot extends SnapshotInfo {
  readonly notes: number;
}

/** What is in a snapshot, by its id; in a table of its own, so that a look at all snapshots reads none of them. */
export interface SnapshotFile {
  readonly id: number;
  /** A backup file, compressed with gzip. */
  readonly file: Uint8Array<ArrayBuffer>;
}

/** What the store has to know of itself. */
export interface Meta {
  /** `id`: told from every other database. */
  readonly key: 'id';
  readonly value: string;
}

/** Its name in the browser. */
export const NOTES = 'konteks-notes';

/** What this version writes; what is there may be newer. */
const VERSION = 2;

/** The reader's notes, in the extension's own origin. Only extension pages and the background open it. */
export class NotesDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: EntityTable<Draft, 'key'>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare snapshotFiles: EntityTable<SnapshotFile, 'id'>;
  declare meta: EntityTable<Meta, 'key'>;

  constructor(name = NOTES) {
    // Notes are rare and small: wait until they are on the disk, not only handed to the system.
    super(name, { chromeTransactionDurability: 'strict' });
    // What was here once is never changed: databases of every version are opened by this.
    this.version(1).stores({ notes: 'id, &markKey, urlKey, entry, [status+updatedAt]' });
    this.version(VERSION)
      .stores({
        notes: 'id, &markKey, urlKey, entry, *tags, [status+updatedAt]',
        drafts: 'key, updatedAt',
        snapshots: '++id, at',
        snapshotFiles: 'id',
        meta: 'key',
      })
      .upgrade(async (transaction) => {
        const notes = transaction.table<Note, string>('notes');
        await notes.toCollection().modify((note, row) => {
          row.value = migrateStored(note);
        });
        await transaction.table('meta').put(newId());
      });
    this.on('populate', (transaction) => transaction.table('meta').put(newId()));
  }

  /**
   * Whether a later version of Konteks has written here. Dexie opens such a database without a word, and rows that are
   * written by an older version then lack what the later one finds them by (Dexie.js issue 2097).
   */
  get isNewer(): boolean {
    // IndexedDB knows whole numbers only, so Dexie multiplies its own by ten.
    return this.backendDB().version >= (VERSION + 1) * 10;
  }
}

function newId(): Meta {
  return { key: 'id', value: crypto.randomUUID() };
}
