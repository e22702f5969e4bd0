import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../glossary/index.ts';
import type { NotesQuery, Tally } from '../../../notes/desk/model.ts';
import { kindOf, type Note, siteOf, wayBack } from '../../../notes/index.ts';
import { Button } from '../../Button.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';
import { Quote } from '../../Quote.tsx';
import { daysLeft } from './days-left.ts';
import { EarlierWords } from './EarlierWords.tsx';
import { Emphasised } from './Emphasised.tsx';
import type { Edit } from './editing.ts';
import { NoteTags } from './NoteTags.tsx';
import { NoteWords } from './NoteWords.tsx';
import { isAllInName, noteName } from './note-name.ts';
import { tagQuery } from './query-words.ts';
import { isFocusLost } from './use-kept-focus.ts';

/** What can be done to a note in the list. */
export interface NoteRowActions {
  readonly onTick: (place: number, isRange: boolean) => void;
  readonly onOpen: (note: Note, words: string) => void;
  readonly onWrite: (note: Note, words: string) => void;
  readonly onSave: (note: Note, place: number) => void;
  readonly onCancel: (note: Note) => void;
  readonly onTag: (places: readonly number[], tags: { readonly add?: string; readonly remove?: string }) => void;
  readonly onTrash: (places: readonly number[]) => void;
  readonly onRestore: (places: readonly number[]) => void;
  readonly onDiscard: (places: readonly number[]) => void;
  /** Looks for something else. */
  readonly onSearch: (text: string) => void;
}

export interface NoteRowProps extends NoteRowActions {
  readonly note: Note;
  readonly place: number;
  readonly language: Language;
  readonly t: NotesTranslate;
  readonly query: NotesQuery;
  /** What was looked for, folded. */
  readonly needles: readonly string[];
  readonly isSelected: boolean;
  readonly edit: Edit | undefined;
  readonly tags: readonly Tally[];
}

/** A note: what it is about, its passage, the reader's words and tags, the way back to its page, what can be done to it. */
export function NoteRow(props: NoteRowProps) {
  const { note, place, language, t, query, needles, isSelected, edit } = props;
  const name = noteName(note);
  const isTrash = note.status === 'trash';
  const set = (text: string) => <Emphasised text={text} needles={needles} />;
  const [isTagging, setTagging] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const tagButton = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  const open = (words: string): void => {
    takesFocus.current = true;
    props.onOpen(note, words);
  };
  useFocusAfter(edit !== undefined, editButton);
  useFocusAfter(isTagging, tagButton);
  return (
    <div class={`note-row ${kindOf(note)}${isSelected ? ' selected' : ''}`}>
      <div class="note-row-head">
        <label class="tick">
          <input
            type="checkbox"
            aria-label={t('select', { name })}
            checked={isSelected}
            onClick={(event) => props.onTick(place, event.shiftKey)}
          />
        </label>
        {query.group === 'term' && note.headword !== '' ? (
          // It stands above all of the group.
          <h4 class="sr-only">{name}</h4>
        ) : (
          <Name note={note} isUnderGroup={query.group !== 'none'}>
            {set(name)}
          </Name>
        )}
        <NoteTime note={note} language={language} t={t} query={query} />
      </div>
      {!isAllInName(note) && <Quote passage={note.passage} lang={note.language} set={set} />}
      <NoteWords
        t={t}
        name={name}
        words={note.words}
        needles={needles}
        edit={isTrash ? undefined : edit}
        takesFocus={takesFocus}
        onWrite={(words) => props.onWrite(note, words)}
        onSave={() => props.onSave(note, place)}
        onCancel={() => props.onCancel(note)}
      />
      {note.earlier.length > 0 && !isTrash && (
        <EarlierWords t={t} language={language} name={name} versions={note.earlier} onUse={open} />
      )}
      <NoteTags
        t={t}
        name={name}
        tags={note.tags}
        all={props.tags}
        isEditing={isTagging && !isTrash}
        onFind={isTrash ? undefined : (tag) => props.onSearch(tagQuery(tag))}
        onAdd={(add) => props.onTag([place], { add })}
        onRemove={(remove) => props.onTag([place], { remove })}
        onClose={() => setTagging(false)}
      />
      <div class="note-row-foot">
        {query.group !== 'page' && kindOf(note) !== 'page' && <PageLink note={note} t={t} set={set} />}
        <span class="row-actions">
          {isTrash ? (
            <>
              <Button look="link" aria-label={`${t('restore')}: ${name}`} onClick={() => props.onRestore([place])}>
                {t('restore')}
              </Button>
              <Button look="link" aria-label={`${t('discard')}: ${name}`} onClick={() => props.onDiscard([place])}>
                {t('discard')}
              </Button>
            </>
          ) : (
            <>
              {!edit && (
                <Button
                  look="link"
                  buttonRef={editButton}
                  aria-label={`${t(note.words === '' ? 'words.add' : 'words.edit')}: ${name}`}
                  onClick={() => open(note.words)}
                >
                  {t(note.words === '' ? 'words.add' : 'words.edit')}
                </Button>
              )}
              {!isTagging && (
                <Button
                  look="link"
                  buttonRef={tagButton}
                  aria-label={`${t('tags')}: ${name}`}
                  onClick={() => setTagging(true)}
                >
                  {t('tags')}
                </Button>
              )}
              <Button look="link" aria-label={`${t('trash.one')}: ${name}`} onClick={() => props.onTrash([place])}>
                {t('trash.one')}
              </Button>
            </>
          )}
        </span>
      </div>
    </div>
  );
}

interface NameProps {
  readonly note: Note;
  readonly isUnderGroup: boolean;
  readonly children: ComponentChildren;
}

/** What a note is called, with the way to its entry; where all of a page is meant, to that. */
function Name({ note, isUnderGroup, children }: NameProps) {
  const Heading = isUnderGroup ? 'h4' : 'h3';
  const page = kindOf(note) === 'page' ? wayBack(note) : undefined;
  return (
    <Heading class="serif" lang={note.language}>
      {note.entry !== undefined ? (
        <a href={`#${note.entry}`}>{children}</a>
      ) : page !== undefined ? (
        <a href={page} target="_blank" rel="noreferrer">
          {children}
        </a>
      ) : (
        children
      )}
    </Heading>
  );
}

/** When: by what the notes are in order of, or how long a note in the trash remains. */
function NoteTime({ note, language, t, query }: Pick<NoteRowProps, 'note' | 'language' | 't' | 'query'>) {
  if (note.status === 'trash')
    return <span class="when">{t('trash.left', { count: daysLeft(note, new Date()) })}</span>;
  const at = query.sort === 'created' ? note.createdAt : note.updatedAt;
  const format = new Intl.DateTimeFormat(
    language,
    query.group === 'day' ? { timeStyle: 'short' } : { dateStyle: 'medium' },
  );
  return (
    <time class="when" dateTime={at}>
      {format.format(new Date(at))}
    </time>
  );
}

interface PageLinkProps extends Pick<NoteRowProps, 'note' | 't'> {
  readonly set: (text: string) => ComponentChildren;
}

/** The way back to where the note was made. */
function PageLink({ note, t, set }: PageLinkProps) {
  const address = wayBack(note);
  const title = note.title || siteOf(note) || note.url;
  if (address === undefined) return <span class="note-row-page">{set(title)}</span>;
  return (
    <a
      class="note-row-page"
      href={address}
      target="_blank"
      rel="noreferrer"
      title={note.url}
      aria-label={t('back', { title })}
    >
      {set(title)}
    </a>
  );
}

/** Focus goes back to the button that opened something when that closes, unless the reader has gone elsewhere. */
function useFocusAfter(isOpen: boolean, button: { readonly current: HTMLButtonElement | null }): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
