import { foldGap } from './characters.ts';
import { foldedWordAt, gapAfter, hashWord, type Words } from './words.ts';

/**
 * Names are looked for word by word. A path is what has been read of one: its words and the gaps between them, folded, as
 * one number.
 */

/** The factor of Knuth's multiplicative hashing, made odd. */
const FACTOR = 0x9e3779b1 | 0;

/** Another seed than that of the words' own hashes. */
const CHECK_SEED = 0x2c1b3c6d;

/** @returns the hash of a path and one more word */
export function longerPath(path: number, gap: number, word: number): number {
  return Math.imul((path ^ (path >>> 13) ^ gap) | 0, FACTOR) ^ word;
}

/** @returns the hash of what stands between word `i` and the next; 0 for white space or a hyphen */
export function gapHash(words: Words, i: number): number {
  const end = words.ends[i] ?? 0;
  const code = words.text.charCodeAt(end);
  if ((code === 32 || code === 45) && words.starts[i + 1] === end + 1) return 0;
  const gap = foldGap(gapAfter(words, i));
  return gap === ' ' ? 0 : hashText(gap, CHECK_SEED);
}

/** @returns the hash of the name that words `[first, last]` make */
export function pathOf(words: Words, first: number, last: number): number {
  let path = words.hashes[first] ?? 0;
  for (let i = first; i < last; i += 1) path = longerPath(path, gapHash(words, i), words.hashes[i + 1] ?? 0);
  return path;
}

/**
 * A second, independent hash of the name that words `[first, last]` make, of 16 bits. Unlike the first it tells accents
 * apart. Among 100,000 names one word in 40,000 would be taken for a name by the first alone, by both one in 3 thousand million.
 *
 * @param clitic how many code units at the end of the last word are not part of the name
 */
export function checkOf(words: Words, first: number, last: number, clitic = 0): number {
  let hash = CHECK_SEED;
  for (let i = first; i <= last; i += 1) {
    const word = foldedWordAt(words, i);
    hash = hashText(i === last && clitic > 0 ? word.slice(0, -clitic) : word, hash);
    if (i < last) hash = hashText(foldGap(gapAfter(words, i)), hash);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** @returns the hash of letters as they are written, capitals and all */
export function exactHash(letters: string): number {
  return hashText(letters, hashWord(letters));
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FACTOR) ^ (hash >>> 15);
  return hash;
}
