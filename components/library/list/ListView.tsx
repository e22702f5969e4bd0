import { useMemo, useRef, useState } from 'preact/hooks';
import { type Glossary, type Language, textIn } from '../../../glossary/index.ts';
import { Choices } from '../../Choices.tsx';
import { Empty } from '../../Empty.tsx';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { SearchField } from '../../SearchField.tsx';
import type { About } from '../glossary/model.ts';
import { SourceLine } from '../glossary/SourceLine.tsx';
import { Trail } from '../glossary/Trail.tsx';
import { glossaryPlace } from '../place.ts';
import { ViewTitle } from '../ViewTitle.tsx';
import { filterOf, lettersOf, listedIn, listLanguages } from './alphabet.ts';
import { ListRows } from './ListRows.tsx';
import type { ListQuery } from './list-place.ts';

interface ListViewProps {
  readonly about: About;
  readonly glossary: Glossary;
  readonly language: Language;
  readonly t: GlossaryTranslate;
  readonly query: ListQuery;
  /** @param how `typing`: one of many in a row; `choosing`: a step that Back undoes */
  readonly onQuery: (query: ListQuery, how: 'typing' | 'choosing') => void;
}

/** All entries of a glossary by the alphabet, in one language at a time. */
export function ListView({ about, glossary, language, t, query, onQuery }: ListViewProps) {
  const languages = useMemo(() => listLanguages(glossary, language), [glossary, language]);
  const inLanguage = languages.find((each) => each === query.language) ?? languages[0] ?? language;
  const listed = useMemo(() => listedIn(glossary.entries, inLanguage), [glossary, inLanguage]);
  const filter = useMemo(() => filterOf(listed), [listed]);
  const found = useMemo(() => filter(query.text), [filter, query.text]);
  const letters = useMemo(() => lettersOf(found, inLanguage), [found, inLanguage]);
  const bar = useRef<HTMLElement>(null);
  const [goal, setGoal] = useState<{ readonly index: number }>();
  // A glossary without sections has no other guide.
  const isGuide = about.sections.length === 0;
  const missing = glossary.entries.length - listed.length;
  return (
    <article class="entry-list" aria-labelledby={about.id}>
      {isGuide ? (
        <ViewTitle id={about.id} text={textIn(about.title, language)} isHere />
      ) : (
        <>
          <Trail about={about} language={language} t={t} />
          <ViewTitle id={about.id} text={t('list.title')} isHere />
        </>
      )}
      <p class="source">
        {t('list.count', { count: glossary.entries.length })}
        {about.source && isGuide && (
          <>
            {' · '}
            <SourceLine source={about.source} language={language} t={t} />
          </>
        )}
      </p>
      {glossary.entries.length === 0 ? (
        <Empty text={t('list.empty')}>
          {about.isOwn && <a href={`#${glossaryPlace('edit', about.id)}`}>{t('list.add')}</a>}
        </Empty>
      ) : (
        <>
          <div class="list-tools">
            <SearchField
              label={t('list.filter')}
              value={query.text}
              onInput={(text) => onQuery({ ...query, text }, 'typing')}
            />
            {languages.length > 1 && (
              <Choices
                label={t('list.language')}
                value={inLanguage}
                options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
                onChange={(chosen) => onQuery({ ...query, language: chosen }, 'choosing')}
              />
            )}
          </div>
          <p class="hint list-status" role="status">
            {query.text.trim() !== '' && t('list.found', { count: found.length })}
            {query.text.trim() === '' &&
              languages.length > 1 &&
              missing > 0 &&
              t('list.missing', { count: missing, language: inLanguage })}
          </p>
          {letters.length > 1 && (
            <nav class="letters" aria-label={t('list.letters')} ref={bar}>
              {letters.map(({ letter, first }) => (
                <button type="button" key={letter} onClick={() => setGoal({ index: first })}>
                  {letter}
                </button>
              ))}
            </nav>
          )}
          {found.length > 0 && (
            <ListRows
              about={about}
              rows={found}
              letters={letters}
              language={inLanguage}
              label={t('list.label', { language: inLanguage })}
              goal={goal}
              covered={() => coveredBy(bar.current)}
            />
          )}
        </>
      )}
    </article>
  );
}

/** How much of the window's upper edge the letters cover when one has scrolled, in CSS pixels. */
function coveredBy(bar: HTMLElement | null): number {
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0;
}
