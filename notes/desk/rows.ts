import { wholeNumbers } from './column.ts';

/** So many numbers may be wasted before room is made, however few rows there are. */
const WASTE = 250_000;

/** Tells something of a row: of the numbers from a start to an end. */
export type RowTest = (numbers: Uint32Array, start: number, end: number) => boolean;

/** Rows of numbers, of any length each, one after the other in one array. */
export class Rows {
  readonly #numbers = wholeNumbers();
  readonly #starts = wholeNumbers();
  readonly #ends = wholeNumbers();
  #end = 0;
  #wasted = 0;

  /** Sets a row. @returns whether it was another one before */
  set(row: number, numbers: readonly number[]): boolean {
    if (this.#is(row, numbers)) return false;
    this.#wasted += this.#lengthOf(row);
    this.#numbers.reserve(this.#end + numbers.length);
    const { values } = this.#numbers;
    this.#starts.set(row, this.#end);
    for (const number of numbers) values[this.#end++] = number;
    this.#ends.set(row, this.#end);
    if (this.#wasted > this.#end / 2 && this.#wasted > WASTE) this.#tidy();
    return true;
  }

  /** @returns whether something is true of a row */
  is(row: number, test: RowTest): boolean {
    return test(this.#numbers.values, this.#starts.values[row] ?? 0, this.#ends.values[row] ?? 0);
  }

  #is(row: number, numbers: readonly number[]): boolean {
    if (this.#lengthOf(row) !== numbers.length) return false;
    const start = this.#starts.values[row] ?? 0;
    return numbers.every((number, i) => this.#numbers.values[start + i] === number);
  }

  #lengthOf(row: number): number {
    return (this.#ends.values[row] ?? 0) - (this.#starts.values[row] ?? 0);
  }

  /** Takes out what was wasted. */
  #tidy(): void {
    const kept = new Uint32Array(this.#end - this.#wasted);
    let at = 0;
    for (let row = 0; row < this.#ends.values.length; row += 1) {
      const length = this.#lengthOf(row);
      const start = this.#starts.values[row] ?? 0;
      kept.set(this.#numbers.values.subarray(start, start + length), at);
      this.#starts.set(row, at);
      at += length;
      this.#ends.set(row, at);
    }
    this.#numbers.values = kept;
    this.#end = at;
    this.#wasted = 0;
  }
}
