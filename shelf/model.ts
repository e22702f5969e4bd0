import type { Entry, Glossary } from '../glossary/index.ts';

/** Colours that a glossary's marks can have, by the words of components/tokens.css; `text`: that of the text they stand in. */
export const COLOURS = ['text', 'accent', 'organization', 'movement', 'programme', 'event'] as const;
export type Colour = (typeof COLOURS)[number];

/** How one glossary is used: any, also one that ships with Konteks. */
export interface Place {
  readonly id: string;
  readonly isOn: boolean;
  readonly colour: Colour;
}

/** A glossary of the reader's own without its entries. */
export interface OwnGlossary extends Omit<Glossary, 'entries' | 'format' | 'version'> {
  /** How many entries it has. */
  readonly count: number;
  /** Into how many pieces its entries are divided. */
  readonly pieces: number;
  /** One more with each change of its entries. */
  readonly revision: number;
  /** The position that the next new entry gets: the order in which they came. */
  readonly next: number;
  /** Ids of entries that it had, the last that went last: what is known under one of them (notes, relations) is not for another entry. */
  readonly gone?: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Since when it is thrown away; it can still be brought back. */
  readonly removedAt?: string;
}

/** Entries that are put into a glossary, in place of those of the same id if there are any, and ids of entries that go. */
export interface EntryChange {
  readonly put: readonly PlacedEntry[];
  readonly remove: readonly string[];
}

/** An entry and where it stands in its glossary; a new one without a position comes last. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly position?: number | undefined;
}
