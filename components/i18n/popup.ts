import type { Language } from '../../glossary/index.ts';
import en from './en/popup.json' with { type: 'json' };
import id from './id/popup.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type PopupTranslate = Translate<Key>;

/** @returns the popup's words in a language. */
export function popupWords(language: Language): PopupTranslate {
  return translator(catalog, language);
}
