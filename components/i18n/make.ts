import type { Language } from '../../glossary/index.ts';
import en from './en/make.json' with { type: 'json' };
import id from './id/make.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type MakeTranslate = Translate<Key>;

/** @returns the words of making a glossary in a language. */
export function makeWords(language: Language): MakeTranslate {
  return translator(catalog, language);
}
