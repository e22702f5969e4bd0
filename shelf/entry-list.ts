import type { Piece } from './database.ts';

/** The entries of a glossary as they are known piece by piece, in their order. */
export class EntryList {
  readonly #pieces = new Map<number, Piece['entries']>();

  /** Takes pieces in place of those of the same number. */
  put(pieces: readonly Piece[]): void {
    for (const { number, entries } of pieces) this.#pieces.set(number, entries);
  }

  /** Forgets all: the glossary was divided anew. */
  clear(): void {
    this.#pieces.clear();
  }

  /** @returns all entries that are known, in the order of their glossary */
  all(): Piece['entries'][number][] {
    return [...this.#pieces.values()].flat().sort((a, b) => a.position - b.position);
  }
}
