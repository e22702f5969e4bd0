import { type Entry, LANGUAGES, type Language, nameKey } from '../../glossary/index.ts';
import { fold, wordsOf } from '../../notes/desk/fold.ts';
import type { ListedEntry } from './EntriesView.tsx';
import type { Relative } from './RelatedField.tsx';

/** So many are offered at once. */
const SUGGESTED = 12;

/** What entries say, as it is compared: made when it is first asked for. */
const folded = new WeakMap<Entry, { readonly names: string; readonly all: string }>();

/** @returns the entries in which all words of a query stand, in their order: those with the first in a name before the others */
export function search(all: readonly ListedEntry[], query: string): readonly ListedEntry[] {
  const words = wordsOf(fold(query));
  const [first] = words;
  if (first === undefined) return all;
  const byName: ListedEntry[] = [];
  const others: ListedEntry[] = [];
  for (const each of all) {
    const { names, all: text } = foldedOf(each.entry);
    if (!words.every((word) => text.includes(word))) continue;
    if (names.includes(first)) byName.push(each);
    else others.push(each);
  }
  return [...byName, ...others];
}

/** @returns what was found, after those that are being written, which no search takes away */
export function withOpen(
  all: readonly ListedEntry[],
  found: readonly ListedEntry[],
  isOpen: (id: string) => boolean,
): readonly ListedEntry[] {
  if (found.length === all.length) return found;
  const there = new Set(found);
  const others = all.filter((each) => isOpen(each.entry.id) && !there.has(each));
  return others.length > 0 ? [...others, ...found] : found;
}

/** @returns entries by what is typed of a name: those that begin so, then those with it inside */
export function suggestions(
  all: readonly ListedEntry[],
  typed: string,
  language: Language,
  nameOf: (entry: Entry, language: Language) => string,
): Relative[] {
  const wanted = fold(typed.trim());
  const begins: Relative[] = [];
  const holds: Relative[] = [];
  for (const { entry } of all) {
    const { names } = foldedOf(entry);
    const relative = (): Relative => ({ id: entry.id, name: nameOf(entry, language) });
    if (names.startsWith(wanted) || names.includes(`\n${wanted}`)) begins.push(relative());
    else if (holds.length < SUGGESTED && names.includes(wanted)) holds.push(relative());
    if (begins.length >= SUGGESTED) break;
  }
  return [...begins, ...holds].slice(0, SUGGESTED);
}

/** @returns the entry that has each name first, by {@link nameKey} */
export function ownersOf(all: readonly ListedEntry[]): ReadonlyMap<string, Entry> {
  const owners = new Map<string, Entry>();
  for (const { entry } of all) {
    for (const language of LANGUAGES) {
      for (const name of entry.names[language]) {
        const key = nameKey(name);
        if (!owners.has(key)) owners.set(key, entry);
      }
    }
  }
  return owners;
}

function foldedOf(entry: Entry): { readonly names: string; readonly all: string } {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const { names, definition, inArticle } = entry;
  const inNames = fold([...names.id, ...names.en].join('\n'));
  const said = [definition.id, definition.en, inArticle.id, inArticle.en].join('\n');
  const made = { names: inNames, all: `${inNames}\n${fold(said)}` };
  folded.set(entry, made);
  return made;
}
