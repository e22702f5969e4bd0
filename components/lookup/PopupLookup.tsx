import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { EntryText } from '../EntryText.tsx';
import { lookupWords } from '../i18n/lookup.ts';
import type { TabTranslate } from '../i18n/tab.ts';
import { LOOKUP_LIMIT, LookupResults } from '../tab/LookupResults.tsx';
import { type Entered, useFirst } from './use-first.ts';
import { type LookupSource, useLookup } from './use-lookup.ts';

export interface PopupLookupProps {
  readonly source: LookupSource;
  /** What is typed; something. */
  readonly asked: string;
  readonly entered: Entered | undefined;
  readonly language: Language;
  readonly t: TabTranslate;
  readonly onLibrary: (place: string) => void;
}

/** What the popup finds for what is typed: fetched only then. */
export function PopupLookup({ source, asked, entered, language, t, onLibrary }: PopupLookupProps) {
  const answered = useLookup(source, asked, language, LOOKUP_LIMIT);
  useFirst(entered, asked, answered, onLibrary);
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
                <Button look="link" onClick={() => onLibrary(ref)}>
                  {t('entry.library')}
                </Button>
              </p>
            </>
          )}
        </LookupResults>
      )}
    </>
  );
}
