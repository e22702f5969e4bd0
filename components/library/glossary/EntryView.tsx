import type { ComponentChildren } from 'preact';
import {
  type Entry,
  entryRef,
  type Glossary,
  headword,
  type Language,
  type OtherMeanings,
  otherLanguage,
} from '../../../glossary/index.ts';
import type { Note } from '../../../notes/index.ts';
import { EntryText } from '../../EntryText.tsx';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { Kind } from '../../Kind.tsx';
import { useHere } from '../use-here.ts';
import { EntryLine } from './EntryLine.tsx';
import { EntryPages } from './EntryPages.tsx';
import { Meanings } from './Meanings.tsx';
import type { About } from './model.ts';
import { Neighbours } from './Neighbours.tsx';
import { SourceLine } from './SourceLine.tsx';
import { Trail } from './Trail.tsx';

export interface EntryViewProps {
  readonly about: About;
  readonly entry: Entry;
  /** As far as they are known: of a large glossary, those that it is related to. */
  readonly entries: readonly Entry[];
  readonly language: Language;
  readonly t: GlossaryTranslate;
  readonly meanings: readonly OtherMeanings[];
  /** Undefined until they are known. */
  readonly notes: readonly Note[] | undefined;
  /** The entries beside it in its section; undefined until they are known. */
  readonly around: { readonly previous?: Entry | undefined; readonly next?: Entry | undefined } | undefined;
  readonly slots: {
    /** Whether the reader knows it already. */
    readonly known: ComponentChildren;
    /** The reader's notes on it, with what can be done to each. */
    readonly notes: ComponentChildren;
  };
}

/** All that is known of an entry. */
export function EntryView(props: EntryViewProps) {
  const { about, entry, entries, language, t, meanings, notes, around, slots } = props;
  const ref = entryRef(about, entry);
  const other = otherLanguage(language);
  // In the other language alone all of it stands above.
  const first = entry.names[language].length > 0 ? language : other;
  const second = otherLanguage(first);
  const section = about.sections.find(({ id }) => id === entry.section);
  const related = entry.related.flatMap((id) => entries.find((each) => each.id === id) ?? []);
  return (
    <article class="entry-page" aria-labelledby={ref} key={ref}>
      <Trail about={about} section={section} language={language} t={t} />
      <EntryTitle id={ref} entry={entry} language={language} />
      <p class="meta">
        <Kind kind={entry.kind} language={language} />
        {saidNames(entry, first, t)}
      </p>
      <div class="entry-text">
        <EntryText entry={entry} language={first} articleLabel={t('entry.article')} />
      </div>
      <div class="entry-actions">
        {slots.known}
        {about.isOwn && <a href={`#edit:${ref}`}>{t('entry.edit')}</a>}
      </div>
      {entry.names[second].length > 0 && <InOther entry={entry} language={second} t={t} />}
      {meanings.length > 0 && <Meanings meanings={meanings} language={language} t={t} />}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <div class="entry-part">
            <h3 id="related">{t('entry.related')}</h3>
            <a href={`#map:${ref}`}>{t('entry.map')}</a>
          </div>
          <ul class="entry-lines">
            {related.map((each) => (
              <EntryLine key={each.id} glossary={about} entry={each} language={language} />
            ))}
          </ul>
        </section>
      )}
      {slots.notes}
      {notes && notes.length > 0 && <EntryPages notes={notes} t={t} />}
      {(entry.source || about.source) && (
        <section aria-labelledby="entry-source">
          <h3 class="entry-part" id="entry-source">
            {t('entry.source')}
          </h3>
          {entry.source && <SourceParagraph source={entry.source} {...props} />}
          {about.source && <SourceParagraph source={about.source} {...props} />}
        </section>
      )}
      {around && <Neighbours about={about} around={around} language={language} t={t} />}
    </article>
  );
}

interface EntryTitleProps {
  readonly id: string;
  readonly entry: Entry;
  readonly language: Language;
}

function EntryTitle({ id, entry, language }: EntryTitleProps) {
  const { ref } = useHere<HTMLHeadingElement>(true, 'top');
  const other = otherLanguage(language);
  const name = headword(entry, language);
  const second = headword(entry, other);
  return (
    <h2 class="title" id={id} ref={ref} tabIndex={-1}>
      {name}{' '}
      {second !== name && (
        <span class="other" lang={other}>
          {second}
        </span>
      )}
    </h2>
  );
}

/** What it is called and what is said of it in the other language. */
function InOther({ entry, language, t }: Pick<EntryViewProps, 'entry' | 't'> & { readonly language: Language }) {
  const definition = entry.definition[language];
  const inArticle = entry.inArticle[language];
  return (
    <section aria-labelledby="in-other">
      <h3 class="entry-part" id="in-other">
        {t(`language.${language}`)}
      </h3>
      <div class="entry-text" lang={language}>
        <p>
          <span class="serif">{entry.names[language][0]}</span>
          {saidNames(entry, language, t)}
        </p>
        {definition !== '' && <p>{definition}</p>}
        {inArticle !== '' && <p class="from-article">{inArticle}</p>}
      </div>
    </section>
  );
}

/** The names beside the headword. */
function saidNames(entry: Entry, language: Language, t: GlossaryTranslate): ComponentChildren {
  const others = entry.names[language].slice(1);
  if (others.length === 0) return null;
  return (
    <span class="names">
      {' · '}
      {t('entry.names')} <span lang={language}>{others.join(', ')}</span>
    </span>
  );
}

function SourceParagraph({
  source,
  language,
  t,
}: EntryViewProps & { readonly source: NonNullable<Glossary['source']> }) {
  return (
    <p>
      <SourceLine source={source} language={language} t={t} />
    </p>
  );
}
