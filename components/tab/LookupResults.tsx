import type { ComponentChildren } from 'preact';
import type { Language } from '../../glossary/index.ts';
import { Empty } from '../Empty.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { type ListedTerm, TermList } from './TermList.tsx';

interface LookupResultsProps {
  readonly query: string;
  readonly found: readonly ListedTerm[];
  readonly language: Language;
  readonly t: TabTranslate;
  /** What is shown of an entry that is open. */
  readonly children: (term: ListedTerm) => ComponentChildren;
}

/** What a look-up found; the best is open, the others open on a click. */
export function LookupResults({ query, found, language, t, children }: LookupResultsProps) {
  return (
    <section class="part">
      {found.length === 0 && <Empty text={t('lookup.none', { query })} />}
      <TermList terms={found} language={language} firstOpen={found[0]?.ref}>
        {children}
      </TermList>
    </section>
  );
}
