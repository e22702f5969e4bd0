import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headingOf, kindOf, type Note, wayBack } from '../../notes/index.ts';
import type { PassageState } from '../../reader/saved/index.ts';
import { Button } from '../Button.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { Quote } from '../Quote.tsx';

/** What is being written and not saved, by note: it outlives the list that it is written in. */
export type Drafts = Pick<Map<string, string>, 'get' | 'set' | 'delete'>;

interface NoteItemProps {
  readonly note: Note;
  readonly t: TabTranslate;
  /** It was deleted and has just been brought back: focus goes to it. */
  readonly isBack: boolean;
  /** How it stands with the passage of a note of the page that it is listed beside; undefined for a note of another page. */
  readonly here: PassageState | 'unknown' | undefined;
  readonly drafts: Drafts | undefined;
  /** Answers whether it is stored. */
  readonly onEdit: (words: string) => Promise<boolean>;
  readonly onDelete: () => void;
  /** Goes to the note's page, by the address that shows its passage. */
  readonly onVisit: (address: string) => void;
  /** Goes to the passage in the page that the note is listed beside. */
  readonly onShow: () => void;
}

/** A note in a list: its sentence, the reader's words, what can be done to it. */
export function NoteItem({ note, t, isBack, here, drafts, onEdit, onDelete, onVisit, onShow }: NoteItemProps) {
  const [draft, setDraft] = useState(drafts?.get(note.id));
  const edit = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = draft !== undefined;
  const wasEditing = useRef(editing);
  const headword = headingOf(note);

  // Focus goes into the field when it opens, and back to where it came from when it closes.
  useLayoutEffect(() => {
    if (editing === wasEditing.current) return;
    wasEditing.current = editing;
    (editing ? field : edit).current?.focus();
  }, [editing]);
  useLayoutEffect(() => {
    if (isBack) edit.current?.focus();
  }, [isBack]);

  const write = (words: string | undefined): void => {
    setDraft(words);
    if (words === undefined) drafts?.delete(note.id);
    else drafts?.set(note.id, words);
  };
  // A note on the page as a whole has nowhere else to go to there.
  const address = here && kindOf(note) === 'page' ? undefined : wayBack(note);
  const isHere = here !== undefined && here !== 'missing';
  const save = async (): Promise<void> => {
    if (draft !== undefined && (await onEdit(draft))) write(undefined);
  };
  return (
    <>
      <div class="note-head">
        <span class="serif" lang={note.language}>
          {headword}
        </span>
        <span class="note-actions">
          {draft === undefined ? (
            <>
              <Button
                look="link"
                buttonRef={edit}
                aria-label={`${t('notes.edit')}: ${headword}`}
                onClick={() => write(note.words)}
              >
                {t('notes.edit')}
              </Button>
              <Button look="link" aria-label={`${t('notes.delete')}: ${headword}`} onClick={onDelete}>
                {t('notes.delete')}
              </Button>
            </>
          ) : (
            <>
              <Button look="link" onClick={() => void save()}>
                {t('notes.save')}
              </Button>
              <Button look="link" onClick={() => write(undefined)}>
                {t('notes.cancel')}
              </Button>
            </>
          )}
        </span>
      </div>
      <Quote passage={note.passage} lang={note.language} />
      {draft === undefined ? (
        note.words !== '' && <p class="note-words">{note.words}</p>
      ) : (
        <textarea
          class="text-field"
          aria-label={t('notes.words', { headword })}
          value={draft}
          ref={field}
          maxLength={20_000}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
      )}
      {(here === 'missing' || here === 'looking') && <p class="note-state">{t(`notes.${here}`)}</p>}
      {address !== undefined && (
        <a
          class="note-page"
          href={address}
          aria-label={isHere ? `${t('page.show')}: ${headword}` : undefined}
          onClick={(event) => {
            event.preventDefault();
            if (isHere) onShow();
            else onVisit(address);
          }}
        >
          {isHere ? t('page.show') : note.title || new URL(note.url).host}
        </a>
      )}
    </>
  );
}
