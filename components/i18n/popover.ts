import type { Language } from '../../glossary/index.ts';
import en from './en/popover.json' with { type: 'json' };
import id from './id/popover.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type PopoverTranslate = Translate<Key>;

/** @returns the popover's words in a language. */
export function popoverWords(language: Language): PopoverTranslate {
  return translator(catalog, language);
}
