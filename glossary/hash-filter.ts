/** Bits per value. With two bits set for each, one look-up in twenty finds a value that is not there. */
const SPARSENESS = 8;

/**
 * Tells at once of most hashes that they are not in a set, for much less than asking the set (Bloom 1970, with two hash
 * functions). Bits rather than bytes: what is asked of every word of a page should stay in the nearest cache.
 */
export class HashFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** @param bits as {@link bitsOf} makes them */
  constructor(bits: Int32Array) {
    this.bits = bits;
    this.mask = bits.length * 32 - 1;
  }

  /** @returns false when the hash is not in the set */
  mayHave(hash: number): boolean {
    const one = first(hash) & this.mask;
    if ((((this.bits[one >> 5] as number) >>> (one & 31)) & 1) === 0) return false;
    const other = second(hash) & this.mask;
    return (((this.bits[other >> 5] as number) >>> (other & 31)) & 1) !== 0;
  }
}

/** @returns the bits of a filter that knows some hashes, in a power of two of words */
export function bitsOf(hashes: ArrayLike<number>): Int32Array {
  let size = 1024;
  while (size < hashes.length * SPARSENESS) size *= 2;
  const bits = new Int32Array(size >> 5);
  const set = (at: number): void => {
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  };
  for (let n = 0; n < hashes.length; n += 1) {
    set(first(hashes[n] ?? 0) & (size - 1));
    set(second(hashes[n] ?? 0) & (size - 1));
  }
  return bits;
}

/** The low bits of FNV-1a are its weakest; the high ones help out. */
function first(hash: number): number {
  return hash ^ (hash >>> 15);
}

function second(hash: number): number {
  return (hash >>> 8) ^ (hash << 5);
}
