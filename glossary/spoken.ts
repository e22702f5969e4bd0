import { type Entry, type Language, otherLanguage } from './model.ts';

/** In which languages an entry's parts are said to readers of one: what is said in the other only is said in that. */
export interface Spoken {
  readonly name: Language;
  readonly definition: Language;
  readonly inArticle: Language;
}

/** @returns in which language `textIn` says something to readers of one */
export function spokenIn(texts: Readonly<Record<Language, string>>, language: Language): Language {
  const other = otherLanguage(language);
  return texts[language] === '' && texts[other] !== '' ? other : language;
}

/** @returns in which language `headword` names an entry to readers of one */
export function headwordSpokenIn({ names: { id, en } }: Pick<Entry, 'names'>, language: Language): Language {
  return spokenIn({ id: id[0] ?? '', en: en[0] ?? '' }, language);
}

/** @returns in which languages an entry is shown to readers of one */
export function spokenBy(entry: Pick<Entry, 'names' | 'definition' | 'inArticle'>, language: Language): Spoken {
  return {
    name: headwordSpokenIn(entry, language),
    definition: spokenIn(entry.definition, language),
    inArticle: spokenIn(entry.inArticle, language),
  };
}
