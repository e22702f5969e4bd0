import { useRef } from 'preact/hooks';
import { createLookup, type Glossary, type Language } from '../../glossary/index.ts';
import type { ListedTerm } from './TermList.tsx';

/** So many entries are worth looking at; beyond, one types another letter. */
const LIMIT = 12;

/** @returns the entries that fit what was typed, best first */
export function useLookup(glossaries: readonly Glossary[], query: string, language: Language): readonly ListedTerm[] {
  // Made when something is typed: to make it takes longer than all else that is done before the first paint.
  const made = useRef<{ readonly of: readonly Glossary[]; readonly lookup: ReturnType<typeof createLookup> } | null>(
    null,
  );
  if (query === '') return [];
  if (made.current?.of !== glossaries) made.current = { of: glossaries, lookup: createLookup(glossaries) };
  return made.current.lookup.search(query, language, LIMIT);
}
