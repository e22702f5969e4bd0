/** How notes come in from files. */
export { besideKnown } from './beside-known.ts';
export { FILE_LIMIT } from './bytes.ts';
export { type ImportFormat, type Reading, type Refusal, readNotes, type Unreadable } from './read-notes.ts';
