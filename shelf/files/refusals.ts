import type { Refusal } from './found.ts';
import { TOLD_LIMIT } from './limits.ts';

/** What was refused: how much of it, and the first of it. */
export interface Refused {
  /** So many entries. */
  readonly entries: number;
  /** So many parts of entries that were taken over without them. */
  readonly parts: number;
  readonly first: readonly Refusal[];
}

/** Gathers what is refused, in bounded memory. */
export class Refusals {
  #entries = 0;
  #parts = 0;
  readonly #first: Refusal[] = [];

  add(refusal: Refusal): void {
    if (refusal.isWhole) this.#entries += 1;
    else this.#parts += 1;
    if (this.#first.length < TOLD_LIMIT) this.#first.push({ ...refusal, about: shortened(refusal.about) });
  }

  done(): Refused {
    const first = this.#first.toSorted((a, b) => a.place - b.place);
    return { entries: this.#entries, parts: this.#parts, first };
  }
}

function shortened(text: string): string {
  const sound = text.toWellFormed().replace(/\s+/gu, ' ');
  return sound.length > 60 ? `${sound.slice(0, 59)}…` : sound;
}
