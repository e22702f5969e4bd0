import type { Language } from '../../glossary/index.ts';
import en from './en/welcome.json' with { type: 'json' };
import id from './id/welcome.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type WelcomeTranslate = Translate<Key>;

/** @returns the first-run page's words in a language. */
export function welcomeWords(language: Language): WelcomeTranslate {
  return translator(catalog, language);
}
