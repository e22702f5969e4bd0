import { foldWord } from '../characters.ts';
import { cliticLength } from '../indonesian.ts';
import type { Language } from '../model.ts';

/**
 * What a word can be in a term: its last word or any other (`noun`), any but the last (`modifier`), any but the first (`follower`), between two
 * parts ("freedom of expression": `link`), the last one or one by itself ("hilangnya": `closing`), nothing (`stop`).
 */
export type Role = 'noun' | 'modifier' | 'follower' | 'link' | 'closing' | 'stop';

/** A word of a text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** As it is compared: folded, and in one number or without clitics. */
  readonly key: string;
  /** Whether only a space is between it and the word before. */
  readonly isJoined: boolean;
  readonly isCapital: boolean;
}

const WORD = /[#\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011\u2019'.&/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** @returns the words of a part of a text */
export function tokensOf(text: string, language: Language, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let last = start;
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const from = start + index;
    tokens.push({
      text: word,
      start: from,
      end: from + word.length,
      key: keyOf(word, language),
      isJoined: tokens.length > 0 && /^\s$/u.test(text.slice(last, from)),
      isCapital: /^#?\p{Lu}/u.test(word),
    });
    last = from + word.length;
  }
  return tokens;
}

/** @returns a word as it is compared: "hak-haknya" as "hak", "refugees" as "refugee" */
export function keyOf(word: string, language: Language): string {
  const folded = foldWord(word).replaceAll('\u2019', "'");
  return language === 'id' ? stemOf(folded) : singularKey(folded.replace(/'s?$/, ''));
}

function stemOf(folded: string): string {
  const bare = folded.slice(0, folded.length - cliticLength(folded));
  const [first = '', second, ...more] = bare.split('-');
  return second === first && more.length === 0 ? first : bare;
}

/** Good enough to count by, not to show. */
function singularKey(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|ous)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
