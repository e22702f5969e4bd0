/** What readers save: the model, the store, the way back to the page. What only the library needs is not here: the popup is small. */
export { type FailureKind, failureOf, StoreFailure } from './failure.ts';
export { headingOf } from './heading.ts';
export { urlKey } from './keys.ts';
export { kindOf, type Note, type NoteDraft, type NoteKind, type Passage, siteOf, type Version } from './model.ts';
export { markDraftKey, Notes, noteDraftKey, TRASH_DAYS } from './repository.ts';
export { soundTags, TAG_LIMIT } from './tags.ts';
export { wayBack } from './way-back.ts';
