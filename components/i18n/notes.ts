import type { Language } from '../../glossary/index.ts';
import en from './en/notes.json' with { type: 'json' };
import id from './id/notes.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type NotesTranslate = Translate<Key>;

/** @returns the words of the library's notes in a language. */
export function notesWords(language: Language): NotesTranslate {
  return translator(catalog, language);
}
