import { useState } from 'preact/hooks';
import type { Entry, EntryRef, Language } from '../../glossary/index.ts';
import { EntryNames } from '../EntryNames.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';

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
    <section class="popup-section">
      {found.length === 0 && <p class="popup-hint">{t('lookup.none', { query })}</p>}
      <ul>
        {found.map(({ ref, entry }) => (
          <li key={ref}>
            <button
              type="button"
              class="row"
              aria-expanded={open === ref}
              onClick={() => setOpen(open === ref ? undefined : ref)}
            >
              <span class="row-name kind" style={{ '--kind': `var(--konteks-${entry.kind})` }}>
                <EntryNames entry={entry} language={language} />
              </span>
            </button>
            {open === ref && (
              <div class="entry">
                <p>{entry.definition[language]}</p>
                <p class="from-article">{entry.inArticle[language]}</p>
                <p>
                  <button type="button" class="text-button" onClick={() => onLibrary(ref)}>
                    {t('library.open')}
                  </button>
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
