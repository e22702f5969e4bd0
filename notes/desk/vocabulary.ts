/** Which words of the vocabulary something holds for. */
export interface WordSet {
  /** 1 for those that it holds for, by number. */
  readonly flags: Uint8Array;
  readonly words: readonly number[];
}

/** From this length on a part of a string keeps the whole string in memory. */
const SLICED = 13;

/** What was found for so many words typed is kept. */
const KEPT = 8;

/** The number of no word: it stands between two texts. */
export const BOUNDARY = 0;

/**
 * Every different word of all notes, numbered. Notes say the same words again and again: what is typed is looked for once
 * in each word, not in each note.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>([['', BOUNDARY]]);
  readonly #words: string[] = [''];
  /** Word typed to the words that it is in, and how many were looked at. The last used comes last. */
  readonly #found = new Map<string, { readonly words: number[]; lookedAt: number }>();

  get size(): number {
    return this.#words.length;
  }

  /** @returns a word's number, for good */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    const own = word.length < SLICED ? word : ` ${word}`.slice(1);
    this.#numbers.set(own, number);
    this.#words.push(own);
    return number;
  }

  /** @returns a word's number; undefined when no note has it */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** @returns the words that a part is in */
  containing(part: string): WordSet {
    const kept = this.#found.get(part);
    const words = kept?.words ?? [];
    const from = kept?.lookedAt ?? this.#narrow(part, words);
    this.#search((word) => word.includes(part), from, words);
    this.#found.delete(part);
    this.#found.set(part, { words, lookedAt: this.size });
    if (this.#found.size > KEPT)
      for (const oldest of this.#found.keys()) {
        this.#found.delete(oldest);
        break;
      }
    return this.#setOf(words);
  }

  /** @returns the words that end so */
  endingWith(part: string): WordSet {
    return this.#setOf(this.#search((word) => word.endsWith(part)));
  }

  /** @returns the words that begin so */
  startingWith(part: string): WordSet {
    return this.#setOf(this.#search((word) => word.startsWith(part)));
  }

  /** Looks only at what was found for less of the same word. @returns from which word on all have to be looked at */
  #narrow(part: string, into: number[]): number {
    let best: { readonly words: readonly number[]; readonly lookedAt: number } | undefined;
    for (const [before, found] of this.#found) {
      if (part.includes(before) && (best === undefined || found.words.length < best.words.length)) best = found;
    }
    if (best === undefined) return 1;
    for (const number of best.words) if (this.#words[number]?.includes(part)) into.push(number);
    return best.lookedAt;
  }

  #search(holds: (word: string) => boolean, from = 1, into: number[] = []): number[] {
    const words = this.#words;
    for (let number = from; number < words.length; number += 1) {
      if (holds(words[number] as string)) into.push(number);
    }
    return into;
  }

  #setOf(words: readonly number[]): WordSet {
    const flags = new Uint8Array(this.size);
    for (const number of words) flags[number] = 1;
    return { flags, words };
  }
}
