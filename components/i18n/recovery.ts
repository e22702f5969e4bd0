import type { Language } from '../../glossary/index.ts';
import en from './en/recovery.json' with { type: 'json' };
import id from './id/recovery.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type RecoveryTranslate = Translate<Key>;

/** @returns the recovery' words in a language. */
export function recoveryWords(language: Language): RecoveryTranslate {
  return translator(catalog, language);
}
