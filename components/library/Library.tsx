import { useEffect, useRef } from 'preact/hooks';
import { type Entry, entryRef, type Glossary, headword, type Language, type Section } from '../../glossary/index.ts';
import { type Note, wayBack } from '../../notes/index.ts';
import { EntryNames } from '../EntryNames.tsx';
import { EntryText } from '../EntryText.tsx';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Kind } from '../Kind.tsx';
import { Quote } from '../Quote.tsx';
import { Wordmark } from '../Wordmark.tsx';

export interface LibraryProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  readonly glossaries: readonly Glossary[];
  readonly notes: readonly Note[];
  /** Where in the page the address points: an entry's reference, or an id on the page. */
  readonly place: string;
}

/** The full-page view: the article's guide with its entries, and the notes. */
export function Library({ language, t, glossaries, notes, place }: LibraryProps) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' });
    here.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div class="library" lang={language}>
      <nav class="contents" aria-label={t('contents')}>
        <Wordmark />
        <ul>
          <li>
            <a href="#notes">{t('notes')}</a>
          </li>
        </ul>
        {glossaries.map((glossary) => (
          <div key={glossary.id}>
            <p class="label">{t('guide')}</p>
            <ul>
              {glossary.sections.map((section) => (
                <li key={section.id} class={`level-${section.level}`}>
                  <a href={`#${glossary.id}:${section.id}`}>{section.title[language]}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main>
        <h1 class="sr-only">{t('title')}</h1>
        <NotesList language={language} t={t} notes={notes} />
        {glossaries.map((glossary) => (
          <article key={glossary.id} aria-labelledby={glossary.id}>
            <h2 class="title" id={glossary.id}>
              {glossary.title[language]}
            </h2>
            <p class="source">{t('source')}</p>
            {glossary.sections.map((section) => (
              <SectionView
                key={section.id}
                glossary={glossary}
                section={section}
                language={language}
                t={t}
                place={place}
                here={here}
              />
            ))}
          </article>
        ))}
      </main>
    </div>
  );
}

interface PlaceProps extends Pick<LibraryProps, 'language' | 't' | 'place'> {
  readonly glossary: Glossary;
  /** Refers to the element that the place names. */
  readonly here: { current: HTMLElement | null };
}

function SectionView({ section, ...rest }: PlaceProps & { readonly section: Section }) {
  const { glossary, language } = rest;
  const id = `${glossary.id}:${section.id}`;
  const entries = glossary.entries.filter((entry) => entry.section === section.id);
  const isHere = rest.place === id;
  // The introduction has the article's own title, which stands right above it.
  const look = section.title[language] === glossary.title[language] ? 'sr-only' : `section level-${section.level}`;
  return (
    <section aria-labelledby={id} ref={isHere ? rest.here : null} tabIndex={isHere ? -1 : undefined}>
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

function EntryView({ entry, glossary, language, t, place, here }: PlaceProps & { readonly entry: Entry }) {
  const ref = entryRef(glossary, entry);
  const isHere = place === ref;
  const others = entry.names[language].slice(1);
  const related = entry.related.flatMap((id) => glossary.entries.filter((other) => other.id === id));
  return (
    <section
      class={isHere ? 'entry here' : 'entry'}
      id={ref}
      ref={isHere ? here : null}
      tabIndex={isHere ? -1 : undefined}
    >
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

function NotesList({ language, t, notes }: Pick<LibraryProps, 'language' | 't' | 'notes'>) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 class="title" id="notes">
        {t('notes')}
      </h2>
      <p class="source">{notes.length === 0 ? t('notes.none') : t('notes.count', { count: notes.length })}</p>
      {notes.map((note) => {
        const address = wayBack(note);
        return (
          <section class="note" key={note.id}>
            <h3>
              <a class="serif" href={`#${note.entry}`} lang={note.language}>
                {note.headword}
              </a>
              <time dateTime={note.updatedAt}>{date.format(new Date(note.updatedAt))}</time>
            </h3>
            <Quote passage={note.passage} lang={note.language} />
            {note.words !== '' && <p class="note-words">{note.words}</p>}
            {address !== undefined && (
              <p class="meta">
                <a href={address} target="_blank" rel="noreferrer" aria-label={`${t('back')}: ${note.title}`}>
                  {note.title || address}
                </a>
              </p>
            )}
          </section>
        );
      })}
    </section>
  );
}
