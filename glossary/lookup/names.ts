import { type Entry, LANGUAGES } from '../model.ts';
import { Numbers } from './numbers.ts';
import { Vocabulary } from './vocabulary.ts';
import { isDotted, nameWords } from './words.ts';

/** Bits of a name's traits. */
export const ENGLISH = 1;
export const HEADWORD = 2;
export const DOTTED = 4;

/** The names of a glossary as they are kept: of a hundred thousand entries some 10 MB. */
export interface NameColumns {
  /** The entries' ids, a line each. */
  readonly ids: string;
  /** All different words, each between line breaks. */
  readonly vocabulary: string;
  /** Of name `n` the words have the numbers `words[starts[n]]` up to `words[starts[n + 1]]`. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  /** Whose name it is, by the place of its id, times eight, and its traits. */
  readonly owners: Uint32Array<ArrayBuffer>;
}

/** Which names have a word: those of word `n` from `starts[n]` on. */
interface Postings {
  /** Of how many names it was made. */
  readonly count: number;
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
}

/** Names of a glossary, ready to be looked up; more can be added at any time. */
export class Names {
  readonly ids: string[];
  readonly vocabulary: Vocabulary;
  readonly #starts: Numbers;
  readonly #words: Numbers;
  readonly #owners: Numbers;
  #postings: Postings | undefined;

  /** @param kept what {@link columns} gave */
  constructor(kept?: NameColumns) {
    this.ids = kept && kept.ids !== '' ? kept.ids.split('\n') : [];
    this.vocabulary = new Vocabulary(kept?.vocabulary);
    this.#starts = new Numbers(kept?.starts, kept?.starts.length);
    this.#words = new Numbers(kept?.words, kept?.words.length);
    this.#owners = new Numbers(kept?.owners, kept?.owners.length);
    if (!kept) this.#starts.push(0);
  }

  get count(): number {
    return this.#owners.length;
  }

  /** Adds an entry's names. @returns its place */
  add({ id, names }: Pick<Entry, 'id' | 'names'>): number {
    const owner = this.ids.length;
    this.ids.push(id);
    for (const language of LANGUAGES) {
      names[language].forEach((name, n) => {
        const words = nameWords(name);
        if (words.length === 0) return;
        for (const word of words) this.#words.push(this.vocabulary.learn(word));
        this.#starts.push(this.#words.length);
        const traits = (language === 'en' ? ENGLISH : 0) | (n === 0 ? HEADWORD : 0) | (isDotted(name) ? DOTTED : 0);
        this.#owners.push(owner * 8 + traits);
      });
    }
    return owner;
  }

  /** @returns the place of the entry whose name it is */
  owner(name: number): number {
    return this.#owners.at(name) >>> 3;
  }

  traits(name: number): number {
    return this.#owners.at(name) & 7;
  }

  /** @returns how many words a name has */
  length(name: number): number {
    return this.#starts.at(name + 1) - this.#starts.at(name);
  }

  /** @returns the number of a name's nth word */
  wordAt(name: number, n: number): number {
    return this.#words.at(this.#starts.at(name) + n);
  }

  /** @returns the names that have a word, by its number */
  having(word: number): Uint32Array {
    if (this.#postings?.count !== this.count) this.#postings = this.#post();
    const { starts, names } = this.#postings;
    return names.subarray(starts[word], starts[word + 1]);
  }

  /** @returns all of it, to be kept; nothing is added for the time being */
  columns(): NameColumns {
    this.vocabulary.rest();
    return {
      ids: this.ids.join('\n'),
      vocabulary: this.vocabulary.text,
      starts: this.#starts.all().slice(),
      words: this.#words.all().slice(),
      owners: this.#owners.all().slice(),
    };
  }

  #post(): Postings {
    const words = this.#words.all();
    const starts = new Uint32Array(this.vocabulary.size + 2);
    for (const word of words) (starts[word + 2] as number) += 1;
    for (let word = 2; word < starts.length; word += 1) (starts[word] as number) += starts[word - 1] as number;
    const names = new Uint32Array(words.length);
    for (let name = 0; name < this.count; name += 1) {
      const end = this.#starts.at(name + 1);
      for (let at = this.#starts.at(name); at < end; at += 1) {
        const word = (words[at] as number) + 1;
        names[starts[word] as number] = name;
        (starts[word] as number) += 1;
      }
    }
    return { count: this.count, starts, names };
  }
}
