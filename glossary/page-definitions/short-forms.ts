import { isSyllabic } from './align.ts';

/** Longer ones are no short forms, in UTF-16 code units. */
const LONGEST = 16;

/** Large letters, with digits, small letters and signs between them: UNHCR, TGF-β, BUMDes, R&D, BP2MI, NGOs. */
const LETTERS =
  /^(?=\P{Lu}*\p{Lu}\P{Lu}*[\p{Lu}\p{N}])[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-.&/\u2010\u2011]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?$/u;

/** Amounts and numbers. */
const NOT_SHORT = /^(?:\d.*|.*\d{3}.*|Rp.*)$/u;

/** @returns whether a word can be made of first letters */
export function isAcronymLike(word: string): boolean {
  return word.length >= 2 && word.length <= LONGEST && LETTERS.test(word) && !NOT_SHORT.test(word);
}

/** @returns whether a word can be an acronym, or be made of syllables (Kemendikbud, posyandu) */
export function isShortForm(word: string): boolean {
  return isAcronymLike(word) || (word.length >= 5 && word.length <= LONGEST && isSyllabic(word));
}
