import { isInAddress } from './addresses.ts';
import { foldGap, foldWord, stripInvisible } from './characters.ts';
import { type CompiledIndex, LANGUAGE_BIT, NO_ENTRY } from './compile.ts';
import { cliticLength, isReduplication, mayEndInClitic } from './indonesian.ts';
import type { EntryRef } from './model.ts';
import { decideSense, readRule, type SenseJudge } from './senses.ts';
import { emptyWords, foldedWordAt, gapAfter, HASH_SIGN, hashWord, splitWords, type Words, wordAt } from './words.ts';

/** A name found in a text: `[start, end)` in UTF-16 code units, the entry's number, the bits of the name's languages. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly languages: number;
}

/** Finds names; made once from an index, used for every block. */
export interface Matcher {
  /** References of the entries that {@link Match.entry} counts. */
  readonly entries: readonly EntryRef[];
  /**
   * @param text the text of one block
   * @returns the matches in it, in order, never overlapping; the longest name wins
   */
  find(text: string): Match[];
}

/** A name at the node of its last word. */
interface Name {
  readonly entry: number;
  readonly languages: number;
  readonly judge: SenseJudge | undefined;
  /** For acronyms: the letters and digits exactly as they must stand. */
  readonly exact: string | undefined;
  /** A full stop that belongs to the name when it is there ("U.N."). */
  readonly dotted: boolean;
}

/** A node of the trie over words; the key of a further word is the gap before it plus the word, both folded. */
interface Node {
  readonly word: string;
  readonly next: Map<string, Node>;
  readonly names: Name[];
}

/** What was found from one word on. */
interface Found {
  readonly name: Name;
  readonly last: number;
  readonly end: number;
}

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** @returns whether a name is written in capitals only (UN, PD II, G20, SDGs) and so counts only as written. */
export function isAcronym(name: string): boolean {
  const letters = name.replace(NOT_WORD, '');
  return /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(letters);
}

/**
 * @param index what the background compiled
 * @returns a matcher over it
 */
export function createMatcher(index: CompiledIndex): Matcher {
  const judges = index.rules.map(readRule);
  /** First words by hash; two words of one hash share a list. */
  const first = new Map<number, Node[]>();
  for (const [text, entry, languages, rule] of index.names) {
    const node = nodeOf(text, first);
    const exact = isAcronym(text) ? text.replace(NOT_WORD, '') : undefined;
    node?.names.push({ entry, languages, judge: judges[rule], exact, dotted: text.endsWith('.') });
  }
  const words = emptyWords();
  return { entries: index.entries, find: (text) => findAll(first, words, text) };
}

function nodeOf(name: string, first: Map<number, Node[]>): Node | undefined {
  const words = emptyWords();
  splitWords(name, words);
  if (words.count === 0) return undefined;
  const word = foldedWordAt(words, 0);
  const hash = hashWord(word);
  const bucket = first.get(hash) ?? [];
  first.set(hash, bucket);
  let node = bucket.find((other) => other.word === word);
  if (!node) {
    node = newNode(word);
    bucket.push(node);
  }
  for (let i = 1; i < words.count; i += 1)
    node = childOf(node, foldGap(gapAfter(words, i - 1)) + foldedWordAt(words, i));
  return node;
}

function childOf(node: Node, key: string): Node {
  const known = node.next.get(key);
  if (known) return known;
  const child = newNode(key);
  node.next.set(key, child);
  return child;
}

function newNode(word: string): Node {
  return { word, next: new Map(), names: [] };
}

function findAll(first: ReadonlyMap<number, Node[]>, words: Words, text: string): Match[] {
  splitWords(text, words);
  const matches: Match[] = [];
  /** First word that no match has taken yet. */
  let free = 0;
  for (let i = 0; i < words.count; i += 1) {
    const found = findFrom(first, words, i);
    if (!found) continue;
    let { last, end } = found;
    let begin = i;
    if (found.name.languages & LANGUAGE_BIT.id) {
      if (
        i > free &&
        isHyphenated(words, i - 1) &&
        isReduplication(foldedWordAt(words, i - 1), foldedWordAt(words, i))
      ) {
        begin = i - 1;
      }
      const single = last === i && last + 1 < words.count && isHyphenated(words, last);
      if (single && isReduplication(foldedWordAt(words, i), foldedWordAt(words, last + 1))) {
        last += 1;
        end = words.ends[last] ?? end;
      }
    }
    const start = words.starts[begin] ?? 0;
    const { entry, languages } = found.name;
    if (entry !== NO_ENTRY) matches.push({ start, end, entry, languages });
    i = last;
    free = last + 1;
  }
  return matches;
}

/** The longest name that starts at word `i`, taken in its entry's sense, not in an address. */
function findFrom(first: ReadonlyMap<number, Node[]>, words: Words, i: number): Found | undefined {
  const whole = first.get(words.hashes[i] ?? 0);
  if (whole) {
    const word = foldedWordAt(words, i);
    const node = whole.find((candidate) => candidate.word === word);
    const found = node && longest(node, words, i);
    if (found) return found;
  }
  return findBare(first, words, i);
}

/** The same for a single word with a clitic, or after the `#` of a hashtag that is no name itself. */
function findBare(first: ReadonlyMap<number, Node[]>, words: Words, i: number): Found | undefined {
  const tagged = words.text.charCodeAt(words.starts[i] ?? 0) === HASH_SIGN;
  if (!tagged && !mayEndInClitic(words.text.charCodeAt((words.ends[i] ?? 0) - 1))) return undefined;
  const written = wordAt(words, i).slice(tagged ? 1 : 0);
  const clitic = cliticLength(written);
  if (clitic === 0 && !tagged) return undefined;
  const bare = tagged ? written : written.slice(0, -clitic);
  const word = foldWord(bare);
  const node = first.get(hashWord(word))?.find((candidate) => candidate.word === word);
  return node && accepted(node, words, i, i, bare, tagged ? 0 : LANGUAGE_BIT.id);
}

function longest(node: Node, words: Words, i: number): Found | undefined {
  let best = accepted(node, words, i, i, wordAt(words, i), 0);
  let last = i;
  for (let at: Node | undefined = node; at && at.next.size > 0 && last + 1 < words.count; ) {
    const gap = foldGap(gapAfter(words, last));
    last += 1;
    const word = foldedWordAt(words, last);
    const clitic = cliticLength(word);
    const bare = clitic > 0 ? at.next.get(gap + word.slice(0, -clitic)) : undefined;
    const written = words.text.slice(words.starts[i], words.ends[last]);
    if (bare) best = accepted(bare, words, i, last, written.slice(0, -clitic), LANGUAGE_BIT.id) ?? best;
    at = at.next.get(gap + word);
    if (at) best = accepted(at, words, i, last, written, 0) ?? best;
  }
  return best;
}

/**
 * @param written the name as it stands in the text, without clitic
 * @param needed bits of languages, one of which the name must have; 0 for any
 */
function accepted(
  node: Node,
  words: Words,
  i: number,
  last: number,
  written: string,
  needed: number,
): Found | undefined {
  for (const name of node.names) {
    if (needed !== 0 && (name.languages & needed) === 0) continue;
    if (name.exact !== undefined && stripInvisible(written).replace(NOT_WORD, '') !== name.exact) continue;
    if (name.judge && !decideSense(name.judge, words, i, last).mark) continue;
    let end = words.ends[last] ?? 0;
    if (isInAddress(words.text, words.starts[i] ?? 0, end)) return undefined;
    if (name.dotted && words.text.charAt(end) === '.') end += 1;
    return { name, last, end };
  }
  return undefined;
}

function isHyphenated(words: Words, i: number): boolean {
  return (
    words.ends[i] === (words.starts[i + 1] ?? 0) - 1 &&
    foldGap(gapAfter(words, i)) === ' ' &&
    gapAfter(words, i).trim() !== ''
  );
}
