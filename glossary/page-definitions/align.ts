import { isFunctionWord, type Token } from './tokens.ts';

/** What an alignment may look like. */
export interface Ends {
  /** Whether the long form has to begin with the first word. */
  readonly first: boolean;
  /** Whether it has to end with the last. */
  readonly last: boolean;
}

/** The words `[from, to)` that letters stand for. */
export interface Aligned {
  readonly from: number;
  readonly to: number;
}

/** What each liberty costs; what costs more than it may is no alignment. */
const COST = { functionWord: 0.1, joined: 0.4, more: 0.3, inside: 1, syllable: 0.4, leftOut: 1.6 };

/** Letters and digits that a whole word stands for. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  α: ['alpha', 'alfa'],
  β: ['beta'],
  γ: ['gamma', 'gama'],
  δ: ['delta'],
  κ: ['kappa'],
  1: ['one', 'first', 'satu'],
  2: ['two', 'second', 'dua'],
  3: ['three', 'third', 'tiga'],
};

/** So much of a short form comes from one word at most: "update (update mode)" explains nothing. */
const MOST_OF_ONE = 0.6;

/** No short form has more letters, so that a place in the words and one in the letters make one number. */
const MOST_LETTERS = 32;

/**
 * Finds the words that the letters of a short form stand for. It begins where Schwartz and Hearst do (2003, A Simple Algorithm
 * for Identifying Abbreviation Definitions in Biomedical Text), whose letters may stand anywhere in the words, but for
 * the first. Here each word has to give its first letter, unless it is a function word, and what goes beyond that has a price: of
 * several ways the plainest is taken, and chance ones are too dear. Indonesian syllable words (Kemendikbud, posyandu) may take
 * a syllable from inside a word too.
 *
 * @param short the short form
 * @param words the words of a running text
 * @param ends where the long form has to begin and end
 * @returns the words, at least two; undefined when the letters stand for none
 */
export function align(short: string, words: readonly Token[], ends: Ends): Aligned | undefined {
  const letters = lettersOf(short);
  if (letters.length < 2 || letters.length >= MOST_LETTERS) return undefined;
  const wayFrom = searchIn(letters, words, ends.last, isSyllabic(short));
  const most = isSyllabic(short) ? 0.4 * letters.length : letters.length / 3 + 0.5;
  let best: (Aligned & { readonly cost: number }) | undefined;
  for (let from = 0; from < (ends.first ? 1 : words.length); from += 1) {
    const way = words[from]?.folded.startsWith(letters[0]?.folded ?? '') ? wayFrom(from, 0) : undefined;
    if (way && way.to - from > 1 && way.cost <= most && (!best || way.cost < best.cost))
      best = { from, to: way.to, cost: way.cost };
  }
  return best;
}

/** A letter of a short form, folded, and whether a word has to begin with it, as it is large among small ones. */
interface Letter {
  readonly folded: string;
  readonly begins: boolean;
}

/** @returns the letters that stand for something: the s of a plural (NGOs) does not */
function lettersOf(short: string): Letter[] {
  const bare = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  const letters = [...bare.normalize('NFD')].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const isMixed = letters.some(isSmall);
  return letters.map((letter) => ({ folded: letter.toLowerCase(), begins: isMixed && /\p{Lu}/u.test(letter) }));
}

function isSmall(letter: string): boolean {
  return /\p{Ll}/u.test(letter) && !(letter in WHOLE);
}

/** A way to read letters out of words: where it ends, and its price. */
interface Way {
  readonly cost: number;
  readonly to: number;
}

/** @returns whether a short form is made of syllables: most of it is small letters */
export function isSyllabic(short: string): boolean {
  return /^\p{L}\p{Ll}{3,}$/u.test(short) || /^\p{Lu}{1,2}\p{Ll}{2,}\p{Lu}?\p{Ll}+$/u.test(short);
}

/** @returns the cheapest way in which the words from one on give the letters from one on, undefined when there is none */
function searchIn(
  letters: readonly Letter[],
  words: readonly Token[],
  toEnd: boolean,
  bySyllables: boolean,
): (word: number, letter: number) => Way | undefined {
  const known = new Map<number, Way | undefined>();
  const cheapest = (k: number, p: number): Way | undefined => {
    const word = words[k];
    if (!word) return undefined;
    let best: Way | undefined;
    const consider = (taken: number, price: number | undefined): void => {
      const rest = price === undefined ? undefined : wayFrom(k + 1, p + taken);
      if (price === undefined || !rest) return;
      const cost = price + rest.cost;
      if (!best || cost < best.cost) best = { cost, to: rest.to };
    };
    consider(0, p === 0 ? undefined : priceOfNone(word, bySyllables));
    const most = Math.min(letters.length - p, Math.ceil(letters.length * MOST_OF_ONE));
    for (let taken = 1; taken <= most; taken += 1) {
      const price = priceOf(letters.slice(p, p + taken), word.folded, bySyllables && p > 0);
      // What does not go with more letters of a word goes with none that are more still.
      if (price === undefined && taken > 1 && !bySyllables) break;
      consider(taken, price);
    }
    return best;
  };
  const wayFrom = (k: number, p: number): Way | undefined => {
    if (p === letters.length && (!toEnd || k === words.length)) return { cost: 0, to: k };
    const key = k * MOST_LETTERS + p;
    if (!known.has(key)) known.set(key, cheapest(k, p));
    return known.get(key);
  };
  return wayFrom;
}

/** What it costs that a word gives no letter; undefined where it has to. */
function priceOfNone(word: Token, bySyllables: boolean): number | undefined {
  if (isFunctionWord(word)) return COST.functionWord;
  if (word.isJoined) return COST.joined;
  return bySyllables ? COST.leftOut : undefined;
}

/** What it costs that a word gives some letters; undefined where it cannot. */
function priceOf(letters: readonly Letter[], word: string, fromInside: boolean): number | undefined {
  const [first, ...others] = letters;
  if (!first || others.some(({ begins }) => begins)) return undefined;
  const text = letters.map(({ folded }) => folded).join('');
  if (WHOLE[text]?.includes(word)) return 0;
  if (word.startsWith(text)) return COST.more * others.length * (text.length > 2 ? 0.5 : 1);
  if (fromInside && !first.begins && text.length > 1 && word.includes(text)) return COST.syllable;
  if (!word.startsWith(first.folded)) return undefined;
  let at = 1;
  for (const { folded } of others) {
    at = word.indexOf(folded, at) + 1;
    if (at === 0) return undefined;
  }
  return COST.inside * others.length;
}
