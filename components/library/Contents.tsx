import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Glossary, type Language, textIn } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Wordmark } from '../Wordmark.tsx';
import { MAIN_VIEWS, SETTINGS_PARTS, settingsPlace, viewOf } from './place.ts';

interface ContentsProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  readonly glossaries: readonly Glossary[];
  readonly place: string;
  readonly lookUp: ComponentChildren;
}

/** The views, and what is in the one that is open; on a narrow window the latter opens on demand. */
export function Contents({ language, t, glossaries, place, lookUp }: ContentsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Whoever has chosen wants to read.
  useEffect(() => setOpen(false), [place]);
  const view = viewOf(place);
  const addresses = { notes: 'notes', glossaries: 'glossaries', guide: glossaries[0]?.id ?? '', settings: 'settings' };
  const sections =
    view === 'guide' || view === 'entry'
      ? glossaries.flatMap((glossary) =>
          glossary.sections.map(({ id: section, level, title }) => ({
            place: `${glossary.id}:${section}`,
            level,
            title: textIn(title, language),
          })),
        )
      : SETTINGS_PARTS.map((part) => ({ place: settingsPlace(part), level: 1, title: t(`settings.${part}`) }));
  return (
    <nav class="contents" aria-label={t('contents')}>
      <Wordmark />
      {lookUp}
      <ul class="views">
        {MAIN_VIEWS.map((name) => (
          <li key={name}>
            <a href={`#${addresses[name]}`} aria-current={name === view ? 'page' : undefined}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
      {(view === 'guide' || view === 'entry' || view === 'settings') && (
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
