import { CLUE_GAP, type Clue } from './clue.ts';
import { bitsOf, HashFilter } from './hash-filter.ts';
import { hashWord, prefixHash } from './words.ts';

/** The code unit of `*`. */
const STAR = 42;

/** Set apart from whole words with the same hash. */
const STEM = 0x5bd1e995;

/**
 * Clues by one of their words: by its hash, or by that of its first letters where it is a stem. They stay in the text that they came in, one
 * a line, and are told by numbers, in columns: as objects the clues of all topics took 2 MB of every tab that met an ambiguous name.
 */
export class CluesByWord {
  private readonly sources: { readonly text: string; readonly for: Clue['for'] }[] = [];
  private readonly sourceOf: number[] = [];
  private readonly starts: number[] = [];
  private readonly hashes: number[] = [];
  private sealed: Chains | undefined;
  private readonly known: (Clue | undefined)[] = [];
  private readonly keyIn: (words: readonly string[]) => number;

  /** @param keyIn tells by which of its words a clue is looked for */
  constructor(keyIn: (words: readonly string[]) => number) {
    this.keyIn = keyIn;
  }

  /**
   * Adds one clue; none once any has been asked for.
   *
   * @param text all clues of a sense or topic
   * @param start where in it the clue starts
   * @param word where in it the word is that it is looked for by
   */
  add(text: string, speaksFor: Clue['for'], start: number, word: readonly [start: number, end: number]): void {
    const last = this.sources.at(-1);
    if (last?.text !== text || last.for !== speaksFor) this.sources.push({ text, for: speaksFor });
    this.sourceOf.push(this.sources.length - 1);
    this.starts.push(start);
    const [from, to] = word;
    const isStem = text.charCodeAt(to - 1) === STAR;
    this.hashes.push(isStem ? prefixHash(text, from, to - 1) ^ STEM : hashWord(text, from, to));
  }

  /** Calls back with the clues whose word may be one with these hashes; 0 is the hash of none. */
  eachOf(hash: number, prefix: number, bare: number, found: (clue: Clue) => void): void {
    this.sealed ??= new Chains(this.hashes);
    const { filter } = this.sealed;
    const stem = prefix ^ STEM;
    if (hash !== 0 && filter.mayHave(hash)) this.each(this.sealed, hash, found);
    if (prefix !== 0 && filter.mayHave(stem)) this.each(this.sealed, stem, found);
    if (bare !== 0 && filter.mayHave(bare)) this.each(this.sealed, bare, found);
  }

  private each({ hashes, links, heads }: Chains, hash: number, found: (clue: Clue) => void): void {
    for (let n = heads[bucketOf(hash, heads)] as number; n >= 0; n = links[n] as number)
      if (hashes[n] === hash) found(this.known[n] ?? this.clue(n));
  }

  private clue(n: number): Clue {
    const source = this.sources[this.sourceOf[n] ?? 0];
    const text = source?.text ?? '';
    const start = this.starts[n] ?? 0;
    const end = text.indexOf(CLUE_GAP, start);
    const clue = text.slice(start, end < 0 ? text.length : end);
    const made: Clue = { text: clue, for: source?.for ?? '', key: this.keyIn(clue.split(' ')), parts: undefined };
    this.known[n] = made;
    return made;
  }
}

/** Numbers by their hashes: each hash's bucket has a head, and each number a link to the next in its bucket, -1 at the end. */
class Chains {
  readonly filter: HashFilter;
  readonly hashes: Int32Array;
  readonly heads: Int32Array;
  readonly links: Int32Array;

  constructor(hashes: readonly number[]) {
    this.hashes = Int32Array.from(hashes);
    this.filter = new HashFilter(bitsOf(this.hashes));
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.heads = new Int32Array(size).fill(-1);
    this.links = new Int32Array(hashes.length);
    // From the last on, so that the first added is the first found.
    for (let n = hashes.length - 1; n >= 0; n -= 1) {
      const at = bucketOf(this.hashes[n] ?? 0, this.heads);
      this.links[n] = this.heads[at] ?? -1;
      this.heads[at] = n;
    }
  }
}

function bucketOf(hash: number, heads: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (heads.length - 1);
}
