/** What readers save: the model, the store, the way back to the page, backups. */
export { type BackupContents, type BackupReading, type RefusedNote, readBackup, writeBackup } from './backup.ts';
export { type Merge, mergeNotes } from './merge.ts';
export type { Note, NoteDraft, Passage } from './model.ts';
export { Notes } from './repository.ts';
export { wayBack } from './way-back.ts';
