import type { Language } from '../model.ts';
import words from './ordinary-words.json' with { type: 'json' };
import { keyOf } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const keys = (list: string, language: Language): ReadonlySet<string> =>
  new Set(list.split(' ').map((word) => keyOf(word, language)));

const STOP: Readonly<Record<Language, ReadonlySet<string>>> = { id: set(words.id.stop), en: set(words.en.stop) };
const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: keys(words.id.common, 'id'),
  en: keys(words.en.common, 'en'),
};
const VAGUE: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: keys(words.id.vague, 'id'),
  en: keys(words.en.vague, 'en'),
};
const PLACES = set(words.places);

/** @returns whether a folded word says nothing by itself, so that no term begins or ends with it */
export function isStop(folded: string, language: Language): boolean {
  return STOP[language].has(folded);
}

/** @returns whether a word, by its key, is one that every reader knows */
export function isCommon(key: string, language: Language): boolean {
  return COMMON[language].has(key) || isVague(key, language);
}

/** @returns whether a word, by its key, only makes terms of others ("daftar pemilih tetap", "side effect") */
export function isVague(key: string, language: Language): boolean {
  return VAGUE[language].has(key);
}

/** @returns whether a word is part of the name of a country, a city or a part of the world */
export function isPlace(key: string): boolean {
  return PLACES.has(key);
}

/** How much a word makes of a term, from 0 to 1. */
export function weightOf(key: string, language: Language): number {
  if (STOP[language].has(key)) return 0;
  if (isPlace(key)) return 0.2;
  if (isVague(key, language)) return 0.3;
  return COMMON[language].has(key) ? 0.6 : 1;
}
