import { type Entry, type Glossary, LANGUAGES, type Language } from '../../../glossary/index.ts';
import { fold } from '../../../notes/desk/fold.ts';

/** Before the letters come digits, after them other scripts. */
export const DIGITS = '0–9';
export const OTHERS = '…';

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The first letter of the script that comes after Latin in every browser's order. */
const AFTER_LATIN = 'α';

/** An entry in an alphabetical list. */
export interface ListedEntry {
  readonly entry: Entry;
  readonly name: string;
}

/** A letter, and the first of its entries. */
export interface LetterGroup {
  readonly letter: string;
  readonly first: number;
}

/** @returns the languages in which a glossary has names, the reader's own first where it is one of them */
export function listLanguages({ entries }: Pick<Glossary, 'entries'>, language: Language): Language[] {
  return LANGUAGES.filter((each) => entries.some(({ names }) => names[each].length > 0)).sort(
    (a, b) => Number(b === language) - Number(a === language),
  );
}

/** @returns the entries that have a name in a language, by their headwords as its dictionaries order them; what stands before the first letter or digit counts for nothing ("#MeToo" is under M) */
export function listedIn(entries: readonly Entry[], language: Language): ListedEntry[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyed = entries.flatMap((entry) => {
    const name = entry.names[language][0];
    return name === undefined ? [] : [{ entry, name, key: keyOf(name) }];
  });
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ entry, name }) => ({ entry, name }));
}

/** @returns the letters under which listed entries stand, in order, each once */
export function lettersOf(listed: readonly ListedEntry[], language: Language): LetterGroup[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const groups: LetterGroup[] = [];
  let letter = '';
  let n = -1;
  for (const [at, { name }] of listed.entries()) {
    const key = keyOf(name);
    // Names are in order: their letters can only go on.
    while (n + 1 < LATIN.length && compare(LATIN[n + 1] ?? '', key) <= 0) n += 1;
    const own = n < 0 ? DIGITS : compare(AFTER_LATIN, key) <= 0 ? OTHERS : (LATIN[n] ?? '');
    if (own !== letter) groups.push({ letter: own, first: at });
    letter = own;
  }
  return groups;
}

/** @returns a search over listed entries: those of which a name in either language holds what was typed */
export function filterOf(listed: readonly ListedEntry[]): (typed: string) => readonly ListedEntry[] {
  let folded: string[] | undefined;
  return (typed) => {
    const wanted = fold(typed.trim());
    if (wanted === '') return listed;
    folded ??= listed.map(({ entry }) => fold([...entry.names.id, ...entry.names.en].join('\n')));
    return listed.filter((_, at) => folded?.[at]?.includes(wanted));
  };
}

function keyOf(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+(?=.)/u, '');
}
