/** Longer words are not compared: the columns are the bits of one number. */
const LONGEST = 31;

/** So long a word is to be for one typo, and for two. */
const ROOM = [4, 8] as const;

/** While a word is typed it needs so many letters more: most words begin nearly like a short one. */
const MORE_FOR_BEGINNING = 1;

/** @returns how many typos a word of so many letters may have */
function allowed(length: number): number {
  return length > LONGEST ? 0 : ROOM.filter((least) => length >= least).length;
}

/**
 * Counts typos against one word that was typed: letters too many, missing, wrong, or swapped with the one beside them. By bits, a column of
 * the table a step: Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances (2003).
 */
export class Typos {
  readonly #length: number;
  readonly #most: number;
  readonly #mostBeginning: number;
  /** Where in the word each letter stands, as bits: of the first 128 code units, and of all others. */
  readonly #ascii = new Int32Array(128);
  readonly #others = new Map<number, number>();

  constructor(typed: string) {
    this.#length = typed.length;
    this.#most = allowed(typed.length);
    this.#mostBeginning = allowed(typed.length - MORE_FOR_BEGINNING);
    if (this.#most === 0) return;
    for (let at = 0; at < typed.length; at += 1) {
      const code = typed.charCodeAt(at);
      if (code < 128) this.#ascii[code] = (this.#ascii[code] as number) | (1 << at);
      else this.#others.set(code, (this.#others.get(code) ?? 0) | (1 << at));
    }
  }

  /** Whether any are: of short words, "UN" and "EU", every other one is but one typo away. */
  get areAllowed(): boolean {
    return this.#most > 0;
  }

  /**
   * @param text has a word from `start` to `end`
   * @returns how many typos make it, or its beginning, what was typed; undefined when that would be too many
   */
  in(text: string, start = 0, end = text.length): number | undefined {
    const most = this.#most;
    if (most === 0 || end - start < this.#length - most) return undefined;
    const last = 1 << (this.#length - 1);
    let more = -1;
    let less = 0;
    let diagonal = 0;
    let before = 0;
    let count = this.#length;
    let beginning = count;
    // Beyond, no beginning of it is near enough any more.
    const stop = Math.min(end, start + this.#length + most + 1);
    for (let at = start; at < stop; at += 1) {
      const code = text.charCodeAt(at);
      const here = code < 128 ? (this.#ascii[code] as number) : (this.#others.get(code) ?? 0);
      const swapped = ((~diagonal & here) << 1) & before;
      diagonal = (((here & more) + more) ^ more) | here | less | swapped;
      const up = less | ~(diagonal | more);
      const down = diagonal & more;
      if (up & last) count += 1;
      else if (down & last) count -= 1;
      if (count < beginning) beginning = count;
      const shifted = (up << 1) | 1;
      more = (down << 1) | ~(diagonal | shifted);
      less = shifted & diagonal;
      before = here;
    }
    if (stop === end && count <= most) return count;
    return beginning <= this.#mostBeginning ? beginning : undefined;
  }
}
