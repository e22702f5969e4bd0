import { stripInvisible } from './characters.ts';

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** @returns the letters and digits of a name, without what parts them */
export function lettersOf(name: string): string {
  return stripInvisible(name).replace(NOT_WORD, '');
}

/** @returns whether a name is written in capitals only (UN, PD II, G20, SDGs) and so counts only as written. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(lettersOf(name));
}
