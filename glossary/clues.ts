import {
  CLUE_GAP,
  type Clue,
  type HashedWords,
  type Hit,
  isNumber,
  isWholeWord,
  NAME,
  NUMBER_HASH,
  partsOf,
  standsAt,
  standsBeside,
} from './clue.ts';
import { CluesByWord } from './clues-by-word.ts';

/** Calls back with where each word of a clue starts and ends. */
function eachWord(text: string, start: number, end: number, found: (start: number, end: number) => void): void {
  for (let from = start; from < end; ) {
    const gap = text.indexOf(' ', from);
    const to = gap < 0 || gap > end ? end : gap;
    found(from, to);
    from = to + 1;
  }
}

/** Clues that need not stand beside the name, by their longest word, which is the rarest as a rule. */
export class ClueTable {
  private readonly clues = new CluesByWord(longestOf);

  /** @param text clues, see {@link normalClue}, of which one spans `[start, end)` */
  add(text: string, speaksFor: Clue['for'], start: number, end: number): void {
    let longest: [number, number] = [start, start];
    eachWord(text, start, end, (from, to) => {
      if (to - from > longest[1] - longest[0]) longest = [from, to];
    });
    this.clues.add(text, speaksFor, start, longest);
  }

  /** @returns all clues found in a block, in the order of the words that they are looked for by */
  findIn(hashed: HashedWords): Hit[] {
    const { words, prefixes, bare } = hashed;
    const hits: Hit[] = [];
    let i = 0;
    const keep = (clue: Clue): void => {
      const first = i - clue.key;
      const parts = partsOf(clue);
      if (isWholeWord(parts) || standsAt(parts, hashed, first))
        hits.push({ clue, first, last: first + parts.length - 1 });
    };
    for (; i < words.count; i += 1) this.clues.eachOf(words.hashes[i] ?? 0, prefixes[i] ?? 0, bare[i] ?? 0, keep);
    return hits;
  }
}

function longestOf(words: readonly string[]): number {
  let key = 0;
  words.forEach((word, n) => {
    if (word.length > (words[key]?.length ?? 0)) key = n;
  });
  return key;
}

/** Clues that the name itself is part of, by the word right after it, or else by that right before it. */
export class BesideTable {
  private readonly after = new CluesByWord(nameIn);
  private readonly before = new CluesByWord(nameIn);

  /** @param text clues, see {@link normalClue}, of which one spans `[start, end)` and has the name in it */
  add(text: string, speaksFor: Clue['for'], start: number, end: number): void {
    let before: [number, number] = [start, start];
    let after: [number, number] | undefined;
    let name = false;
    eachWord(text, start, end, (from, to) => {
      if (to === from + 1 && text[from] === NAME) name = true;
      else if (!name) before = [from, to];
      else after ??= [from, to];
    });
    if (after) this.after.add(text, speaksFor, start, after);
    else this.before.add(text, speaksFor, start, before);
  }

  /** Calls back with those that stand around the name at words `[first, last]`. */
  eachAt(hashed: HashedWords, first: number, last: number, found: (clue: Clue) => void): void {
    const look = (table: CluesByWord, i: number): void => {
      const { words, prefixes, bare } = hashed;
      if (i < 0 || i >= words.count) return;
      const keep = (clue: Clue): void => {
        if (standsBeside(clue, hashed, first, last)) found(clue);
      };
      table.eachOf(words.hashes[i] ?? 0, prefixes[i] ?? 0, bare[i] ?? 0, keep);
      if (isNumber(words, i)) table.eachOf(NUMBER_HASH, 0, 0, keep);
    };
    look(this.after, last + 1);
    look(this.before, first - 1);
  }
}

function nameIn(words: readonly string[]): number {
  return words.indexOf(NAME);
}

/** Calls back with where each clue of a text starts and ends. */
export function eachClue(text: string, found: (start: number, end: number) => void): void {
  for (let start = 0; start <= text.length; ) {
    const gap = text.indexOf(CLUE_GAP, start);
    const end = gap < 0 ? text.length : gap;
    if (end > start) found(start, end);
    start = end + 1;
  }
}
