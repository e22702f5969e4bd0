/** Which words of the vocabulary something holds for. */
export interface WordSet {
  /** 1 for those that it holds for, by number. */
  readonly flags: Uint8Array;
  /** So many they are. */
  readonly count: number;
}

/** From this length on a part of a string keeps the whole string in memory. */
const SLICED = 13;

/** So many words are put together to be searched at once. */
const BLOCK = 4096;

/** The number of no word: it stands between two texts. */
export const BOUNDARY = 0;

/** Words one after the other, a line break before the first and after each. */
interface Block {
  readonly text: string;
  /** Where each word begins; where one more would, at the end. */
  readonly starts: Uint32Array;
}

/**
 * Every different word of all notes, numbered. Notes say the same words again and again: what is typed is looked for once
 * in each word, not in each note.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>([['', BOUNDARY]]);
  readonly #blocks: Block[] = [];
  /** Those that are in no block yet. */
  #last: string[] = [''];

  get size(): number {
    return this.#numbers.size;
  }

  /** @returns a word's number, for good */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.size;
    const own = word.length < SLICED ? word : ` ${word}`.slice(1);
    this.#numbers.set(own, number);
    this.#last.push(own);
    if (this.#last.length === BLOCK) {
      this.#blocks.push(blockOf(this.#last));
      this.#last = [];
    }
    return number;
  }

  /** @returns a word's number; undefined when no note has it */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** @returns the words that a part is in */
  containing(part: string): WordSet {
    return this.#search(part, 0);
  }

  /** @returns the words that end so */
  endingWith(part: string): WordSet {
    return this.#search(`${part}\n`, 0);
  }

  /** @returns the words that begin so */
  startingWith(part: string): WordSet {
    return this.#search(`\n${part}`, 1);
  }

  /** @param skipped how much of what is looked for stands before the word */
  #search(wanted: string, skipped: number): WordSet {
    const flags = new Uint8Array(this.size);
    let count = 0;
    let first = 0;
    const blocks = this.#last.length > 0 ? [...this.#blocks, blockOf(this.#last)] : this.#blocks;
    for (const { text, starts } of blocks) {
      let word = 0;
      for (let at = text.indexOf(wanted); at !== -1; ) {
        while ((starts[word + 1] as number) <= at + skipped) word += 1;
        flags[first + word] = 1;
        count += 1;
        word += 1;
        at = text.indexOf(wanted, (starts[word] as number) - skipped);
      }
      first += starts.length - 1;
    }
    return { flags, count };
  }
}

function blockOf(words: readonly string[]): Block {
  const starts = new Uint32Array(words.length + 1);
  let at = 1;
  words.forEach((word, i) => {
    starts[i] = at;
    at += word.length + 1;
  });
  starts[words.length] = at;
  return { text: `\n${words.join('\n')}\n`, starts };
}
