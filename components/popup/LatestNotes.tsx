import { useEffect, useRef, useState } from 'preact/hooks';
import { type Note, wayBack } from '../../notes/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';
import { Notice } from '../Notice.tsx';
import { Quote } from '../Quote.tsx';
import { Section } from '../Section.tsx';

/** What can be done to a note; each rejects when the store refuses. */
export interface NoteActions {
  edit(id: string, words: string): Promise<void>;
  trash(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Opens an address in a tab. */
  visit(url: string): void;
}

interface LatestNotesProps {
  readonly notes: readonly Note[];
  readonly t: PopupTranslate;
  readonly actions: NoteActions;
}

/** The notes changed last, with edit, delete with undo, and the way back to the page. */
export function LatestNotes({ notes, t, actions }: LatestNotesProps) {
  /** Notes deleted since the popup opened, the last one last; each can be brought back. */
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const last = deleted.at(-1);
  const undo = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone with its note.
  useEffect(() => undo.current?.focus(), [last]);
  const [problem, setProblem] = useState('');

  const attempt = async (action: Promise<void>): Promise<boolean> => {
    try {
      await action;
      setProblem('');
      return true;
    } catch (error) {
      setProblem(t('notes.failed', { reason: error instanceof Error ? error.message : String(error) }));
      return false;
    }
  };

  return (
    <Section id="latest-notes" title={t('notes.title')}>
      <Notice tone="news" text={last ? t('notes.deleted', { headword: last.headword }) : ''}>
        {last && (
          <Button
            look="link"
            buttonRef={undo}
            onClick={async () => {
              if (await attempt(actions.restore(last.id))) setDeleted(deleted.slice(0, -1));
            }}
          >
            {t('notes.undo')}
          </Button>
        )}
      </Notice>
      <Notice tone="problem" text={problem} />
      {notes.length === 0 && !last && <Empty text={t('notes.none')} />}
      <ul>
        {notes.map((note) => (
          <li class="note" key={note.id}>
            <NoteItem
              note={note}
              t={t}
              onEdit={(words) => attempt(actions.edit(note.id, words))}
              onDelete={async () => {
                if (await attempt(actions.trash(note.id))) setDeleted([...deleted, note]);
              }}
              onVisit={actions.visit}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface NoteItemProps {
  readonly note: Note;
  readonly t: PopupTranslate;
  /** Answers whether it is stored. */
  readonly onEdit: (words: string) => Promise<boolean>;
  readonly onDelete: () => void;
  readonly onVisit: (url: string) => void;
}

function NoteItem({ note, t, onEdit, onDelete, onVisit }: NoteItemProps) {
  const [draft, setDraft] = useState<string>();
  const edit = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const wasEditing = useRef(false);
  const editing = draft !== undefined;
  const { headword } = note;

  // Focus goes into the field when it opens, and back to where it came from when it closes.
  useEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const address = wayBack(note);
  const save = async (): Promise<void> => {
    if (draft !== undefined && (await onEdit(draft))) setDraft(undefined);
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
                onClick={() => setDraft(note.words)}
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
              <Button look="link" onClick={() => setDraft(undefined)}>
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
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
      )}
      {address !== undefined && (
        <a
          class="note-page"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            onVisit(address);
          }}
        >
          {note.title || new URL(note.url).host}
        </a>
      )}
    </>
  );
}
