import { Notes } from '../../notes/index.ts';
import { tellNotesChanged } from './tell-notes-changed.ts';

/** The notes, as a page of ours reads and changes them. */
export const noteStore = new Notes(undefined, undefined, tellNotesChanged);
