import type { Language } from '../../glossary/index.ts';
import en from './en/library.json' with { type: 'json' };
import id from './id/library.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type LibraryTranslate = Translate<Key>;

/** @returns the library's words in a language. */
export function libraryWords(language: Language): LibraryTranslate {
  return translator(catalog, language);
}
