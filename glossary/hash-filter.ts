/** Bits per value: one look-up in about this many finds a value that is not there. */
const SPARSENESS = 16;

/**
 * Tells at once of most hashes that they are not in a set, for much less than asking the set (Bloom 1970, with one hash
 * function). Bits rather than bytes: what is asked of every word of a page should stay in the nearest cache.
 */
export class HashFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  constructor(hashes: ArrayLike<number>) {
    let size = 1024;
    while (size < hashes.length * SPARSENESS) size *= 2;
    this.bits = new Int32Array(size >> 5);
    this.mask = size - 1;
    for (let n = 0; n < hashes.length; n += 1) {
      const at = fold(hashes[n] ?? 0) & this.mask;
      this.bits[at >> 5] = (this.bits[at >> 5] ?? 0) | (1 << (at & 31));
    }
  }

  /** @returns false when the hash is not in the set */
  mayHave(hash: number): boolean {
    const at = fold(hash) & this.mask;
    return (((this.bits[at >> 5] as number) >>> (at & 31)) & 1) !== 0;
  }
}

/** The low bits of FNV-1a are its weakest; the high ones help out. */
function fold(hash: number): number {
  return hash ^ (hash >>> 15);
}
