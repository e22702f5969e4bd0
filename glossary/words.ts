import { FOLDED, foldCode, foldWord, isCombining, isInvisible } from './characters.ts';
import { mayEndClitic } from './indonesian.ts';

/** The seed and the factor of FNV-1a (Fowler, Noll, Vo), taken over whole code units. */
export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/**
 * The words of one text, in columns: word `i` spans `[starts[i], ends[i])` and hashes to `hashes[i]`.
 * The arrays are reused from text to text, so only the first `count` values are of this text.
 */
export interface Words {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** 1 for a word that may be a name with something added: one that ends as clitics do, a hashtag. */
  bent: Uint8Array;
}

/** @returns an empty set of columns to fill with {@link splitWords}. */
export function emptyWords(): Words {
  const column = (): Int32Array => new Int32Array(256);
  return { text: '', count: 0, starts: column(), ends: column(), hashes: column(), bent: new Uint8Array(256) };
}

/**
 * Splits a text into words: runs of letters, digits and marks by Unicode. Soft hyphens inside a word do not end it,
 * a `#` right before one belongs to it.
 *
 * @param text any text
 * @param into the columns to fill
 */
export function splitWords(text: string, into: Words): void {
  into.text = text;
  into.count = 0;
  const length = text.length;
  let before = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let folded = code < FOLDED.length ? (FOLDED[code] as number) : foldCode(code);
    if (folded === 0 || isCombining(code)) {
      before = code;
      at += 1;
      continue;
    }
    const isTag = before === HASH_SIGN;
    const start = isTag ? at - 1 : at;
    let hash = isTag ? TAG_SEED : HASH_SEED;
    let end = at;
    let last = 0;
    // Nearly all of every text goes round here; whatever is rare is asked last.
    do {
      if (folded !== 0 && (code < FOLDED.length || !isCombining(code))) {
        hash = Math.imul(hash ^ folded, HASH_FACTOR);
        last = folded;
        end = at + 1;
      } else if (isCombining(code)) end = at + 1;
      else if (!isInvisible(code)) break;
      at += 1;
      code = at < length ? text.charCodeAt(at) : 0;
      folded = code < FOLDED.length ? (FOLDED[code] as number) : foldCode(code);
    } while (at < length);
    before = code;
    push(into, start, end, hash, isTag || mayEndClitic(last) ? 1 : 0);
  }
}

/** The code unit of `#`. */
export const HASH_SIGN = 35;

/** The hash of a `#` alone. */
const TAG_SEED = Math.imul(HASH_SEED ^ HASH_SIGN, HASH_FACTOR);

/** @returns the hash of the word that spans `[start, end)`, equal to that of {@link splitWords} for every spelling that folds to the same. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const folded = code === HASH_SIGN ? HASH_SIGN : foldCode(code);
    if (folded !== 0 && !isCombining(code)) hash = addToHash(hash, folded);
  }
  return hash;
}

/** How many letters of a stem are hashed; stems are no shorter. */
export const STEM_HASHED = 4;

/** @returns the hash of the first letters of the word that spans `[start, end)`, the `#` of a hashtag left out */
export function prefixHash(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  let left = STEM_HASHED;
  for (let at = start; at < end && left > 0; at += 1) {
    const code = text.charCodeAt(at);
    const folded = foldCode(code);
    if (folded === 0 || isCombining(code)) continue;
    hash = addToHash(hash, folded);
    left -= 1;
  }
  return hash;
}

/** @returns word `i` as it stands in the text, the `#` of a hashtag included. */
export function wordAt(words: Words, i: number): string {
  return words.text.slice(words.starts[i], words.ends[i]);
}

/** @returns word `i` folded for comparison, the `#` of a hashtag included. */
export function foldedWordAt(words: Words, i: number): string {
  return foldWord(wordAt(words, i));
}

/** @returns whether word `i` begins with a capital */
export function isCapitalised(words: Words, i: number): boolean {
  return /^\p{Lu}/u.test(wordAt(words, i));
}

/** @returns the text between word `i` and the word after it. */
export function gapAfter(words: Words, i: number): string {
  return words.text.slice(words.ends[i], words.starts[i + 1]);
}

/** @returns the hash of a word and one more folded letter */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_FACTOR);
}

function push(words: Words, start: number, end: number, hash: number, bent: number): void {
  if (words.count === words.starts.length) {
    words.starts = grown(words.starts);
    words.ends = grown(words.ends);
    words.hashes = grown(words.hashes);
    const larger = new Uint8Array(words.bent.length * 2);
    larger.set(words.bent);
    words.bent = larger;
  }
  words.bent[words.count] = bent;
  words.starts[words.count] = start;
  words.ends[words.count] = end;
  words.hashes[words.count] = hash;
  words.count += 1;
}

function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
