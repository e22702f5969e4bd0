import { useMemo, useState } from 'preact/hooks';
import { createLookup, type EntryRef, type Glossary, type Language } from '../../glossary/index.ts';
import { popupWords } from '../i18n/popup.ts';
import { LookupResults } from '../popup/LookupResults.tsx';
import { SearchField } from '../SearchField.tsx';
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
  const lookup = useMemo(() => createLookup(glossaries), [glossaries]);
  const t = useMemo(() => popupWords(language), [language]);
  const asked = query.trim();
  const found = lookup.search(asked, language, LIMIT);
  return (
    <div class="try-lookup">
      <SearchField
        label={t('lookup.label')}
        value={query}
        onInput={(next) => {
          setQuery(next);
          if (lookup.search(next.trim(), language, 1).length > 0) onFound();
        }}
      />
      <p class="sr-only" role="status">
        {asked !== '' && t('lookup.found', { count: found.length })}
      </p>
      {asked !== '' && (
        <Unmarked>
          <LookupResults key={asked} query={asked} found={found} language={language} t={t} onLibrary={onLibrary} />
        </Unmarked>
      )}
    </div>
  );
}
