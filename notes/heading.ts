import type { Note } from './model.ts';

/** A quote without a headword is called by so many of its first words. */
const WORDS = 7;

/** @returns what a note is called in a list: its headword, else its quote's first words, else its page's title or address */
export function headingOf({
  headword,
  passage,
  title,
  url,
}: Pick<Note, 'headword' | 'passage' | 'title' | 'url'>): string {
  if (headword !== '') return headword;
  const words = passage.exact.trim().split(/\s+/u, WORDS + 1);
  const first = words.slice(0, WORDS).join(' ');
  return words.length > WORDS ? `${first}…` : first || title || url;
}
