/** Readers' own glossaries: their store, and in which order and how all glossaries are used. */
export { type Fault, type Field, faultsOf, isError } from './check-written.ts';
export { type Piece, ShelfDatabase } from './database.ts';
export {
  BLANK,
  type Draft,
  entryFrom,
  isBlank,
  linesOf,
  merged,
  nameOf,
  type Part,
  type Written,
  writtenOf,
} from './draft.ts';
export { EntryList } from './entry-list.ts';
export { COLOURS, type Colour, type EntryChange, type OwnGlossary, type Place, type PlacedEntry } from './model.ts';
export { placesFor, withMoved, withPlace } from './places.ts';
export {
  ChangedMeanwhile,
  type Expected,
  KEPT_DAYS,
  type Long,
  NoGlossary,
  type OnShelf,
  type Progress,
  Shelf,
} from './shelf.ts';
