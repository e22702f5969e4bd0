import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { NotesTranslate } from '../../components/i18n/notes.ts';
import { type Editing, edit, NOTHING_EDITED } from '../../components/library/notes/editing.ts';
import type { NoteRowActions } from '../../components/library/notes/NoteRow.tsx';
import type { NotesArchive } from '../../notes/archive.ts';
import { noteDraftKey } from '../../notes/index.ts';
import type { NewsState } from './use-news.ts';

/** What every key of words that are typed for a note begins with. */
const OF_NOTES = noteDraftKey('');

/**
 * Follows the words that are being written. Each key that is pressed is kept in the store, and there again when the library is
 * opened another day.
 *
 * @param changed called when a note's words are in the store
 */
export function useWords(
  archive: NotesArchive,
  t: NotesTranslate,
  act: NewsState['act'],
  changed: (place: number, id: string) => Promise<void>,
): { readonly editing: Editing } & Pick<NoteRowActions, 'onOpen' | 'onWrite' | 'onSave' | 'onCancel'> {
  const [editing, dispatch] = useReducer(edit, NOTHING_EDITED);
  const now = useRef(editing);
  now.current = editing;
  useEffect(() => {
    void act(async () => {
      const drafts = await archive.drafts();
      const ofNotes = drafts.filter(({ key }) => key.startsWith(OF_NOTES));
      dispatch({
        kind: 'found',
        drafts: ofNotes.map(({ key, words }) => [key.slice(OF_NOTES.length), words] as const),
      });
      return undefined;
    });
  }, []);
  const keep = (id: string, words: string): void => {
    void act(async () => void (await archive.keepDraft(noteDraftKey(id), words)));
  };
  const forget = (id: string): void => {
    void act(async () => void (await archive.forgetDraft(noteDraftKey(id))));
  };
  return {
    editing,
    onOpen: ({ id, words: stored }, words) => {
      dispatch({ kind: 'open', id, words });
      if (words !== stored) keep(id, words);
    },
    onWrite: ({ id }, words) => {
      dispatch({ kind: 'write', id, words });
      keep(id, words);
    },
    onSave: async ({ id, words: before }, place) => {
      const known = now.current.get(id);
      if (!known || known.isSaving) return;
      const { words } = known;
      dispatch({ kind: 'save', id });
      const done = await act(async () => {
        await archive.edit(id, words);
        await changed(place, id);
        if (words === before) return undefined;
        const undo = async (): Promise<void> => {
          await archive.edit(id, before);
          await changed(place, id);
        };
        return { text: t('words.saved'), undo };
      });
      dispatch(done ? { kind: 'saved', id, words } : { kind: 'failed', id });
    },
    onCancel: ({ id, words: stored }) => {
      const words = now.current.get(id)?.words ?? stored;
      dispatch({ kind: 'close', id });
      forget(id);
      if (words === stored) return;
      const undo = async (): Promise<void> => {
        dispatch({ kind: 'open', id, words });
        await archive.keepDraft(noteDraftKey(id), words);
      };
      void act(async () => ({ text: t('words.dropped'), undo }));
    },
  };
}
