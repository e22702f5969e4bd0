import { foldGap, foldWord } from './characters.ts';
import type { CompiledName } from './compile.ts';
import { HashFilter } from './hash-filter.ts';
import { emptyWords, foldedWordAt, gapAfter, hashWord, splitWords, type Words, wordAt } from './words.ts';

/** A name at the node of its last word. */
export interface Name {
  readonly entry: number;
  readonly languages: number;
  /** Number of its sense rule, -1 for none. */
  readonly rule: number;
  /** For acronyms: the letters and digits exactly as they must stand. */
  readonly exact: string | undefined;
  /** For proper names with a sense rule: which of its words must begin with a capital. */
  readonly capitals: readonly boolean[] | undefined;
  /** A full stop that belongs to the name when it is there ("U.N."). */
  readonly dotted: boolean;
}

/** A node of the trie over words; the key of a further word is the gap before it plus the word, both folded. */
export interface Node {
  readonly word: string;
  readonly next: Map<string, Node>;
  readonly names: Name[];
}

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** @returns the letters and digits of a name, without what parts them */
export function lettersOf(name: string): string {
  return name.replace(NOT_WORD, '');
}

/** @returns whether a name is written in capitals only (UN, PD II, G20, SDGs) and so counts only as written. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(lettersOf(name));
}

/** All names of an index, word by word. */
export class Trie {
  /** First words by hash; two words of one hash share a list. */
  private readonly first = new Map<number, Node[]>();
  private readonly filter = new HashFilter();

  constructor(names: readonly CompiledName[]) {
    const words = emptyWords();
    for (const [text, entry, languages, rule, acronym] of names) {
      splitWords(text, words);
      if (words.count === 0) continue;
      this.nodeOf(words).names.push({
        entry,
        languages,
        rule,
        exact: acronym ? lettersOf(text) : undefined,
        capitals: rule >= 0 && !acronym ? capitalsOf(words) : undefined,
        dotted: text.endsWith('.'),
      });
    }
  }

  /** @returns the node of names that begin with word `i` */
  beginAt(words: Words, i: number): Node | undefined {
    const hash = words.hashes[i] ?? 0;
    return this.filter.mayHave(hash) ? this.begin(hash, words.text.slice(words.starts[i], words.ends[i])) : undefined;
  }

  /** @returns the node of names that begin with a word, given its hash as well */
  begin(hash: number, word: string): Node | undefined {
    const bucket = this.first.get(hash);
    if (!bucket) return undefined;
    const folded = foldWord(word);
    return bucket.find((node) => node.word === folded);
  }

  private nodeOf(words: Words): Node {
    const word = foldedWordAt(words, 0);
    const hash = hashWord(word);
    const bucket = this.first.get(hash) ?? [];
    this.first.set(hash, bucket);
    this.filter.add(hash);
    let node = bucket.find((other) => other.word === word);
    if (!node) {
      node = newNode(word);
      bucket.push(node);
    }
    for (let i = 1; i < words.count; i += 1) node = childOf(node, keyOf(words, i));
    return node;
  }
}

/** @returns the key of word `i` below the word before it */
export function keyOf(words: Words, i: number): string {
  return foldGap(gapAfter(words, i - 1)) + foldedWordAt(words, i);
}

/** @returns whether word `i` begins with a capital */
export function isCapitalised(words: Words, i: number): boolean {
  return /^\p{Lu}/u.test(wordAt(words, i));
}

function capitalsOf(words: Words): readonly boolean[] | undefined {
  const capitals = Array.from({ length: words.count }, (_, i) => isCapitalised(words, i));
  return capitals.includes(true) ? capitals : undefined;
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
