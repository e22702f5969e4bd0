import type { Language } from '../../glossary/index.ts';
import en from './en/shelf.json' with { type: 'json' };
import id from './id/shelf.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type ShelfTranslate = Translate<Key>;

/** @returns the words of the reader's own glossaries in a language. */
export function shelfWords(language: Language): ShelfTranslate {
  return translator(catalog, language);
}
