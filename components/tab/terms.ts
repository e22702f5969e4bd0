import { type Entry, type EntryRef, entryRef, type Glossary, headword, type Language } from '../../glossary/index.ts';

/** An entry that is marked on the page. */
export interface PageTerm {
  readonly ref: EntryRef;
  readonly entry: Entry;
  readonly count: number;
}

/**
 * @returns the terms of a page, most telling first: what is marked often, and among equals the proper names, which say
 *   more of what a text is about than ideas do
 */
export function termsOf(
  glossaries: readonly Glossary[],
  counts: Readonly<Record<EntryRef, number>>,
  language: Language,
): PageTerm[] {
  const terms = glossaries.flatMap((glossary) =>
    glossary.entries.flatMap((entry): PageTerm[] => {
      const ref = entryRef(glossary, entry);
      const count = counts[ref] ?? 0;
      return count > 0 ? [{ ref, entry, count }] : [];
    }),
  );
  const isIdea = ({ entry }: PageTerm): number => (entry.kind === 'concept' ? 1 : 0);
  return terms.sort(
    (a, b) =>
      b.count - a.count ||
      isIdea(a) - isIdea(b) ||
      headword(a.entry, language).localeCompare(headword(b.entry, language), language),
  );
}
