import { NotesArchive } from '../../notes/archive.ts';
import { healthOf, rememberChanges } from '../../notes/canary.ts';
import { NotesDatabase } from '../../notes/database.ts';
import type { Notes } from '../../notes/index.ts';
import { Snapshots } from '../../notes/snapshots.ts';
import { writeSpareCopy } from '../../notes/spare-copy.ts';
import { watchChanges } from '../../notes/watch-changes.ts';

/** What the background was woken for comes first, in milliseconds. */
const PAUSE_MS = 5000;

/**
 * Opens the notes for the background and looks after them while it is awake: what is remembered of them outside, the
 * snapshots, the trash.
 *
 * @param written called after each change that the background makes
 */
export function keepNotes(written: () => void): Notes {
  const db = new NotesDatabase();
  const archive = new NotesArchive(db, undefined, written);
  // Chromium's worker has no such thing, and exempts extensions with `unlimitedStorage` by itself; Firefox is to be asked.
  if (import.meta.env.FIREFOX) void navigator.storage.persist();
  rememberChanges(db);
  // Whatever cannot be done now is tried at the next change, or when the background wakes the next time.
  const soon = (): void => void lookAfter(db, archive).catch(() => undefined);
  setTimeout(soon, PAUSE_MS);
  watchChanges(db, PAUSE_MS, soon);
  return archive;
}

async function lookAfter(db: NotesDatabase, archive: NotesArchive): Promise<void> {
  // A copy of an empty store would take the place of what is left of the one before.
  if ((await healthOf(db)).kind !== 'sound') return;
  await archive.discardOld();
  if (await new Snapshots(db, archive).takeWhenDue()) await writeSpareCopy(archive, new Date());
}
