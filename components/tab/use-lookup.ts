import { useMemo } from 'preact/hooks';
import { createLookup, type Glossary, type Language } from '../../glossary/index.ts';
import type { ListedTerm } from './TermList.tsx';

/** So many entries are worth looking at; beyond, one types another letter. */
const LIMIT = 12;

/** @returns the entries that fit what was typed, best first */
export function useLookup(glossaries: readonly Glossary[], query: string, language: Language): readonly ListedTerm[] {
  const lookup = useMemo(() => createLookup(glossaries), [glossaries]);
  return lookup.search(query, language, LIMIT);
}
