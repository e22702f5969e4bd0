import type { Language } from '../../glossary/index.ts';
import en from './en/glossary-views.json' with { type: 'json' };
import id from './id/glossary-views.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type GlossaryTranslate = Translate<Key>;

/** @returns the words of a glossary's guide, list, map and entries in a language. */
export function glossaryWords(language: Language): GlossaryTranslate {
  return translator(catalog, language);
}
