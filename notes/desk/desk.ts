import type { Note } from '../model.ts';
import type { Change } from './changes.ts';
import { Corpus, STATUS } from './corpus.ts';
import { Following, type NotesSource } from './following.ts';
import { grouped } from './grouping.ts';
import { matching } from './matching.ts';
import type { Found, NotesDesk, NotesQuery, ReadingPicture, Sort, Tally } from './model.ts';
import { Order } from './order.ts';
import { isAnything, narrows, parseQuery, type Wanted } from './query-text.ts';
import { readingPicture, tagTallies } from './tallies.ts';

/** Those who watch are told at most once in so many milliseconds. */
const PAUSE = 250;

/** What was found last, in no order. */
interface Last {
  readonly wanted: Wanted;
  readonly status: Note['status'];
  readonly version: number;
  readonly places: Uint32Array;
}

/** The desk itself, in whatever thread it is made. */
export class Desk implements NotesDesk {
  readonly #source: NotesSource;
  readonly #corpus = new Corpus();
  readonly #orders = new Map<Sort, Order>();
  readonly #watching: (() => void)[] = [];
  readonly #ready: Promise<void>;
  #last: Last | undefined;
  #picture: { readonly version: number; readonly picture: ReadingPicture } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = Number.NEGATIVE_INFINITY;

  /**
   * @param source the store
   * @param follow has a function called with each change to the store from now on
   */
  constructor(source: NotesSource, follow: (changed: (change: Change) => void) => void) {
    this.#source = source;
    const following = new Following(source, this.#corpus, () => this.#tell());
    follow((change) => following.changed(change));
    this.#ready = following.load();
    // Who waits for it is told that it failed; nobody has to.
    this.#ready.catch(() => undefined);
  }

  ready(): Promise<void> {
    return this.#ready;
  }

  async query({ text, status, sort, group }: NotesQuery): Promise<Found> {
    const order = this.#order(sort).places();
    const flags = this.#find(parseQuery(text), status);
    const places = flagged(order, flags);
    return { ...grouped(this.#corpus, places, group, sort), of: this.#corpus.count(status) };
  }

  notes(places: readonly number[]): Promise<readonly (Note | undefined)[]> {
    return this.#source.get(places.map((place) => this.#corpus.ids[place] ?? ''));
  }

  async ids(places: Uint32Array): Promise<readonly string[]> {
    return Array.from(places, (place) => this.#corpus.ids[place] ?? '');
  }

  async tags(): Promise<readonly Tally[]> {
    return tagTallies(this.#corpus);
  }

  async picture(): Promise<ReadingPicture> {
    const { version } = this.#corpus;
    if (this.#picture?.version !== version) this.#picture = { version, picture: readingPicture(this.#corpus) };
    return this.#picture.picture;
  }

  async watch(changed: () => void): Promise<void> {
    this.#watching.push(changed);
  }

  /** @returns 1 for each place whose note is found */
  #find(wanted: Wanted, status: Note['status']): Uint8Array {
    const { size, statuses, version } = this.#corpus;
    const flags = new Uint8Array(size);
    if (isAnything(wanted)) {
      for (let place = 0; place < size; place += 1) flags[place] = Number(statuses[place] === STATUS[status]);
      return flags;
    }
    const last = this.#last;
    const isWithin = last?.version === version && last.status === status && narrows(wanted, last.wanted);
    const from = isWithin ? last.places : this.#withStatus(status);
    const places = matching(this.#corpus, wanted, from);
    this.#last = { wanted, status, version, places };
    for (const place of places) flags[place] = 1;
    return flags;
  }

  #withStatus(status: Note['status']): Uint32Array {
    const { size, statuses } = this.#corpus;
    const places = new Uint32Array(this.#corpus.count(status));
    let count = 0;
    for (let place = 0; place < size; place += 1) if (statuses[place] === STATUS[status]) places[count++] = place;
    return places;
  }

  #order(sort: Sort): Order {
    const known = this.#orders.get(sort);
    if (known) return known;
    const order = new Order(this.#corpus, sort);
    this.#orders.set(sort, order);
    return order;
  }

  #tell(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#told = performance.now();
        for (const changed of this.#watching) changed();
      },
      Math.max(0, this.#told + PAUSE - performance.now()),
    );
  }
}

/** @returns the places that are flagged, in their order */
function flagged(order: Uint32Array, flags: Uint8Array): Uint32Array {
  const places = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i += 1) {
    const place = order[i] as number;
    places[count] = place;
    count += flags[place] as number;
  }
  return places.slice(0, count);
}
