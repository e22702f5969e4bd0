import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Language, textIn } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Wordmark } from '../Wordmark.tsx';
import type { About } from './glossary/model.ts';
import {
  GLOSSARY_VIEWS,
  glossaryPlace,
  MAIN_VIEWS,
  mainViewOf,
  SETTINGS_PARTS,
  settingsPlace,
  type View,
  viewOf,
} from './place.ts';

interface ContentsProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  /** The glossary that is open, if one is. */
  readonly about: About | undefined;
  readonly place: string;
  readonly lookUp: ComponentChildren;
}

/** The views, and what is in the one that is open; on a narrow window its sections open on demand. */
export function Contents({ language, t, about, place, lookUp }: ContentsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Whoever has chosen wants to read.
  useEffect(() => setOpen(false), [place]);
  const view = viewOf(place);
  const main = mainViewOf(view);
  const sections = sectionsOf(view, about, language, t);
  return (
    <nav class="contents" aria-label={t('contents')}>
      <Wordmark />
      {lookUp}
      <ul class="views">
        {MAIN_VIEWS.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={current(name, view, main)}>
              {t(name)}
            </a>
            {name === 'glossaries' && about && <GlossaryViews {...{ language, t, about, view }} />}
          </li>
        ))}
      </ul>
      {sections.length > 0 && (
        <>
          <Button look="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {t('sections')}
          </Button>
          <ul class={isOpen ? 'sections open' : 'sections'} id={id}>
            {sections.map((section) => (
              <li key={section.place} class={`level-${section.level}`}>
                <a href={`#${section.place}`} aria-current={section.place === place ? 'location' : undefined}>
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

interface GlossaryViewsProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  readonly about: About;
  readonly view: View;
}

/** The views of the glossary that is open. */
function GlossaryViews({ language, t, about, view }: GlossaryViewsProps) {
  const hasGuide = about.sections.length > 0;
  const views = GLOSSARY_VIEWS.filter((name) => (name !== 'guide' || hasGuide) && (name !== 'edit' || about.isOwn));
  // A glossary without sections has no guide but its list.
  const here = view === 'guide' && !hasGuide ? 'list' : view;
  return (
    <div class="open-glossary">
      <p>{textIn(about.title, language)}</p>
      <ul>
        {views.map((name) => (
          <li key={name}>
            <a href={`#${glossaryPlace(name, about.id)}`} aria-current={name === here ? 'page' : undefined}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function current(name: View, view: View, main: View): 'page' | 'true' | undefined {
  if (name === view) return 'page';
  return name === main ? 'true' : undefined;
}

interface ContentsSection {
  readonly place: string;
  readonly level: 1 | 2;
  readonly title: string;
}

function sectionsOf(
  view: View,
  about: About | undefined,
  language: Language,
  t: LibraryTranslate,
): readonly ContentsSection[] {
  if (view === 'settings')
    return SETTINGS_PARTS.map((part) => ({ place: settingsPlace(part), level: 1, title: t(`settings.${part}`) }));
  if (!about || (view !== 'guide' && view !== 'entry')) return [];
  return about.sections.map(({ id, level, title }) => ({
    place: `${about.id}:${id}`,
    level,
    title: textIn(title, language),
  }));
}
