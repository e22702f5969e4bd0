import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { TabTranslate } from '../i18n/tab.ts';
import { OnThisPage } from '../tab/OnThisPage.tsx';
import { TermList } from '../tab/TermList.tsx';
import type { PageTerm } from '../tab/terms.ts';
import { inPlace } from './in-place.ts';

/** So many terms are seen at once beside a page; the notes come below. */
const FIRST = 12;

interface PageTermsProps {
  readonly terms: readonly PageTerm[];
  readonly on: boolean;
  readonly language: Language;
  readonly t: TabTranslate;
  /** What is shown of a term that is open. */
  readonly children: (term: PageTerm) => ComponentChildren;
}

/** The terms of the page, which open in place and stay where they are while the reader is at them. */
export function PageTerms({ terms, on, language, t, children }: PageTermsProps) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<readonly PageTerm[]>([]);
  const shown = isInUse(list.current) ? inPlace(before.current, terms) : terms;
  useLayoutEffect(() => {
    before.current = shown;
  });
  return (
    <OnThisPage terms={shown} on={on} t={t} first={FIRST}>
      {(first) => (
        <div ref={list}>
          <TermList
            terms={first}
            language={language}
            countOf={({ count }) => ({ number: count, words: t('page.times', { count }) })}
          >
            {children}
          </TermList>
        </div>
      )}
    </OnThisPage>
  );
}

/** Whether the reader has something of it open, or is about to. */
function isInUse(list: HTMLElement | null): boolean {
  return list !== null && list.querySelector(':focus, :hover, [aria-expanded="true"]') !== null;
}
