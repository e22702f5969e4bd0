/** What readers save: the model, the store, the way back to the page. Backups are in backup.ts: the popup needs none. */
export { urlKey } from './keys.ts';
export { type Merge, mergeNotes } from './merge.ts';
export type { Note, NoteDraft, Passage } from './model.ts';
export { Notes } from './repository.ts';
export { wayBack } from './way-back.ts';
