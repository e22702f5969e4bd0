import type { Language } from '../../glossary/index.ts';
import en from './en/picture.json' with { type: 'json' };
import id from './id/picture.json' with { type: 'json' };
import { type Catalog, type Translate, translator } from './translator.ts';

type Key = keyof typeof en;
const catalog: Catalog<Key> = { en, id };

export type PictureTranslate = Translate<Key>;

/** @returns the words of the picture of one's reading in a language. */
export function pictureWords(language: Language): PictureTranslate {
  return translator(catalog, language);
}
