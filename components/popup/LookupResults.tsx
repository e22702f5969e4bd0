import { useState } from 'preact/hooks';
import type { Entry, EntryRef, Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import { EntryText } from '../EntryText.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';
import { TermRow } from '../TermRow.tsx';

interface LookupResultsProps {
  readonly query: string;
  readonly found: readonly { readonly ref: EntryRef; readonly entry: Entry }[];
  readonly language: Language;
  readonly t: PopupTranslate;
  readonly onLibrary: (ref: EntryRef) => void;
}

/** What a look-up found; the best is open, the others open on a click. */
export function LookupResults({ query, found, language, t, onLibrary }: LookupResultsProps) {
  const [open, setOpen] = useState(found[0]?.ref);
  return (
    <section class="part">
      {found.length === 0 && <Empty text={t('lookup.none', { query })} />}
      <ul>
        {found.map(({ ref, entry }) => (
          <li key={ref}>
            <TermRow
              entry={entry}
              language={language}
              expanded={open === ref}
              onPress={() => setOpen(open === ref ? undefined : ref)}
            />
            {open === ref && (
              <div class="entry">
                <EntryText entry={entry} language={language} />
                <p>
                  <Button look="link" onClick={() => onLibrary(ref)}>
                    {t('library.open')}
                  </Button>
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
