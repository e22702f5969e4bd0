import { DECLARED_TOTAL_LIMIT } from '../limits.ts';
import { linesIn } from '../text-parts.ts';
import { refuse } from '../unreadable.ts';
import type { Declared } from './prologue.ts';

/** Counts what the names that a document declares come to, in a text that has some. */
export class Expansion {
  readonly #lengths: readonly (readonly [name: string, length: number])[];
  #total = 0;
  #line = 1;

  constructor(declared: Declared) {
    this.#lengths = [...declared].map(([name, value]) => [`&${name};`, value.length]);
  }

  /** @throws UnreadableFile when it is too much */
  add(part: string): void {
    for (const [name, length] of this.#lengths) {
      for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + name.length)) this.#total += length;
    }
    if (this.#total > DECLARED_TOTAL_LIMIT) refuse('doctype', this.#line);
    this.#line += linesIn(part);
  }
}
