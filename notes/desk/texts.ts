import { wholeNumbers } from './column.ts';
import { fold, wordsOf } from './fold.ts';
import { Rows, type RowTest } from './rows.ts';
import { BOUNDARY, Vocabulary } from './vocabulary.ts';

/** The texts of a note that others are likely to have too: so many each. */
export type SharedTexts = readonly [headword: string, definition: string, title: string, url: string];
const SHARED = 4;

/**
 * All texts of all notes, as rows of the numbers of their words; those that notes share are there once. They take a third of
 * the room that they take as strings.
 */
export class Texts {
  readonly vocabulary = new Vocabulary();
  /** By place, what only that note says. */
  readonly #own = new Rows();
  readonly #sharedRows = new Rows();
  /** The rows of shared texts. */
  readonly #numbers = new Map<string, number>();
  /** Of each place the rows of its shared texts, one after the other. */
  readonly #shared = wholeNumbers();

  /** Sets what stands in a note. @returns whether something else stood there before */
  set(place: number, shared: SharedTexts, own: readonly string[]): boolean {
    const news = [
      ...shared.map((text, i) => this.#shared.set(place * SHARED + i, this.#rowOf(text))),
      this.#own.set(
        place,
        own.flatMap((text) => this.#wordsOf(text)),
      ),
    ];
    return news.includes(true);
  }

  /** @returns those of some places of which something is true in any text, in the same order */
  having(test: RowTest, places: Uint32Array): Uint32Array {
    const isShared = new Uint8Array(this.#numbers.size);
    for (let row = 0; row < isShared.length; row += 1) if (this.#sharedRows.is(row, test)) isShared[row] = 1;
    const rows = this.#shared.values;
    const found = new Uint32Array(places.length);
    let count = 0;
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] as number;
      const at = place * SHARED;
      if (
        isShared[rows[at] as number] === 1 ||
        isShared[rows[at + 1] as number] === 1 ||
        isShared[rows[at + 2] as number] === 1 ||
        isShared[rows[at + 3] as number] === 1 ||
        this.#own.is(place, test)
      )
        found[count++] = place;
    }
    return found.slice(0, count);
  }

  #rowOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const row = this.#numbers.size;
    this.#numbers.set(text, row);
    this.#sharedRows.set(row, this.#wordsOf(text));
    return row;
  }

  /** A text ends with a boundary: no phrase goes on into the next one. */
  #wordsOf(text: string): readonly number[] {
    const words = wordsOf(fold(text)).map((word) => this.vocabulary.add(word));
    return words.length === 0 ? words : [...words, BOUNDARY];
  }
}
