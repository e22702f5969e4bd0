import { rememberChanges } from '../../notes/canary.ts';
import { NotesDatabase } from '../../notes/database.ts';
import { Notes } from '../../notes/index.ts';

const db = new NotesDatabase();
rememberChanges(db);

/** The notes, as a page of ours reads and changes them. */
export const noteStore = new Notes(db);
