import { NotesArchive } from '../../notes/archive.ts';
import { rememberChanges } from '../../notes/canary.ts';
import { NotesDatabase } from '../../notes/database.ts';
import { tellNotesChanged } from '../shared/tell-notes-changed.ts';

/** The database of the notes, for what is done to it as a whole. */
export const notesDatabase = new NotesDatabase();
rememberChanges(notesDatabase);

/** The notes, as the library reads and changes them. */
export const archive = new NotesArchive(notesDatabase, undefined, tellNotesChanged);
