import { useMemo } from 'preact/hooks';
import type { TabState } from '../../components/tab/state.ts';
import type { Glossary } from '../../glossary/index.ts';
import { pageGlossary } from '../../glossary/page-definitions/entry.ts';
import { useGlossariesWith } from './use-glossaries-with.ts';

/** @returns what a surface needs to speak of a tab's page: what ships, what its marks stand for, and what the page explains itself */
export function useGlossariesOf(shipped: readonly Glossary[], state: TabState): readonly Glossary[] {
  const { counts, explained } = state.kind === 'page' ? state : { counts: {}, explained: {} };
  const refs = Object.keys(counts).filter((ref) => !(ref in explained));
  const glossaries = useGlossariesWith(shipped, refs);
  const said = JSON.stringify(explained);
  return useMemo(() => {
    const ofPage = pageGlossary(JSON.parse(said));
    return ofPage.entries.length > 0 ? [...glossaries, ofPage] : glossaries;
  }, [glossaries, said]);
}
