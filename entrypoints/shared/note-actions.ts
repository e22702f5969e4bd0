import type { NoteActions } from '../../components/notes/NoteItem.tsx';
import type { Notes } from '../../notes/index.ts';

/** @returns what lists of notes can do with the store's */
export function noteActions(notes: Notes, visit: NoteActions['visit']): NoteActions {
  return {
    edit: (id, words) => notes.edit(id, words),
    trash: (id) => notes.trash(id),
    restore: (id) => notes.restore(id),
    visit,
  };
}
