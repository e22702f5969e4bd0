import { useState } from 'preact/hooks';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';
import { Section } from '../Section.tsx';
import { TermRow } from '../TermRow.tsx';
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
    <Section
      id="on-this-page"
      title={t('page.title')}
      aside={total > 0 ? t('page.total', { count: total }) : undefined}
    >
      {terms.length === 0 && <Empty text={t(on ? 'page.none' : 'page.off')} />}
      <ul>
        {shown.map(({ ref, entry, count }) => (
          <li key={ref}>
            <TermRow
              entry={entry}
              language={language}
              count={{ number: count, words: t('page.times', { count }) }}
              onPress={() => onReveal(ref)}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('page.all', { count: hidden })}
        </Button>
      )}
    </Section>
  );
}
