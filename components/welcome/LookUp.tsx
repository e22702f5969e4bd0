import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryRef, Glossary, Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { EntryText } from '../EntryText.tsx';
import { tabWords } from '../i18n/tab.ts';
import { SearchField } from '../SearchField.tsx';
import { LookupResults } from '../tab/LookupResults.tsx';
import { useLookup } from '../tab/use-lookup.ts';
import { Unmarked } from './Unmarked.tsx';

/** So many entries are enough to see how it works. */
const LIMIT = 5;

interface LookUpProps {
  readonly language: Language;
  readonly glossaries: readonly Glossary[];
  readonly onFound: () => void;
  readonly onLibrary: (ref: EntryRef) => void;
}

/** The popup's look-up, in its own words. */
export function LookUp({ language, glossaries, onFound, onLibrary }: LookUpProps) {
  const [query, setQuery] = useState('');
  const t = useMemo(() => tabWords(language), [language]);
  const asked = query.trim();
  const found = useLookup(glossaries, asked, language)?.slice(0, LIMIT);
  const hasFound = found !== undefined && found.length > 0;
  useEffect(() => {
    if (hasFound) onFound();
  }, [hasFound]);
  return (
    <div class="try-lookup">
      <SearchField label={t('lookup.label')} value={query} onInput={setQuery} />
      <p class="sr-only" role="status">
        {asked !== '' && found && t('lookup.found', { count: found.length })}
      </p>
      {asked !== '' && found && (
        <Unmarked>
          <LookupResults key={asked} query={asked} found={found} language={language} t={t}>
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
