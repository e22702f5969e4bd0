import { useState } from 'preact/hooks';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { EntryNames } from '../EntryNames.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';
import type { PageTerm } from './model.ts';

interface OnThisPageProps {
  readonly terms: readonly PageTerm[];
  readonly on: boolean;
  readonly language: Language;
  readonly t: PopupTranslate;
  readonly onReveal: (ref: EntryRef) => void;
}

/** So many terms are shown before the reader asks for more: the notes stay in sight. */
const FIRST = 8;

/** The terms that are marked on the page, each the way to its mark. */
export function OnThisPage({ terms, on, language, t, onReveal }: OnThisPageProps) {
  const [all, setAll] = useState(false);
  const shown = all ? terms : terms.slice(0, FIRST);
  const hidden = terms.length - shown.length;
  const total = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="popup-section" aria-labelledby="on-this-page">
      <div class="popup-title">
        <h2 id="on-this-page">{t('page.title')}</h2>
        {total > 0 && <span>{t('page.total', { count: total })}</span>}
      </div>
      {terms.length === 0 && <p class="popup-hint">{t(on ? 'page.none' : 'page.off')}</p>}
      <ul>
        {shown.map(({ ref, entry, count }) => (
          <li key={ref}>
            <button type="button" class="row" onClick={() => onReveal(ref)}>
              <span class="row-name kind" style={{ '--kind': `var(--konteks-${entry.kind})` }}>
                <EntryNames entry={entry} language={language} />
              </span>
              <span class="row-count" aria-label={t('page.times', { count })} role="img">
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t('page.all', { count: hidden })}
        </button>
      )}
    </section>
  );
}
