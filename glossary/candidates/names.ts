import { cliticLength } from '../indonesian.ts';
import type { Definition } from './definitions.ts';
import type { Seen } from './tally.ts';

/** Other spellings of one name are kept, but not all. */
const MOST_NAMES = 6;

/**
 * @param seen a phrase, with how it is written
 * @param definition its long and short forms, where it has them
 * @returns the names of its entry: what is written most often first; in small letters, unless it always has capitals
 */
export function namesOf({ surfaces, asName, frequency, language }: Seen, definition: Definition | undefined): string[] {
  const isName = asName * 2 > frequency;
  const written = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const bare = language === 'id' ? withoutClitic(surface) : surface;
    const own = isName ? bare : small(bare);
    written.set(own, (written.get(own) ?? 0) + count);
  }
  const byCount = [...written].sort((a, b) => b[1] - a[1]).map(([surface]) => surface.replace(/\s+/gu, ' '));
  const given = (definition?.names ?? []).map((name) => (isName ? name : small(name)));
  return [...new Set([...given, ...byCount])].slice(0, MOST_NAMES);
}

/** "perannya" is a form of "peran", which the matcher knows by itself. */
function withoutClitic(surface: string): string {
  return surface.slice(0, surface.length - cliticLength(/\S*$/u.exec(surface)?.[0] ?? ''));
}

/** First letters of words in small, unless they have further capitals (DNA, mRNA). */
function small(surface: string): string {
  return surface.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (/^.+\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}
