import type { Language } from '../../glossary/index.ts';
import en from './en/tab.json' with { type: 'json' };
import id from './id/tab.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type TabTranslate = Translate<Key>;

/** @returns the words of what belongs to a tab, in popup and side panel, in a language. */
export function tabWords(language: Language): TabTranslate {
  return translator(catalog, language);
}
