import type { ComponentChildren } from 'preact';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import { lookupWords } from '../i18n/lookup.ts';
import { addPlace, notesAboutPlace } from '../lookup/places.ts';
import type { Answered } from '../lookup/use-lookup.ts';
import { type ListedTerm, TermList } from './TermList.tsx';

/** So many entries are worth looking at; beyond, one types another letter. */
export const LOOKUP_LIMIT = 12;

interface LookupResultsProps {
  readonly answered: Answered;
  readonly language: Language;
  /** Goes to a place in the library; undefined where nobody is to be sent away. */
  readonly onLibrary?: ((place: string) => void) | undefined;
  /** What is shown of an entry that is open. */
  readonly children: (term: ListedTerm) => ComponentChildren;
}

/** What a look-up found; the best is open, the others open on a click. */
export function LookupResults({ answered, language, onLibrary, children }: LookupResultsProps) {
  const { query, found, isAll } = answered;
  const t = lookupWords(language);
  return (
    <section class="part">
      {found.length === 0 && (
        <Empty text={isAll ? t('none', { query }) : t('reading')}>
          {isAll && onLibrary && (
            <>
              <Button look="link" onClick={() => onLibrary(addPlace(query))}>
                {t('add', { query })}
              </Button>
              <Button look="link" onClick={() => onLibrary(notesAboutPlace(query))}>
                {t('notes')}
              </Button>
            </>
          )}
        </Empty>
      )}
      {found.length > 0 && (
        <TermList terms={found} language={language} firstOpen={found[0]?.ref}>
          {children}
        </TermList>
      )}
    </section>
  );
}
