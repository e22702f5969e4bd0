import { foldCode, foldGap, foldWord } from './characters.ts';
import { HashFilter } from './hash-filter.ts';
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

/** A clue is split into words like a text. */
const GAP = /[^\p{L}\p{N}\p{M}_*#~]+/u;

/** @returns a clue as tables take it: its words folded, one space between them */
export function normalClue(clue: string): string {
  return clue.split(GAP).filter(Boolean).map(foldWord).join(' ');
}

/** Stands for the name itself. */
const NAME = '~';
/** Stands for any number. */
const NUMBER = '#';
const NUMBER_HASH = hashWord(NUMBER);

function partsOf(clue: Clue): readonly Part[] {
  clue.parts ??= clue.text.split(' ').map(readPart);
  return clue.parts;
}

function readPart(word: string): Part {
  if (word === NAME) return { word, hash: 0, form: 'name' };
  if (word === NUMBER) return { word, hash: NUMBER_HASH, form: 'number' };
  if (!word.endsWith('*')) return { word, hash: hashWord(word), form: 'whole' };
  return { word: word.slice(0, -1), hash: prefixHash(word, 0, word.length - 1), form: 'stem' };
}

/** Clues by one of their words: by its hash, or by that of its first letters where it is a stem. */
class CluesByWord {
  private readonly whole = new Map<number, Clue[]>();
  private readonly stems = new Map<number, Clue[]>();
  /** Made when they are first asked; nothing is added from then on. */
  private wholeFilter: HashFilter | undefined;
  private stemFilter: HashFilter | undefined;

  add(word: string, clue: Clue): void {
    const isStem = word.endsWith('*');
    const hash = isStem ? prefixHash(word, 0, word.length - 1) : hashWord(word);
    const bucket = isStem ? this.stems : this.whole;
    const others = bucket.get(hash);
    if (others) others.push(clue);
    else bucket.set(hash, [clue]);
  }

  /** @returns the clues whose word may be one with these hashes; 0 is the hash of none */
  whose(hash: number, prefix: number, bare: number): readonly Clue[] {
    this.wholeFilter ??= new HashFilter([...this.whole.keys()]);
    this.stemFilter ??= new HashFilter([...this.stems.keys()]);
    const whole = this.wholeFilter.mayHave(hash) ? this.whole.get(hash) : undefined;
    const stems = this.stemFilter.mayHave(prefix) ? this.stems.get(prefix) : undefined;
    const without = bare !== 0 && this.wholeFilter.mayHave(bare) ? this.whole.get(bare) : undefined;
    if (!stems && !without) return whole ?? NONE;
    return [...(whole ?? NONE), ...(stems ?? NONE), ...(without ?? NONE)];
  }
}

const NONE: readonly never[] = [];

/** Clues that need not stand beside the name, by their longest word, which is the rarest as a rule. */
export class ClueTable {
  private readonly clues = new CluesByWord();

  /** @param text see {@link normalClue} */
  add(text: string, sense: number | string): void {
    const words = text.split(' ');
    let key = 0;
    words.forEach((word, n) => {
      if (word.length > (words[key]?.length ?? 0)) key = n;
    });
    this.clues.add(words[key] ?? '', { text, for: sense, key, parts: undefined });
  }

  /** @returns all clues found in a block, in the order of the words that they are looked for by */
  findIn(hashed: HashedWords): Hit[] {
    const { words, prefixes, bare } = hashed;
    const hits: Hit[] = [];
    for (let i = 0; i < words.count; i += 1) {
      for (const clue of this.clues.whose(words.hashes[i] ?? 0, prefixes[i] ?? 0, bare[i] ?? 0)) {
        const first = i - clue.key;
        const parts = partsOf(clue);
        if (standsAt(parts, hashed, first)) hits.push({ clue, first, last: first + parts.length - 1 });
      }
    }
    return hits;
  }
}

/** Clues that the name itself is part of, by the word right after it, or else by that right before it. */
export class BesideTable {
  private readonly after = new CluesByWord();
  private readonly before = new CluesByWord();

  /** @param text see {@link normalClue} */
  add(text: string, sense: number): void {
    const words = text.split(' ');
    const name = words.indexOf(NAME);
    const clue: Clue = { text, for: sense, key: name, parts: undefined };
    const next = words[name + 1];
    if (next !== undefined) this.after.add(next, clue);
    else this.before.add(words[name - 1] ?? '', clue);
  }

  /** Calls back with those that stand around the name at words `[first, last]`. */
  eachAt(hashed: HashedWords, first: number, last: number, found: (clue: Clue) => void): void {
    const look = (table: CluesByWord, i: number): void => {
      const { words, prefixes, bare } = hashed;
      if (i < 0 || i >= words.count) return;
      const collect = (clues: readonly Clue[]): void => {
        for (const clue of clues) if (standsBeside(clue, hashed, first, last)) found(clue);
      };
      collect(table.whose(words.hashes[i] ?? 0, prefixes[i] ?? 0, bare[i] ?? 0));
      if (isNumber(words, i)) collect(table.whose(NUMBER_HASH, 0, 0));
    };
    look(this.after, last + 1);
    look(this.before, first - 1);
  }
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
      const clitic = cliticLength(text, start, end);
      this.bare[i] = clitic > 0 ? hashWord(text.slice(start, end - clitic)) : 0;
    }
  }
}

/** Only words that begin with a digit are looked at further. */
function isNumber(words: Words, i: number): boolean {
  const code = words.text.charCodeAt(words.starts[i] ?? 0);
  return code >= 48 && code <= 57 && /^\d+$/.test(foldedWordAt(words, i));
}

/** @returns whether the name at words `[first, last]` has the clue's other words right beside it */
function standsBeside(clue: Clue, hashed: HashedWords, first: number, last: number): boolean {
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

function standsAt(parts: readonly Part[], hashed: HashedWords, at: number): boolean {
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
