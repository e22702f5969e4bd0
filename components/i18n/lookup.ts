import type { Language } from '../../glossary/index.ts';
import en from './en/lookup.json' with { type: 'json' };
import id from './id/lookup.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type LookupTranslate = Translate<Key>;

/** @returns the words of the library's look-up in a language. */
export function lookupWords(language: Language): LookupTranslate {
  return translator(catalog, language);
}
