import { Numbers } from './numbers.ts';

/** Stands before and after each word. */
export const EDGE = '\n';

/** Different words, each with a number, in one string: to look through a hundred thousand takes a millisecond or two. */
export class Vocabulary {
  #text: string;
  /** Where in the text each word begins. */
  readonly #starts = new Numbers();
  #numbers: Map<string, number> | undefined;

  /** @param text as {@link text} gave it */
  constructor(text = EDGE) {
    this.#text = text;
    for (let at = 1; at < text.length; at = text.indexOf(EDGE, at) + 1) this.#starts.push(at);
  }

  get size(): number {
    return this.#starts.length;
  }

  /** All words, each between edges. */
  get text(): string {
    return this.#text;
  }

  /** @returns the number of a word, which is a new one when it was not there */
  learn(word: string): number {
    this.#numbers ??= new Map(Array.from({ length: this.size }, (_, number) => [this.word(number), number]));
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.size;
    this.#numbers.set(word, number);
    this.#starts.push(this.#text.length);
    this.#text += word + EDGE;
    return number;
  }

  /** Nothing is learned for the time being: frees what that takes. */
  rest(): void {
    this.#numbers = undefined;
  }

  word(number: number): string {
    return this.#text.slice(this.start(number), this.end(number));
  }

  /** @returns where in the text a word begins */
  start(number: number): number {
    return this.#starts.at(number);
  }

  /** @returns where in the text a word ends */
  end(number: number): number {
    return (number + 1 < this.size ? this.#starts.at(number + 1) : this.#text.length) - EDGE.length;
  }

  /** @returns the number of a word, if it is there */
  find(word: string): number | undefined {
    const at = this.#text.indexOf(EDGE + word + EDGE);
    return at < 0 ? undefined : this.#at(at + 1);
  }

  /** @returns the numbers of the words that begin so */
  beginning(letters: string): number[] {
    return this.#with(EDGE + letters);
  }

  /** @returns the numbers of the words that have these letters anywhere */
  having(letters: string): number[] {
    return this.#with(letters);
  }

  #with(letters: string): number[] {
    const found: number[] = [];
    for (let at = this.#text.indexOf(letters); at >= 0; ) {
      const number = this.#at(at + letters.length - 1);
      found.push(number);
      at = this.#text.indexOf(letters, this.end(number));
    }
    return found;
  }

  /** @returns the number of the word that stands at a place of the text, or ends there */
  #at(place: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts.at(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
