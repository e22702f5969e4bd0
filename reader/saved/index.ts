/** Passages that the reader saved, found again in the page: a script of its own, put into pages with notes only. */
export { type PassageState, SavedPassages, type SavedQuote } from './saved-passages.ts';
