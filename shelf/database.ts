import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Entry } from '../glossary/index.ts';
import type { Draft } from './draft.ts';
import type { OwnGlossary, Place } from './model.ts';

/** Entries of a glossary that are stored together; one record an entry costs a hundred thousand of them half a minute. */
export interface Piece {
  readonly glossary: string;
  readonly number: number;
  /** The glossary's revision when it was last written. */
  readonly revision: number;
  readonly entries: readonly { readonly entry: Entry; readonly position: number }[];
}

/** The order of all glossaries and how each is used. */
export interface Places {
  readonly key: 'places';
  readonly places: readonly Place[];
}

/** Its name in the browser. */
export const SHELF = 'konteks-glossaries';

/** The reader's own glossaries, in the extension's own origin, beside the notes. */
export class ShelfDatabase extends Dexie {
  declare glossaries: EntityTable<OwnGlossary, 'id'>;
  declare pieces: Table<Piece, [glossary: string, number: number]>;
  declare places: EntityTable<Places, 'key'>;
  declare drafts: EntityTable<Draft, 'key'>;

  constructor(name = SHELF) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      glossaries: 'id',
      pieces: '[glossary+number], [glossary+revision]',
      places: 'key',
      drafts: 'key',
    });
  }
}
