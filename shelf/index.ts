/** Readers' own glossaries: their store, and in which order and how all glossaries are used. */
export { ShelfDatabase } from './database.ts';
export { COLOURS, type Colour, type EntryChange, type OwnGlossary, type Place, type PlacedEntry } from './model.ts';
export { KEPT_DAYS, type Long, NoGlossary, type Progress, placesFor, Shelf, withPlace } from './shelf.ts';
