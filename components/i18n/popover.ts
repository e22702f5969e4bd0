import type { Language } from '../../glossary/index.ts';
import en from './en/popover.json' with { type: 'json' };
import id from './id/popover.json' with { type: 'json' };
import { plainWords } from './plain-words.ts';
import type { Catalog, Translate } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type PopoverTranslate = Translate<Key>;

/** @returns the popover's words in a language. */
export function popoverWords(language: Language): PopoverTranslate {
  return plainWords(catalog, language);
}
