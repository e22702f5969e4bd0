/** Cells per value: one look-up in this many finds a value that is not there. */
const SPARSENESS = 16;

/**
 * Tells at once of most hashes that they are not in a set, for much less than asking the set (Bloom 1970, with one hash
 * function). Grows with what is added.
 */
export class HashFilter {
  private cells = new Uint8Array(1024);
  private readonly hashes: number[] = [];

  add(hash: number): void {
    this.hashes.push(hash);
    if (this.hashes.length * SPARSENESS > this.cells.length) {
      this.cells = new Uint8Array(this.cells.length * 2);
      for (const known of this.hashes) this.mark(known);
    } else this.mark(hash);
  }

  /** @returns false when the hash was never added */
  mayHave(hash: number): boolean {
    return this.cells[fold(hash) & (this.cells.length - 1)] !== 0;
  }

  private mark(hash: number): void {
    this.cells[fold(hash) & (this.cells.length - 1)] = 1;
  }
}

/** The low bits of FNV-1a are its weakest; the high ones help out. */
function fold(hash: number): number {
  return hash ^ (hash >>> 15);
}
