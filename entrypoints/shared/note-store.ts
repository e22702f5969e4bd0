import { Notes } from '../../notes/index.ts';

/** The notes, as a page of ours reads and changes them. */
export const noteStore = new Notes();
