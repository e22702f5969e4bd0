import { useMemo } from 'preact/hooks';
import type { EntryRef, Glossary, Language } from '../../glossary/index.ts';
import { isOfPage } from '../../glossary/page-definitions/entry.ts';
import { Button } from '../Button.tsx';
import { EntryText } from '../EntryText.tsx';
import { lookupWords } from '../i18n/lookup.ts';
import type { TabTranslate } from '../i18n/tab.ts';
import { LOOKUP_LIMIT, LookupResults } from '../tab/LookupResults.tsx';
import { type Entered, useFirst } from './use-first.ts';
import { type LookupSource, useLookup } from './use-lookup.ts';
import { withPage } from './with-page.ts';

export interface PopupLookupProps {
  readonly source: LookupSource;
  /** Those of the page, whose own explanations are found as well. */
  readonly glossaries: readonly Glossary[];
  /** What is typed; something. */
  readonly asked: string;
  readonly entered: Entered | undefined;
  readonly language: Language;
  readonly t: TabTranslate;
  readonly onLibrary: (place: string) => void;
  /** Shows a term on the page. */
  readonly onReveal: (ref: EntryRef) => void;
}

/** What the popup finds for what is typed: fetched only then. */
export function PopupLookup(props: PopupLookupProps) {
  const { glossaries, asked, entered, language, t, onLibrary, onReveal } = props;
  const source = useMemo(() => withPage(props.source, glossaries), [props.source, glossaries]);
  const answered = useLookup(source, asked, language, LOOKUP_LIMIT);
  // What only the page explains is nowhere else.
  const open = (ref: EntryRef): void => (isOfPage(ref) ? onReveal(ref) : onLibrary(ref));
  useFirst(entered, asked, answered, ({ ref }) => open(ref));
  return (
    <>
      <p class="sr-only" role="status">
        {answered && lookupWords(language)('found', { count: answered.found.length })}
      </p>
      {answered && (
        <LookupResults key={answered.query} answered={answered} language={language} onLibrary={onLibrary}>
          {({ ref, entry }) => (
            <>
              <EntryText entry={entry} language={language} />
              <p>
                <Button look="link" onClick={() => open(ref)}>
                  {t(isOfPage(ref) ? 'page.show' : 'entry.library')}
                </Button>
              </p>
            </>
          )}
        </LookupResults>
      )}
    </>
  );
}
