import { foldCode, isCombining } from './characters.ts';
import type { NameTable } from './name-table.ts';
import { longerPath } from './paths.ts';
import { addToHash, HASH_SEED } from './words.ts';

/** Longer hashtags are not taken apart, in UTF-16 code units. */
const LONGEST = 80;

/**
 * Takes a hashtag apart into the words of a name (`#ClimateChange`). Hashtags are rare, so to try is less than to keep each
 * name's own.
 *
 * @param letters the hashtag without its `#`
 * @param accept called with the place of each path at which names may end, and the words with spaces between them
 * @returns the first answer of `accept`
 */
export function cutHashtag<T>(
  letters: string,
  names: NameTable,
  accept: (at: number, words: string) => T | undefined,
): T | undefined {
  if (letters.length > LONGEST) return undefined;
  const from = (start: number, path: number | undefined, before: string): T | undefined => {
    let hash = HASH_SEED;
    for (let end = start + 1; end <= letters.length; end += 1) {
      const code = letters.charCodeAt(end - 1);
      const folded = foldCode(code);
      // Accents and soft hyphens do not change the hash, but a word may end with one.
      if (folded !== 0 && !isCombining(code)) hash = addToHash(hash, folded);
      if (path === undefined && !names.mayBegin(hash)) continue;
      const longer = path === undefined ? hash : longerPath(path, 0, hash);
      const at = names.find(longer);
      if (at < 0) continue;
      const words = before + letters.slice(start, end);
      const found = end === letters.length ? accept(at, words) : undefined;
      if (found) return found;
      const further = end < letters.length && names.goesOn(at) ? from(end, longer, `${words} `) : undefined;
      if (further) return further;
    }
    return undefined;
  };
  return from(0, undefined, '');
}
