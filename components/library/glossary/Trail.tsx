import { type Language, type Section, textIn } from '../../../glossary/index.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import type { About } from './model.ts';

interface TrailProps {
  readonly about: About;
  readonly section?: Section | undefined;
  readonly language: Language;
  readonly t: GlossaryTranslate;
}

/** The way from the glossary to what is looked at. */
export function Trail({ about, section, language, t }: TrailProps) {
  const title = textIn(about.title, language);
  const inSection = section && textIn(section.title, language);
  return (
    <nav class="trail" aria-label={t('trail')}>
      <a href={`#${about.id}`}>{title}</a>
      {section && inSection !== title && <a href={`#${about.id}:${section.id}`}>{inSection}</a>}
    </nav>
  );
}
