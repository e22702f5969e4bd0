import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headingOf, type Note, type Notes } from '../../notes/index.ts';
import type { PassageState } from '../../reader/saved/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { Notice } from '../Notice.tsx';
import { Section } from '../Section.tsx';
import { type Drafts, NoteItem } from './NoteItem.tsx';

/** What can be done to a note; each rejects when the store refuses. */
export type NoteStore = Pick<Notes, 'edit' | 'trash' | 'restore'>;

interface NoteListProps {
  readonly title: string;
  /** What the title is among the headings of its surface. */
  readonly heading?: 'h2' | 'h3';
  readonly notes: readonly Note[];
  readonly t: TabTranslate;
  readonly store: NoteStore;
  /** Goes to a note's page, by the address that shows its passage. */
  readonly onVisit: (address: string) => void;
  /** Goes to the passage of a note of the page that the list is beside. */
  readonly onPassage?: ((note: Note) => void) | undefined;
  /** How it stands with the passages of such notes, as far as that is known; undefined for a list of notes from elsewhere. */
  readonly passages?: Readonly<Record<string, PassageState>> | undefined;
  /** What is said when there are none; without it, nothing is shown then. */
  readonly empty?: string | undefined;
  readonly drafts?: Drafts | undefined;
}

/** Notes with edit, delete with undo, and the way back to the page. */
export function NoteList({
  title,
  heading,
  notes,
  t,
  store,
  onVisit,
  onPassage,
  passages,
  empty,
  drafts,
}: NoteListProps) {
  /** Notes deleted since the list is here, the last one last; each can be brought back. */
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const [restored, setRestored] = useState<string>();
  const last = deleted.at(-1);
  const undo = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone with its note.
  useLayoutEffect(() => undo.current?.focus(), [last]);
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

  if (empty === undefined && notes.length === 0 && !last) return null;
  return (
    <Section title={title} heading={heading}>
      <Notice tone="news" text={last ? t('notes.deleted', { headword: headingOf(last) }) : ''}>
        {last && (
          <Button
            look="link"
            buttonRef={undo}
            onClick={async () => {
              if (!(await attempt(store.restore(last.id)))) return;
              setDeleted(deleted.slice(0, -1));
              setRestored(last.id);
            }}
          >
            {t('notes.undo')}
          </Button>
        )}
      </Notice>
      <Notice tone="problem" text={problem} />
      {notes.length === 0 && !last && <Empty text={empty ?? ''} />}
      <ul>
        {notes.map((note) => (
          <li class="note" key={note.id}>
            <NoteItem
              note={note}
              t={t}
              isBack={note.id === restored}
              here={passages && (passages[note.id] ?? 'unknown')}
              drafts={drafts}
              onEdit={(words) => attempt(store.edit(note.id, words))}
              onDelete={async () => {
                if (await attempt(store.trash(note.id))) setDeleted([...deleted, note]);
              }}
              onVisit={onVisit}
              onShow={() => onPassage?.(note)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
