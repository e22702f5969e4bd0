import type { Language } from '../../glossary/index.ts';
import { Desk, type LookupAnswer, Sheets } from '../../shelf/lookup/index.ts';
import { loadShipped } from '../shared/glossaries.ts';
import { openShelf } from '../shared/shelf.ts';

/** So long nobody has typed, in milliseconds, and the names are let go. */
const REST_MS = 20_000;

/**
 * The look-up of the background, which Chromium lets start no thread: with names only, which are kept ready and read at once, and only
 * while they are asked for.
 */
export class BorrowedDesk {
  #desk: Desk | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Somebody is about to type. */
  warmUp(): void {
    this.#open();
  }

  search(query: string, language: Language, limit: number): Promise<LookupAnswer> {
    return this.#open().search(query, language, limit);
  }

  #open(): Desk {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#desk?.close();
      this.#desk = undefined;
    }, REST_MS);
    this.#desk ??= new Desk({ shelf: openShelf(), sheets: new Sheets(), shipped: loadShipped, withTexts: false });
    return this.#desk;
  }
}
