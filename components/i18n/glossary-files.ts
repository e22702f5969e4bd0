import type { Language } from '../../glossary/index.ts';
import en from './en/glossary-files.json' with { type: 'json' };
import id from './id/glossary-files.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type GlossaryFilesTranslate = Translate<Key>;

/** @returns the words of bringing glossaries in and out, in a language. */
export function glossaryFilesWords(language: Language): GlossaryFilesTranslate {
  return translator(catalog, language);
}
