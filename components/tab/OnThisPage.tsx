import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { Section } from '../Section.tsx';
import type { PageTerm } from './terms.ts';

interface OnThisPageProps {
  readonly terms: readonly PageTerm[];
  readonly on: boolean;
  readonly t: TabTranslate;
  /** So many terms are shown before the reader asks for more: the notes stay in sight. */
  readonly first: number;
  /** The list of those that are shown. */
  readonly children: (shown: readonly PageTerm[]) => ComponentChildren;
}

/** So few more are shown with the first: the button that shows them would take their place. */
const SPARE = 3;

/** The terms that are marked on the page. */
export function OnThisPage({ terms, on, t, first, children }: OnThisPageProps) {
  const [all, setAll] = useState(false);
  const shown = all || terms.length <= first + SPARE ? terms : terms.slice(0, first);
  const hidden = terms.length - shown.length;
  const total = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section
      id="on-this-page"
      title={t('page.title')}
      aside={total > 0 ? t('page.total', { count: total }) : undefined}
    >
      {terms.length === 0 && <Empty text={t(on ? 'page.none' : 'page.off')} />}
      {children(shown)}
      {hidden > 0 && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('page.all', { count: hidden })}
        </Button>
      )}
    </Section>
  );
}
