import MiniSearch from 'minisearch';
import { type Entry, type EntryRef, entryRef, type Glossary, LANGUAGES, type Language } from './model.ts';

/** Looks entries up by what a person types. */
export interface Lookup {
  /**
   * @param query what was typed so far, in either language, typos and all
   * @param language whose names to prefer when both fit
   * @param limit how many entries at most
   * @returns the best entries, best first; none for a blank query
   */
  search(query: string, language: Language, limit: number): { readonly ref: EntryRef; readonly entry: Entry }[];
}

/** Short words have no room for a typo: "UN" is not "EU". */
const FUZZY_FROM = 4;

/** Hits with less of the best one's score are a word in a definition that looks a little like the query. */
const SCORE_SHARE = 0.2;

/** @returns a look-up over the glossaries' names (first) and definitions (last). */
export function createLookup(glossaries: readonly Glossary[]): Lookup {
  const entries = new Map<EntryRef, Entry>();
  for (const glossary of glossaries) {
    for (const entry of glossary.entries) entries.set(entryRef(glossary, entry), entry);
  }
  const index = new MiniSearch<{ id: EntryRef; entry: Entry }>({
    fields: ['headwords', 'id-names', 'en-names', 'definition'],
    extractField: ({ id, entry }, field) => {
      switch (field) {
        case 'id':
          return id;
        case 'headwords':
          return `${entry.names.id[0]} ${entry.names.en[0]}`;
        case 'id-names':
          return namesFor(entry, 'id');
        case 'en-names':
          return namesFor(entry, 'en');
        default:
          return `${entry.definition.id} ${entry.definition.en}`;
      }
    },
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean),
    processTerm: searchTerm,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.25 : false),
    },
  });
  index.addAll([...entries].map(([id, entry]) => ({ id, entry })));
  return {
    search(query, language, limit) {
      const boost = { headwords: 6, 'id-names': language === 'id' ? 5 : 4, 'en-names': language === 'en' ? 5 : 4 };
      const hits = index.search(query, { boost });
      const least = (hits[0]?.score ?? 0) * SCORE_SHARE;
      const found = hits.flatMap(({ id, score }) => {
        if (score < least) return [];
        const entry = entries.get(id as EntryRef);
        return entry ? [{ ref: id as EntryRef, entry, closeness: closeness(entry, query) }] : [];
      });
      // Stable: among equally close ones the search's own order stays.
      return found.sort((a, b) => b.closeness - a.closeness).slice(0, limit);
    },
  };
}

/** @returns 2 when the query is a name of the entry, 1 when one begins with it, else 0: words inside longer names count less. */
function closeness(entry: Entry, query: string): 0 | 1 | 2 {
  const wanted = spelling(query);
  const names = LANGUAGES.flatMap((language) => entry.names[language]).map(spelling);
  if (names.includes(wanted)) return 2;
  return names.some((name) => name.startsWith(wanted)) ? 1 : 0;
}

/** @returns a name as people compare them: its letters and digits in lower case. */
function spelling(name: string): string {
  return searchTerm(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Dotted acronyms are also found without their dots. */
function namesFor(entry: Entry, language: Language): string {
  const names = entry.names[language];
  return [...names, ...names.filter((name) => name.includes('.')).map((name) => name.replaceAll('.', ''))].join(' ; ');
}

/** @returns the term in lower case without accents. */
function searchTerm(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
