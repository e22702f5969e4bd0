import type { Entry, EntryRef, Glossary } from '../model.ts';
import type { PageDefinition } from './model.ts';

/** Stands where references have the id of a glossary, for what a page explains itself. No glossary is called so. */
export const PAGE = 'page';

/** The longest that letters stand for, in UTF-16 code units. A short form, or a term, is no longer than any name. */
export const LONG_LIMIT = 160;

/** What a page says of an acronym or a term, for those who show it: plain text of bounded length. */
export type Explained = Pick<PageDefinition, 'short' | 'long' | 'sentence'>;

/** What a page explains, by reference. */
export type ExplainedBy = Readonly<Record<EntryRef, Explained>>;

/** @returns whether a reference stands for what a page explains itself */
export function isOfPage(ref: EntryRef): boolean {
  return ref.startsWith(`${PAGE}/`);
}

/** @returns the reference of an acronym that a page explains: the same for the same acronym on any page */
export function pageRef(short: string): EntryRef {
  const id = short.replace(
    /[^a-zA-Z\d]+/gu,
    (signs) => `-${[...signs].map((sign) => sign.codePointAt(0)?.toString(36)).join('-')}-`,
  );
  return `${PAGE}/${id.toLowerCase().replace(/^-+|-+$/gu, '')}`;
}

/** @returns the same as an entry, so that it can be shown like one; its article is the page */
export function pageEntry(ref: EntryRef, { short, long, sentence }: Explained): Entry {
  const names = [short, long];
  return {
    id: ref.slice(PAGE.length + 1),
    kind: 'concept',
    names: { id: names, en: names },
    definition: { id: long, en: long },
    inArticle: { id: sentence, en: sentence },
    related: [],
  };
}

/** @returns what pages explain, as a glossary */
export function pageGlossary(explained: ExplainedBy): Glossary {
  const entries = (Object.entries(explained) as [EntryRef, Explained][]).map(([ref, said]) => pageEntry(ref, said));
  return { format: 'konteks-glossary', version: 1, id: PAGE, title: { id: '', en: '' }, sections: [], entries };
}
