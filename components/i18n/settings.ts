import type { Language } from '../../glossary/index.ts';
import en from './en/settings.json' with { type: 'json' };
import id from './id/settings.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type SettingsTranslate = Translate<Key>;

/** @returns the settings' words in a language. */
export function settingsWords(language: Language): SettingsTranslate {
  return translator(catalog, language);
}
