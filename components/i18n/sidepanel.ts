import type { Language } from '../../glossary/index.ts';
import en from './en/sidepanel.json' with { type: 'json' };
import id from './id/sidepanel.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type SidePanelTranslate = Translate<Key>;

/** @returns the side panel's words in a language. */
export function sidePanelWords(language: Language): SidePanelTranslate {
  return translator(catalog, language);
}
