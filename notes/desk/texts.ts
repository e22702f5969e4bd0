import { wholeNumbers } from './column.ts';
import { fold, wordsOf } from './fold.ts';
import { BOUNDARY, Vocabulary } from './vocabulary.ts';

/** Texts that many notes share are read once; so many are kept. */
const KEPT = 16_000;

/** So many numbers may be wasted before room is made, however few notes there are. */
const WASTE = 250_000;

/** All texts of all notes, as rows of the numbers of their words. A text takes half the room that it takes as a string. */
export class Texts {
  readonly vocabulary = new Vocabulary();
  readonly #words = wholeNumbers();
  readonly #starts = wholeNumbers();
  readonly #ends = wholeNumbers();
  readonly #shared = new Map<string, readonly number[]>();
  #end = 0;
  #wasted = 0;

  /** The words of all notes, from {@link starts} to {@link ends} of a place. Replaced when there is need of room. */
  get words(): Uint32Array {
    return this.#words.values;
  }

  get starts(): Uint32Array {
    return this.#starts.values;
  }

  get ends(): Uint32Array {
    return this.#ends.values;
  }

  /**
   * Sets what stands in a note.
   *
   * @param shared texts that other notes are likely to have too
   * @returns whether something else stood there before
   */
  set(place: number, shared: readonly string[], own: readonly string[]): boolean {
    const start = this.#end;
    for (const text of shared) this.#append(this.#sharedWords(text));
    for (const text of own) this.#append(this.#numbersOf(text));
    if (this.#isAt(place, start)) {
      this.#end = start;
      return false;
    }
    this.clear(place);
    this.#starts.set(place, start);
    this.#ends.set(place, this.#end);
    if (this.#wasted > this.#end / 2 && this.#wasted > WASTE) this.#tidy();
    return true;
  }

  /** Forgets what stands in a note. */
  clear(place: number): void {
    const start = this.starts[place] ?? 0;
    const end = this.ends[place] ?? 0;
    this.#wasted += end - start;
    this.#starts.set(place, 0);
    this.#ends.set(place, 0);
  }

  /** @returns whether what was written last, from a start on, is what stands in a note already */
  #isAt(place: number, start: number): boolean {
    const before = this.starts[place] ?? 0;
    const length = this.#end - start;
    if ((this.ends[place] ?? 0) - before !== length) return false;
    const { words } = this;
    for (let i = 0; i < length; i += 1) if (words[before + i] !== words[start + i]) return false;
    return true;
  }

  #append(numbers: readonly number[]): void {
    if (numbers.length === 0) return;
    this.#words.reserve(this.#end + numbers.length + 1);
    const words = this.#words.values;
    for (const number of numbers) words[this.#end++] = number;
    words[this.#end++] = BOUNDARY;
  }

  #sharedWords(text: string): readonly number[] {
    const known = this.#shared.get(text);
    if (known) return known;
    const numbers = this.#numbersOf(text);
    if (this.#shared.size >= KEPT) this.#shared.clear();
    this.#shared.set(text, numbers);
    return numbers;
  }

  #numbersOf(text: string): readonly number[] {
    return wordsOf(fold(text)).map((word) => this.vocabulary.add(word));
  }

  /** Takes out what was wasted. */
  #tidy(): void {
    const rows = [...this.starts.keys()].filter((place) => (this.ends[place] ?? 0) > 0);
    const words = new Uint32Array(this.#end - this.#wasted);
    let at = 0;
    for (const place of rows) {
      const row = this.words.subarray(this.starts[place], this.ends[place]);
      words.set(row, at);
      this.#starts.set(place, at);
      at += row.length;
      this.#ends.set(place, at);
    }
    this.#words.values = words;
    this.#end = at;
    this.#wasted = 0;
  }
}
