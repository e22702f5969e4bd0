import { fold, wordsOf } from './fold.ts';

/** Different values of something that many notes share, numbered. */
export class Labels {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #folded: string[] = [];
  readonly #compare: (a: string, b: string) => number;
  /** Numbers in the order of their values. */
  #sorted: number[] = [];
  #ranks = new Uint32Array();

  /** @param compare how values are put in order; the empty one comes last all the same */
  constructor(compare: (a: string, b: string) => number = byCode) {
    this.#compare = (a, b) => Number(a === '') - Number(b === '') || compare(a, b) || byCode(a, b);
  }

  /** @returns a value's number, for good */
  add(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** @returns 1 for each value, by number, that something holds for as it is searched */
  matching(holds: (folded: string) => boolean): Uint8Array {
    for (let number = this.#folded.length; number < this.values.length; number += 1) {
      this.#folded.push(wordsOf(fold(this.values[number] ?? '')).join(' '));
    }
    return Uint8Array.from(this.#folded, (folded) => Number(holds(folded)));
  }

  /** @returns the rank of each value among all, by number */
  ranks(): Uint32Array {
    if (this.#ranks.length === this.values.length) return this.#ranks;
    const compare = (a: number, b: number): number => this.#compare(this.values[a] ?? '', this.values[b] ?? '');
    const added = Array.from({ length: this.values.length - this.#sorted.length }, (_, i) => this.#sorted.length + i);
    this.#sorted = mergeSorted(this.#sorted, added.sort(compare), compare);
    const ranks = new Uint32Array(this.values.length);
    this.#sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    this.#ranks = ranks;
    return ranks;
  }
}

/** Text by its code units: the same in every language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeSorted(one: readonly number[], other: readonly number[], compare: (a: number, b: number) => number) {
  const merged: number[] = [];
  let i = 0;
  for (const next of other) {
    for (; i < one.length && compare(one[i] as number, next) < 0; i += 1) merged.push(one[i] as number);
    merged.push(next);
  }
  for (; i < one.length; i += 1) merged.push(one[i] as number);
  return merged;
}
