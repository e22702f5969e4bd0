import { NotesArchive } from '../../notes/archive.ts';
import { tellNotesChanged } from '../shared/tell-notes-changed.ts';

/** The notes, as the library reads and changes them. */
export const archive = new NotesArchive(undefined, undefined, tellNotesChanged);
