import type { NotesArchive } from './archive.ts';
import type { NotesDatabase, Snapshot } from './database.ts';
import { backupOfChunks, readBackup } from './formats/backup.ts';
import { gunzip, gzip } from './gzip.ts';
import type { Note } from './model.ts';
import { isSnapshotDue, superfluous } from './snapshot-plan.ts';

/** All notes as they were at some times: each day of the last week, each week of the last month, and before each import. */
export class Snapshots {
  readonly #db: NotesDatabase;
  readonly #archive: NotesArchive;
  readonly #now: () => Date;

  constructor(db: NotesDatabase, archive: NotesArchive, now: () => Date = () => new Date()) {
    this.#db = db;
    this.#archive = archive;
    this.#now = now;
  }

  /** @returns the snapshots, the latest first */
  list(): Promise<Snapshot[]> {
    return this.#db.snapshots.orderBy('at').reverse().toArray();
  }

  /** Takes one when it is time: see {@link isSnapshotDue}. @returns whether it was */
  async takeWhenDue(): Promise<boolean> {
    const [last, [changed], notes] = await Promise.all([
      this.#db.snapshots.orderBy('at').last(),
      // What was put into the trash is no change: it is still there.
      this.#archive.latest(1),
      this.#db.notes.count(),
    ]);
    const due = isSnapshotDue(notes, changed?.updatedAt ?? '', last?.at, this.#now());
    if (due) await this.take('daily');
    return due;
  }

  /** Puts all notes aside, if there are any, and drops the snapshots that are not needed any more. */
  async take(why: Snapshot['why']): Promise<void> {
    const at = this.#now();
    const notes = await this.#db.notes.count();
    if (notes === 0) return;
    const file = await gzip(backupOfChunks(this.#archive.chunks(), at));
    const { snapshots, snapshotFiles } = this.#db;
    await this.#db.transaction('rw', snapshots, snapshotFiles, async () => {
      const id = await snapshots.add({ at: at.toISOString(), notes, bytes: file.length, why });
      await snapshotFiles.add({ id, file });
      const gone = [...superfluous(await this.list(), at)];
      await snapshots.bulkDelete(gone);
      await snapshotFiles.bulkDelete(gone);
    });
  }

  /** @returns the notes of a snapshot, none when there is no such snapshot (any more) */
  async read(id: number): Promise<readonly Note[]> {
    const snapshot = await this.#db.snapshotFiles.get(id);
    return snapshot ? notesOf(await gunzip(snapshot.file)) : [];
  }
}

/** @returns the notes of a backup file of our own making */
export function notesOf(text: string): readonly Note[] {
  const reading = readBackup(text);
  return reading.kind === 'backup' ? reading.contents.notes : [];
}
