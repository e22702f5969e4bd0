import { foldCode, foldGap, foldWord } from './characters.ts';
import { cliticLength } from './indonesian.ts';
import { emptyWords, foldedWordAt, gapAfter, hashWord, prefixHash, STEM_HASHED, type Words } from './words.ts';

/**
 * A clue in the text around an ambiguous name. Written in a glossary as
 * `pajak` a word, `reinsur*` any word that begins so, `letter of demand` a phrase (its words may be stems, `#` is any
 * number), `~ tol` and `komnas ~` the name itself with these words right beside it, `@tax` any clue of a topic.
 *
 * Thousands of clues are put into tables for a few that are ever found, so they are taken apart only when a word of theirs
 * stands in a text.
 */
export interface Clue {
  readonly text: string;
  /** What it speaks for: the number of a rule's sense, or the name of its topic. */
  readonly for: number | string;
  /** Which of its words it is looked for by. */
  readonly key: number;
  parts: readonly Part[] | undefined;
}

/** One word of a clue. */
interface Part {
  readonly word: string;
  readonly hash: number;
  readonly form: 'whole' | 'stem' | 'number' | 'name';
}

/** A clue found: words `[first, last]` of the block. */
export interface Hit {
  readonly clue: Clue;
  readonly first: number;
  readonly last: number;
}

/** Stands between clues. */
export const CLUE_GAP = '\n';

/** A clue is split into words like a text. */
const GAP = /[^\p{L}\p{N}\p{M}_*#~]+/u;

/** Most clues are written as tables take them. */
const NORMAL = /^[a-z0-9*#~]+(?: [a-z0-9*#~]+)*$/;

/** @returns a clue as tables take it: its words folded, one space between them */
export function normalClue(clue: string): string {
  if (NORMAL.test(clue)) return clue;
  return clue.split(GAP).filter(Boolean).map(foldWord).join(' ');
}

/** Stands for the name itself. */
export const NAME = '~';
/** Stands for any number. */
const NUMBER = '#';
export const NUMBER_HASH = hashWord(NUMBER);

export function partsOf(clue: Clue): readonly Part[] {
  clue.parts ??= clue.text.split(' ').map(readPart);
  return clue.parts;
}

/** @returns whether a clue is a single word, told by its hash: where that was found, it stands */
export function isWholeWord(parts: readonly Part[]): boolean {
  return parts.length === 1 && parts[0]?.form === 'whole';
}

function readPart(word: string): Part {
  if (word === NAME) return { word, hash: 0, form: 'name' };
  if (word === NUMBER) return { word, hash: NUMBER_HASH, form: 'number' };
  if (!word.endsWith('*')) return { word, hash: hashWord(word), form: 'whole' };
  return { word: word.slice(0, -1), hash: prefixHash(word, 0, word.length - 1), form: 'stem' };
}

/** The words of a block with the further hashes that clues are looked for by; filled anew for each block. */
export class HashedWords {
  words: Words = emptyWords();
  /** Of each word's first letters, 0 for shorter ones. */
  prefixes = new Int32Array(256);
  /** Of each word without its clitic, 0 for those without one. */
  bare = new Int32Array(256);

  /** Hashes a block's words, once for all tables. */
  fill(words: Words): void {
    const { text, starts, ends, count } = words;
    this.words = words;
    if (count > this.bare.length) {
      this.prefixes = new Int32Array(starts.length);
      this.bare = new Int32Array(starts.length);
    }
    for (let i = 0; i < count; i += 1) {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      this.prefixes[i] = end - start >= STEM_HASHED ? prefixHash(text, start, end) : 0;
      const clitic = words.bent[i] === 1 ? cliticLength(text, start, end) : 0;
      this.bare[i] = clitic > 0 ? hashWord(text.slice(start, end - clitic)) : 0;
    }
  }
}

/** Only words that begin with a digit are looked at further. */
export function isNumber(words: Words, i: number): boolean {
  const code = words.text.charCodeAt(words.starts[i] ?? 0);
  return code >= 48 && code <= 57 && /^\d+$/.test(foldedWordAt(words, i));
}

/** @returns whether the name at words `[first, last]` has the clue's other words right beside it */
export function standsBeside(clue: Clue, hashed: HashedWords, first: number, last: number): boolean {
  const parts = partsOf(clue);
  const begin = first - clue.key;
  const end = last + parts.length - 1 - clue.key;
  if (begin < 0 || end >= hashed.words.count) return false;
  for (let n = 0; n < parts.length; n += 1) {
    if (n !== clue.key && !isPart(parts[n], hashed, n < clue.key ? begin + n : last + n - clue.key)) return false;
  }
  for (let i = begin; i < end; i += 1) if ((i < first || i >= last) && !isJoined(hashed.words, i)) return false;
  return true;
}

export function standsAt(parts: readonly Part[], hashed: HashedWords, at: number): boolean {
  if (at < 0 || at + parts.length > hashed.words.count) return false;
  for (let n = 0; n < parts.length; n += 1) {
    if (!isPart(parts[n], hashed, at + n) || (n > 0 && !isJoined(hashed.words, at + n - 1))) return false;
  }
  return true;
}

/** Whole words are told by their hashes alone: of four thousand million one is taken for another, and clues only add up. */
function isPart(part: Part | undefined, { words, bare }: HashedWords, i: number): boolean {
  if (part?.form === 'whole') return part.hash === words.hashes[i] || part.hash === bare[i];
  if (part?.form === 'number') return isNumber(words, i);
  return part?.form === 'stem' && startsWith(words, i, part.word);
}

/** Whether word `i` begins with a stem, without cutting it out of the text. */
function startsWith({ text, starts, ends }: Words, i: number, stem: string): boolean {
  const end = ends[i] ?? 0;
  let found = 0;
  for (let at = starts[i] ?? 0; at < end && found < stem.length; at += 1) {
    const folded = foldCode(text.charCodeAt(at));
    if (folded === 0) continue;
    if (folded !== foldCode(stem.charCodeAt(found))) return false;
    found += 1;
  }
  return found === stem.length;
}

/** Word `i` and the next are parted by no more than white space, a hyphen, an apostrophe, an ampersand or a slash. */
function isJoined(words: Words, i: number): boolean {
  const gap = gapAfter(words, i);
  return gap === ' ' || JOINTS.includes(foldGap(gap));
}

const JOINTS = [' ', "'", '&', '/'];
