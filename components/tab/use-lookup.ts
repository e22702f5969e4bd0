import { useEffect, useRef, useState } from 'preact/hooks';
import type { Glossary, Language, Lookup } from '../../glossary/index.ts';
import type { ListedTerm } from './TermList.tsx';

/** So many entries are worth looking at; beyond, one types another letter. */
const LIMIT = 12;

type Create = typeof import('../../glossary/lookup.ts').createLookup;

/** @returns the entries that fit what was typed, best first; undefined for a moment, until looking up is possible */
export function useLookup(
  glossaries: readonly Glossary[],
  query: string,
  language: Language,
): readonly ListedTerm[] | undefined {
  // The search is fetched once the surface is drawn: nobody has typed before that.
  const [create, setCreate] = useState<Create>();
  useEffect(() => {
    void import('../../glossary/lookup.ts').then(({ createLookup }) => setCreate(() => createLookup));
  }, []);
  // Made when something is typed: to make it takes longer than all else that is done before the first paint.
  const made = useRef<{ readonly of: readonly Glossary[]; readonly lookup: Lookup } | null>(null);
  if (query === '') return [];
  if (!create) return undefined;
  if (made.current?.of !== glossaries) made.current = { of: glossaries, lookup: create(glossaries) };
  return made.current.lookup.search(query, language, LIMIT);
}
