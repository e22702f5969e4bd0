import type { Tally } from '../../../notes/desk/model.ts';
import { fold } from './query-words.ts';

/** So many tags are suggested at most: as many as one takes in at a glance. */
const MOST = 8;

/**
 * @param typed the beginning of a tag, or of a word in it
 * @param tags all there are, the most used first
 * @param except those that are there already
 * @returns what may be meant, those that begin so first
 */
export function suggestTags(typed: string, tags: readonly Tally[], except: readonly string[]): readonly string[] {
  const wanted = fold(typed.trim());
  const taken = new Set(except.map(fold));
  const open = tags.map(({ label }) => label).filter((label) => !taken.has(fold(label)));
  if (wanted === '') return open.slice(0, MOST);
  const beginning = open.filter((label) => fold(label).startsWith(wanted));
  const inside = open.filter(
    (label) =>
      !beginning.includes(label) &&
      fold(label)
        .split(/\s+/)
        .some((word) => word.startsWith(wanted)),
  );
  return [...beginning, ...inside].slice(0, MOST);
}
