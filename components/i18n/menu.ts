import type { Language } from '../../glossary/index.ts';
import en from './en/menu.json' with { type: 'json' };
import id from './id/menu.json' with { type: 'json' };
import { plainWords } from './plain-words.ts';
import type { Catalog, Translate } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

/** @returns the words of the browser's own places, menu and address bar, in a language; `%s` is for the browser to fill in. */
export function menuWords(language: Language): Translate<Key> {
  return plainWords(catalog, language);
}
