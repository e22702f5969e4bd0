import { type Corpus, GONE } from './corpus.ts';
import { byCode } from './labels.ts';
import type { Sort } from './model.ts';

type Compare = (a: number, b: number) => number;

/** All places in one order, which is made when it is first asked for and then kept up to date. */
export class Order {
  readonly #corpus: Corpus;
  readonly #sort: Sort;
  readonly #changed = new Set<number>();
  #places: Uint32Array | undefined;

  constructor(corpus: Corpus, sort: Sort) {
    this.#corpus = corpus;
    this.#sort = sort;
    corpus.onChange((place) => {
      if (this.#places) this.#changed.add(place);
    });
  }

  /** @returns the places of all notes that are there */
  places(): Uint32Array {
    if (this.#places && this.#changed.size === 0) return this.#places;
    const compare = comparing(this.#corpus, this.#sort);
    const { statuses, size } = this.#corpus;
    const isHere = (place: number): boolean => statuses[place] !== GONE;
    const old = this.#places;
    if (!old || this.#changed.size > size / 8) {
      this.#places = Uint32Array.from({ length: size }, (_, place) => place)
        .filter(isHere)
        .sort(compare);
    } else {
      const kept = old.filter((place) => !this.#changed.has(place));
      const come = Uint32Array.from(this.#changed).filter(isHere).sort(compare);
      this.#places = merge(kept, come, compare);
    }
    this.#changed.clear();
    return this.#places;
  }
}

/** Of notes that are alike in what they are sorted by, the last changed comes first; the id makes the order the same always. */
function comparing(corpus: Corpus, sort: Sort): Compare {
  const { updated, ids } = corpus;
  const byUpdated: Compare = (a, b) =>
    (updated[b] as number) - (updated[a] as number) || byCode(ids[a] as string, ids[b] as string);
  switch (sort) {
    case 'updated':
      return byUpdated;
    case 'created': {
      const { created } = corpus;
      return (a, b) => (created[b] as number) - (created[a] as number) || byUpdated(a, b);
    }
    case 'headword': {
      const ranks = ranksBy(corpus.headword, corpus.headwords.ranks(), corpus.size);
      return (a, b) => (ranks[a] as number) - (ranks[b] as number) || byUpdated(a, b);
    }
    case 'page': {
      const titles = ranksBy(corpus.title, corpus.titles.ranks(), corpus.size);
      const pages = ranksBy(corpus.page, corpus.pages.ranks(), corpus.size);
      return (a, b) =>
        (titles[a] as number) - (titles[b] as number) || (pages[a] as number) - (pages[b] as number) || byUpdated(a, b);
    }
  }
}

function ranksBy(numbers: Uint32Array, ranks: Uint32Array, size: number): Uint32Array {
  return numbers.subarray(0, size).map((number) => ranks[number] as number);
}

function merge(one: Uint32Array, other: Uint32Array, compare: Compare): Uint32Array {
  const merged = new Uint32Array(one.length + other.length);
  let i = 0;
  let j = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const takesOne = j === other.length || (i < one.length && compare(one[i] as number, other[j] as number) < 0);
    merged[at] = (takesOne ? one[i++] : other[j++]) as number;
  }
  return merged;
}
