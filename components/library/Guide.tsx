import {
  type Entry,
  entryRef,
  type Glossary,
  headword,
  type Language,
  type Section,
  textIn,
} from '../../glossary/index.ts';
import { EntryNames } from '../EntryNames.tsx';
import { EntryText } from '../EntryText.tsx';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Kind } from '../Kind.tsx';
import { useHere } from './use-here.ts';
import { ViewTitle } from './ViewTitle.tsx';

interface GuideProps {
  readonly glossary: Glossary;
  readonly language: Language;
  readonly t: LibraryTranslate;
  /** What the address names: an entry's reference, a section as "glossary:section", or the glossary. */
  readonly place: string;
}

/** The guide through the article of a glossary, with its entries. */
export function Guide(props: GuideProps) {
  const { glossary, language, t, place } = props;
  return (
    <article aria-labelledby={glossary.id}>
      <ViewTitle id={glossary.id} text={textIn(glossary.title, language)} isHere={place === glossary.id} />
      <p class="source">{t('source')}</p>
      {glossary.sections.map((section) => (
        <SectionView key={section.id} section={section} {...props} />
      ))}
    </article>
  );
}

function SectionView({ section, ...rest }: GuideProps & { readonly section: Section }) {
  const { glossary, language, place } = rest;
  const id = `${glossary.id}:${section.id}`;
  const entries = glossary.entries.filter((entry) => entry.section === section.id);
  // The introduction has the article's own title, which stands right above it.
  const look = section.title[language] === glossary.title[language] ? 'sr-only' : `section level-${section.level}`;
  return (
    <section aria-labelledby={id} {...useHere<HTMLElement>(place === id)}>
      <h3 class={look} id={id}>
        {section.title[language]}
      </h3>
      <p class="summary">{section.summary[language]}</p>
      {entries.map((entry) => (
        <EntryView key={entry.id} entry={entry} {...rest} />
      ))}
    </section>
  );
}

function EntryView({ entry, glossary, language, t, place }: GuideProps & { readonly entry: Entry }) {
  const ref = entryRef(glossary, entry);
  const isHere = place === ref;
  const others = entry.names[language].slice(1);
  const related = entry.related.flatMap((id) => glossary.entries.filter((other) => other.id === id));
  return (
    <section class={isHere ? 'entry here' : 'entry'} id={ref} {...useHere<HTMLElement>(isHere)}>
      <h4>
        <EntryNames entry={entry} language={language} />
      </h4>
      <p class="meta">
        <Kind kind={entry.kind} language={language} />
        {others.length > 0 && ` · ${t('names')}: ${others.join(', ')}`}
      </p>
      <EntryText entry={entry} language={language} articleLabel={t('article')} />
      <p class="related">
        <span class="label">{t('related')}</span>
        {related.map((other) => (
          <a key={other.id} href={`#${entryRef(glossary, other)}`}>
            {headword(other, language)}
          </a>
        ))}
      </p>
    </section>
  );
}
