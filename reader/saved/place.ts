import type { BareQuote } from './quote.ts';

/** Where a quote was found in the bare text, and how much of its context stands around, from 0 to 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/**
 * From so many characters on a quote is told by itself. What is shorter may be a name, and names differ in a letter or two:
 * with as many errors as others allow, "UNHCR" was found as "UNIC" and "WTO" as "WHO".
 */
const LONG = 24;

/** @returns whether a quote is no name */
export function isLong({ words }: Pick<BareQuote, 'words'>): boolean {
  return words.length >= LONG;
}
