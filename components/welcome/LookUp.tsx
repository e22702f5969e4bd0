import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { EntryText } from '../EntryText.tsx';
import { lookupWords } from '../i18n/lookup.ts';
import { tabWords } from '../i18n/tab.ts';
import { type Entered, useFirst } from '../lookup/use-first.ts';
import { type LookupSource, useLookup } from '../lookup/use-lookup.ts';
import { SearchField } from '../SearchField.tsx';
import { LookupResults } from '../tab/LookupResults.tsx';
import { Unmarked } from './Unmarked.tsx';

/** So many entries are enough to see how it works. */
const LIMIT = 5;

interface LookUpProps {
  readonly language: Language;
  readonly lookUp: LookupSource;
  readonly onFound: () => void;
  readonly onLibrary: (ref: EntryRef) => void;
}

/** The popup's look-up, in its own words. */
export function LookUp({ language, lookUp, onFound, onLibrary }: LookUpProps) {
  const [query, setQuery] = useState('');
  const [entered, setEntered] = useState<Entered>();
  const t = useMemo(() => tabWords(language), [language]);
  const asked = query.trim();
  const answered = useLookup(lookUp, asked, language, LIMIT);
  useFirst(entered, asked, answered, ({ ref }) => onLibrary(ref));
  const hasFound = answered !== undefined && answered.found.length > 0;
  useEffect(() => {
    if (hasFound) onFound();
  }, [hasFound]);
  return (
    <div class="try-lookup">
      <SearchField
        label={t('lookup.label')}
        value={query}
        onInput={setQuery}
        onEnter={() => setEntered({ query: asked })}
      />
      <p class="sr-only" role="status">
        {answered && lookupWords(language)('found', { count: answered.found.length })}
      </p>
      {answered && (
        <Unmarked>
          <LookupResults key={answered.query} answered={answered} language={language}>
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
        </Unmarked>
      )}
    </div>
  );
}
