import { rememberChanges } from '../../notes/canary.ts';
import { NotesDatabase } from '../../notes/database.ts';
import { Notes } from '../../notes/index.ts';
import { tellNotesChanged } from './tell-notes-changed.ts';

/** Their database, for what is asked of it as a whole. */
export const notesDatabase = new NotesDatabase();
rememberChanges(notesDatabase);

/** The notes, as a page of ours reads and changes them. */
export const noteStore = new Notes(notesDatabase, undefined, tellNotesChanged);
