import {
  type Entry,
  type EntryRef,
  entryRef,
  type Glossary,
  headword,
  LANGUAGES,
  type Language,
  spokenBy,
  textIn,
} from '../../glossary/index.ts';
import type { Card } from '../messages/protocol.ts';

/** What a card says that does not stand in its entry. */
export interface CardFacts {
  /** Whether its glossary is the reader's own: its title is shown then. */
  readonly isOwn: boolean;
  readonly isKnown: boolean;
  /** Entries of other glossaries with a name of it: they stand first among those it is related to. */
  readonly also: readonly EntryRef[];
}

/**
 * @param glossaries what there is
 * @param ref an entry of one of them
 * @param facts what is known of it besides
 * @returns its card, or undefined when there is no such entry (any more); what a reader's entry says in one language only it says
 *   in that one for both, and says so
 */
export function cardOf(glossaries: readonly Glossary[], ref: EntryRef, facts: CardFacts): Card | undefined {
  const glossary = glossaries.find(({ id }) => ref.startsWith(`${id}/`));
  const entry = glossary && entryOf(glossary, ref.slice(glossary.id.length + 1));
  if (!glossary || !entry) return undefined;
  const { kind, names, definition, inArticle } = entry;
  const section = glossary.sections.find(({ id }) => id === entry.section)?.title;
  const titles = section && !facts.isOwn ? [section] : [...(section ? [section] : []), glossary.title];
  const also = facts.also.flatMap((other) => {
    const of = glossaries.find(({ id }) => other.startsWith(`${id}/`));
    const found = of && entryOf(of, other.slice(of.id.length + 1));
    if (!of || !found) return [];
    const headwords = inBoth((language) => `${headword(found, language)} (${textIn(of.title, language)})`);
    return [{ ref: other, headwords }];
  });
  const related = entry.related.flatMap((id) => {
    const other = entryOf(glossary, id);
    return other
      ? [{ ref: entryRef(glossary, other), headwords: inBoth((language) => headword(other, language)) }]
      : [];
  });
  return {
    ref,
    kind,
    names: inBoth((language) => (names[language].length > 0 ? names[language] : [headword(entry, language)])),
    definition: inBoth((language) => textIn(definition, language)),
    inArticle: inBoth((language) => textIn(inArticle, language)),
    spoken: inBoth((language) => spokenBy(entry, language)),
    isKnown: facts.isKnown,
    section: inBoth((language) => titles.map((title) => textIn(title, language)).join(' · ')),
    related: [...also, ...related],
  };
}

function inBoth<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

function entryOf(glossary: Glossary, id: string): Entry | undefined {
  return glossary.entries.find((entry) => entry.id === id);
}
