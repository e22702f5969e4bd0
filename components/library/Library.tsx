import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Contents } from './Contents.tsx';
import type { About } from './glossary/model.ts';
import { CONTENT, viewOf } from './place.ts';

export interface LibraryProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  /** The glossary that is open, if one is. */
  readonly about: About | undefined;
  /** Where the address points: see viewOf. */
  readonly place: string;
  /** The field that is at hand in every view. */
  readonly lookUp: ComponentChildren;
  /** The view that the place is in. */
  readonly children: ComponentChildren;
}

/** The full-page view: contents beside one view at a time. */
export function Library({ language, t, about, place, lookUp, children }: LibraryProps) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(place);
  const view = viewOf(place);
  useEffect(() => {
    const before = viewOf(last.current);
    last.current = place;
    // What the place names has taken focus by itself; a view that is opened without a place in it begins at its title.
    if (before === view || main.current?.contains(document.activeElement)) return;
    // Whoever types what to look up goes on typing.
    if (view === 'lookup' && document.activeElement instanceof HTMLInputElement) return;
    main.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  return (
    <div class={view === 'map' ? 'library wide' : 'library'} lang={language}>
      <a class="skip" href={`#${CONTENT}`}>
        {t('skip')}
      </a>
      <Contents language={language} t={t} about={about} place={place} lookUp={lookUp} />
      <main id={CONTENT} ref={main} tabIndex={-1}>
        <h1 class="sr-only">{t('title')}</h1>
        {children}
      </main>
    </div>
  );
}
