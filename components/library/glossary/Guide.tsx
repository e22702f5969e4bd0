import { type Entry, type Glossary, type Language, type Section, textIn } from '../../../glossary/index.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { glossaryPlace } from '../place.ts';
import { useHere } from '../use-here.ts';
import { ViewTitle } from '../ViewTitle.tsx';
import { EntryLine } from './EntryLine.tsx';
import type { About } from './model.ts';
import { SourceLine } from './SourceLine.tsx';

/** So many entries of a section are shown; of a larger one, the list has the rest. */
const SHOWN = 60;

interface GuideProps {
  readonly about: About;
  readonly glossary: Glossary;
  readonly language: Language;
  readonly t: GlossaryTranslate;
  /** What the address names: the glossary, or a section as "glossary:section". */
  readonly place: string;
}

/** The guide through the article of a glossary: its sections in order, what each says, and its entries. */
export function Guide(props: GuideProps) {
  const { about, glossary, language, t, place } = props;
  const bySection = Map.groupBy(glossary.entries, ({ section }) => section);
  const rest = bySection.get(undefined) ?? [];
  return (
    <article aria-labelledby={about.id}>
      <ViewTitle id={about.id} text={textIn(about.title, language)} isHere={place === about.id} key={about.id} />
      {about.source && (
        <p class="source">
          <SourceLine source={about.source} language={language} t={t} />
        </p>
      )}
      {!about.isOwn && <p class="source">{t('madeFromArticle')}</p>}
      {about.sections.map((section) => (
        <GuideSection key={section.id} section={section} entries={bySection.get(section.id) ?? []} {...props} />
      ))}
      {rest.length > 0 && (
        <section aria-labelledby={`${about.id}:`}>
          <h3 class="section level-1" id={`${about.id}:`}>
            {t('guide.rest')}
          </h3>
          <Entries entries={rest} {...props} />
        </section>
      )}
    </article>
  );
}

interface GuideSectionProps extends GuideProps {
  readonly section: Section;
  readonly entries: readonly Entry[];
}

function GuideSection({ section, entries, ...rest }: GuideSectionProps) {
  const { about, language, place } = rest;
  const id = `${about.id}:${section.id}`;
  // The introduction has the article's own title, which stands right above it.
  const isTitle = textIn(section.title, language) === textIn(about.title, language);
  const summary = textIn(section.summary, language);
  return (
    <section aria-labelledby={id} {...useHere<HTMLElement>(place === id)}>
      <h3 class={isTitle ? 'sr-only' : `section level-${section.level}`} id={id}>
        {textIn(section.title, language)}
      </h3>
      {summary !== '' && <p class="summary">{summary}</p>}
      <Entries entries={entries} {...rest} />
    </section>
  );
}

function Entries({ entries, about, language, t }: GuideProps & { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <ul class="entry-lines">
        {entries.slice(0, SHOWN).map((entry) => (
          <EntryLine key={entry.id} glossary={about} entry={entry} language={language} />
        ))}
      </ul>
      {entries.length > SHOWN && (
        <p class="hint">
          <a href={`#${glossaryPlace('list', about.id)}`}>{t('guide.more', { count: entries.length - SHOWN })}</a>
        </p>
      )}
    </>
  );
}
