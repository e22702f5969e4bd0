import type { Language } from '../../glossary/index.ts';
import en from './en/transfer.json' with { type: 'json' };
import id from './id/transfer.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type TransferTranslate = Translate<Key>;

/** @returns the words of export and import in a language. */
export function transferWords(language: Language): TransferTranslate {
  return translator(catalog, language);
}
