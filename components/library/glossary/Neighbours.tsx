import { type Entry, entryRef, headword, type Language } from '../../../glossary/index.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import type { EntryViewProps } from './EntryView.tsx';
import type { About } from './model.ts';

interface NeighboursProps {
  readonly about: About;
  readonly around: NonNullable<EntryViewProps['around']>;
  readonly language: Language;
  readonly t: GlossaryTranslate;
}

/** The entries before and after this one. */
export function Neighbours({ about, around: { previous, next }, language, t }: NeighboursProps) {
  const link = (entry: Entry, way: 'previous' | 'next') => (
    <a class={way} href={`#${entryRef(about, entry)}`} rel={way === 'previous' ? 'prev' : 'next'}>
      <span class="label">{t(`entry.${way}`)}</span> {headword(entry, language)}
    </a>
  );
  if (!previous && !next) return null;
  return (
    <nav class="around" aria-label={t('entry.around')}>
      {previous && link(previous, 'previous')}
      {next && link(next, 'next')}
    </nav>
  );
}
