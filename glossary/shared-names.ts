import { type EntryRef, entryRef, type Glossary, LANGUAGES } from './model.ts';

/** Entries of other glossaries that have a name of an entry too, by that entry. */
export type SharedNames = Readonly<Record<EntryRef, readonly EntryRef[]>>;

/** More is kept of nobody: two glossaries that say the same say it of everything. */
const MOST = 5000;

/**
 * Finds entries of different glossaries with a name in common: the first glossary's is explained, and leads to the others.
 *
 * @param glossaries in the reader's order
 * @returns for each such entry the others, in the order of their glossaries
 */
export function sharedNames(glossaries: readonly Glossary[]): SharedNames {
  if (glossaries.length < 2) return {};
  const shared = new Map<EntryRef, Set<EntryRef>>();
  const owners = new Map<string, readonly EntryRef[]>();
  // Names of the largest are only looked up: it may have a hundred thousand.
  const largest = glossaries.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
  const others = glossaries.filter((glossary) => glossary !== largest);
  for (const glossary of [...others, largest]) {
    for (const entry of glossary.entries) {
      const ref = entryRef(glossary, entry);
      for (const name of new Set(LANGUAGES.flatMap((language) => entry.names[language]))) {
        const key = name.toLowerCase();
        const same = (owners.get(key) ?? []).filter((other) => !other.startsWith(`${glossary.id}/`));
        for (const other of same) {
          if (shared.size >= MOST) break;
          shared.set(ref, (shared.get(ref) ?? new Set()).add(other));
          shared.set(other, (shared.get(other) ?? new Set()).add(ref));
        }
        if (glossary !== largest) owners.set(key, [...(owners.get(key) ?? []), ref]);
      }
    }
  }
  const place = (ref: EntryRef): number => glossaries.findIndex(({ id }) => ref.startsWith(`${id}/`));
  return Object.fromEntries([...shared].map(([ref, refs]) => [ref, [...refs].sort((a, b) => place(a) - place(b))]));
}
