import { fold, type QueryWords } from './query-words.ts';

/** A run of a text, and whether it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly isFound: boolean;
}

/** @returns what of a query can stand in a text: words, phrases, terms */
export function needlesOf({ words, phrases, term }: QueryWords): readonly string[] {
  return [...phrases, ...term, ...words];
}

/**
 * @param text as it is shown
 * @param needles what was looked for, folded; each counts where a word begins with it
 * @returns the text in runs
 */
export function emphasise(text: string, needles: readonly string[]): readonly Run[] {
  if (needles.length === 0 || text === '') return [{ text, isFound: false }];
  const { folded, starts } = foldByCharacter(text);
  const runs: Run[] = [];
  let shown = 0;
  let from = 0;
  while (from < folded.length) {
    const length = isWordStart(folded, from) ? longestAt(folded, from, needles) : 0;
    if (length === 0) {
      from += 1;
      continue;
    }
    const [begin = 0, end = text.length] = [starts[from], starts[from + length]];
    if (begin > shown) runs.push({ text: text.slice(shown, begin), isFound: false });
    runs.push({ text: text.slice(begin, end), isFound: true });
    shown = end;
    from += length;
  }
  if (shown < text.length) runs.push({ text: text.slice(shown), isFound: false });
  return runs;
}

/** Folds a text so that each place in what comes out is known in what went in: a letter can become several, or none. */
function foldByCharacter(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let i = 0; i < plain.length; i++) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts };
}

function longestAt(folded: string, at: number, needles: readonly string[]): number {
  return needles.reduce(
    (most, needle) => (needle.length > most && folded.startsWith(needle, at) ? needle.length : most),
    0,
  );
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
