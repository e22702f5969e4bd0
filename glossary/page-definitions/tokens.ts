/** A word of a text, `[start, end)` in UTF-16 code units. */
export interface Token {
  readonly text: string;
  /** Without accents and capitals. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether only a hyphen parts it from the word before. */
  readonly isJoined: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)*/gu;

/** @returns the words of a part of a text; those of a compound with hyphens each for itself */
export function tokensIn(text: string, from = 0, to = text.length): Token[] {
  return [...text.slice(from, to).matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    start: from + index,
    end: from + index + word.length,
    isJoined: /[\p{L}\p{N}][-\u2010\u2011]$/u.test(text.slice(Math.max(0, from + index - 2), from + index)),
  }));
}

/** @returns a word without accents and capitals: how letters are compared */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const FUNCTION_WORDS = new Set(
  (
    'of and the for in on to a an by with from at or as de la le du des del di da der die das und et y ' +
    'dan ke dari untuk yang atau pada bagi serta dengan dalam oleh tentang atas terhadap antar per'
  ).split(' '),
);

/** @returns whether a word may have no letter in an acronym */
export function isFunctionWord({ folded }: Pick<Token, 'folded'>): boolean {
  return FUNCTION_WORDS.has(folded);
}
