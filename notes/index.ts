/** What readers save: the model, the store, the way back to the page. */
export { urlKey } from './keys.ts';
export type { Note, NoteDraft, Passage } from './model.ts';
export { Notes } from './repository.ts';
export { wayBack } from './way-back.ts';
