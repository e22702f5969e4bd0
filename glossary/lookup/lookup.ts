import { type Entry, type EntryRef, entryRef, type Glossary, LANGUAGES, type Language } from '../model.ts';
import type { Closeness } from './closeness.ts';
import { findMisspelled, findNames, findRelated, findRespelled, type Take } from './find-names.ts';
import { findTexts } from './find-texts.ts';
import { ENGLISH, Names } from './names.ts';
import { foldedText, typedWords } from './words.ts';

/** What is looked through of one glossary. */
export interface Book {
  readonly id: string;
  readonly names: Names;
  /** What is said of each entry, by its place, as {@link textOf} gives it; where it is not read yet, nothing. */
  readonly texts: readonly (string | undefined)[];
}

/** @returns what an entry's texts and names are looked through for */
export function textOf({ names, definition, inArticle }: Pick<Entry, 'names' | 'definition' | 'inArticle'>): string {
  return foldedText(LANGUAGES.flatMap((language) => [...names[language], definition[language], inArticle[language]]));
}

/**
 * Looks up what a person types: in either language, its words in any order, the last perhaps not finished, typos and all.
 *
 * @param books the reader's glossaries, in their order, which decides between names that are as close
 * @param language whose names come first among names that are as close
 * @param limit how many entries at most
 * @returns the best entries, best first; none for a blank query
 */
export function lookUp(books: readonly Book[], query: string, language: Language, limit: number): EntryRef[] {
  const typed = typedWords(query);
  if (typed.length === 0) return [];
  const best = new Best(limit);
  /** Looks through the names of all glossaries. @returns whether it is enough */
  const through = (find: (names: Names, take: Take) => void): boolean => {
    books.forEach(({ names }, order) => {
      find(names, (name, closeness, far) => {
        const isOther = (names.traits(name) & ENGLISH) === (language === 'en' ? 0 : ENGLISH);
        best.put(order, names.owner(name), rankOf(closeness, far, isOther, order, names.length(name)));
      });
    });
    return best.isFull;
  };
  const isEnough = (): boolean => {
    if (through((names, take) => findNames(names, typed, query.includes('.'), take))) return true;
    // Where something is spelled as was typed, that is what was meant.
    const isSpelledSo = best.size > 0;
    if (through((names, take) => findRespelled(names, typed, take))) return true;
    if (through((names, take) => findRelated(names, typed, take))) return true;
    return !isSpelledSo && through((names, take) => findMisspelled(names, typed, take));
  };
  if (!isEnough())
    books.forEach(({ texts }, order) => {
      findTexts(texts, typed, limit, (place, closeness) =>
        best.put(order, place, rankOf(closeness, 0, false, order, 0)),
      );
    });
  return best.all().flatMap(({ order, place }): EntryRef[] => {
    const book = books[order];
    return book ? [`${book.id}/${book.names.ids[place]}`] : [];
  });
}

/** @returns a look-up over glossaries that are there as a whole */
export function createLookup(
  glossaries: readonly Glossary[],
): (query: string, language: Language, limit: number) => { readonly ref: EntryRef; readonly entry: Entry }[] {
  const entries = new Map(glossaries.flatMap((of) => of.entries.map((entry) => [entryRef(of, entry), entry] as const)));
  const books = glossaries.map((glossary): Book => {
    const names = new Names();
    for (const entry of glossary.entries) names.add(entry);
    return { id: glossary.id, names, texts: glossary.entries.map(textOf) };
  });
  return (query, language, limit) =>
    lookUp(books, query, language, limit).flatMap((ref) => {
      const entry = entries.get(ref);
      return entry ? [{ ref, entry }] : [];
    });
}

/** @returns a number that is less where closeness is, then how far it is, the other language, the order of glossaries, the name's words */
function rankOf(closeness: Closeness, far: number, isOther: boolean, order: number, length: number): number {
  const byWords = (closeness * 32 + Math.min(far, 31)) * 2 + Number(isOther);
  return (byWords * MOST_BOOKS + Math.min(order, MOST_BOOKS - 1)) * 256 + Math.min(length, 255);
}

/** So many glossaries can differ in order. */
const MOST_BOOKS = 4096;

/** So many entries, times their number, are kept while better ones may come. */
const SPARE = 8;

/** The best entries so far, each once: a letter finds tens of thousands. */
class Best {
  readonly #limit: number;
  /** By the glossary and the entry's place in it. */
  #ranks = new Map<number, number>();
  /** Whoever is no better is not among the best. */
  #worst = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#ranks.size;
  }

  get isFull(): boolean {
    return this.size >= this.#limit;
  }

  put(order: number, place: number, rank: number): void {
    if (rank >= this.#worst) return;
    const key = place * MOST_BOOKS + order;
    const known = this.#ranks.get(key);
    if (known === undefined || rank < known) this.#ranks.set(key, rank);
    if (this.size > this.#limit * SPARE) this.#sift();
  }

  /** @returns glossary and place of each, best first; those that are as good in the order in which they came */
  all(): { readonly order: number; readonly place: number }[] {
    this.#sift();
    return [...this.#ranks.keys()].map((key) => ({ order: key % MOST_BOOKS, place: Math.floor(key / MOST_BOOKS) }));
  }

  #sift(): void {
    const best = [...this.#ranks].sort(([, a], [, b]) => a - b).slice(0, this.#limit);
    this.#ranks = new Map(best);
    if (this.isFull) this.#worst = best.at(-1)?.[1] ?? this.#worst;
  }
}
