import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Entry, type EntryRef, type Glossary, type Language, textIn } from '../../glossary/index.ts';
import { TermRow } from '../TermRow.tsx';

/** A term that a list has. */
export interface ListedTerm {
  readonly ref: EntryRef;
  readonly entry: Entry;
  /** The title of its glossary, where that is worth saying. */
  readonly from?: Glossary['title'] | undefined;
}

interface TermListProps<Term extends ListedTerm> {
  readonly terms: readonly Term[];
  readonly language: Language;
  /** Which is open from the start. */
  readonly firstOpen?: EntryRef | undefined;
  /** How often a term stands on the page, and the same in words. */
  readonly countOf?: (term: Term) => { readonly number: number; readonly words: string };
  /** What is shown below a term that is open. */
  readonly children: (term: Term) => ComponentChildren;
}

/** Terms that open in place, each for itself. */
export function TermList<Term extends ListedTerm>(props: TermListProps<Term>) {
  const { terms, language, firstOpen, countOf, children } = props;
  const [open, setOpen] = useState<readonly EntryRef[]>(firstOpen ? [firstOpen] : []);
  return (
    <ul>
      {terms.map((term) => {
        const { ref, entry, from } = term;
        const expanded = open.includes(ref);
        return (
          <li key={ref}>
            <TermRow
              entry={entry}
              language={language}
              count={countOf?.(term)}
              from={from && textIn(from, language)}
              expanded={expanded}
              onPress={() => setOpen(expanded ? open.filter((other) => other !== ref) : [...open, ref])}
            />
            {expanded && <div class="entry">{children(term)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
