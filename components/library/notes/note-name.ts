import { kindOf, type Note, siteOf } from '../../../notes/index.ts';

/** So many words of a quote stand for it. */
const FIRST_WORDS = 6;

/** @returns what a note is called in a list: its headword; the first words of a quote on no entry; the page, when all of it is meant */
export function noteName(note: Note): string {
  if (note.headword !== '') return note.headword;
  const { exact, sentence } = note.passage;
  return firstWords(exact || sentence) || note.title || siteOf(note) || note.url;
}

/** @returns whether the quote says no more than the name */
export function isAllInName(note: Note): boolean {
  const { exact, sentence } = note.passage;
  if (kindOf(note) === 'page') return true;
  return note.headword === '' && firstWords(exact) === exact.trim() && (sentence === '' || sentence === exact);
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return words.length > FIRST_WORDS ? `${first} …` : first;
}
