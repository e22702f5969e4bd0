import type { ComponentChildren } from 'preact';
import type { Language } from '../../glossary/index.ts';
import { type Note, wayBack } from '../../notes/index.ts';
import type { LibraryTranslate } from '../i18n/library.ts';
import { Quote } from '../Quote.tsx';
import { ViewTitle } from './ViewTitle.tsx';

interface NotesListProps {
  readonly language: Language;
  readonly t: LibraryTranslate;
  readonly notes: readonly Note[];
  /** Stands above them: what can be done with all of them. */
  readonly children?: ComponentChildren;
}

/** All notes, the last changed first. */
export function NotesList({ language, t, notes, children }: NotesListProps) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section class="notes" aria-labelledby="notes">
      <ViewTitle id="notes" text={t('notes')} isHere />
      <p class="source">{notes.length === 0 ? t('notes.none') : t('notes.count', { count: notes.length })}</p>
      {children}
      {notes.map((note) => {
        const address = wayBack(note);
        return (
          <section class="note" key={note.id}>
            <h3>
              <a class="serif" href={`#${note.entry ?? ''}`} lang={note.language}>
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
