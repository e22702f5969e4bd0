import { NotesArchive } from '../../notes/archive.ts';

/** The notes, as the library reads and changes them. */
export const archive = new NotesArchive();
