import type { Glossary, Language } from '../../glossary/index.ts';
import { isNameOf, nameWords, typedWords } from '../../glossary/lookup/words.ts';
import { PAGE } from '../../glossary/page-definitions/entry.ts';
import type { FoundEntry } from '../../shelf/lookup/model.ts';
import type { LookupSource } from './use-lookup.ts';

/**
 * @param glossaries what is known of a page; among it perhaps what the page explains itself
 * @returns a look-up that finds that as well, by its names: first what is called just so, and last what has all words or beginnings of words
 */
export function withPage(source: LookupSource, glossaries: readonly Glossary[]): LookupSource {
  const entries = glossaries.find(({ id }) => id === PAGE)?.entries ?? [];
  if (entries.length === 0) return source;
  const fits = (typed: readonly string[], names: readonly string[]): boolean =>
    names.some((name) => {
      const words = nameWords(name);
      return typed.every((begun) => words.some((word) => word.startsWith(begun)));
    });
  return {
    follow: (changed) => source.follow(changed),
    search: async (query: string, language: Language, limit: number) => {
      const answer = await source.search(query, language, limit);
      const typed = typedWords(query);
      const first: FoundEntry[] = [];
      const last: FoundEntry[] = [];
      for (const entry of typed.length > 0 ? entries : [])
        if (fits(typed, entry.names[language]))
          (isNameOf(entry, query) ? first : last).push({ ref: `${PAGE}/${entry.id}`, entry });
      const others = answer.found.slice(0, Math.max(0, limit - first.length - last.length));
      return { ...answer, found: [...first, ...others, ...last].slice(0, limit) };
    },
  };
}
