/** Numbers by place, with room for more. */
export class Column<A extends Uint32Array | Float64Array | Uint8Array> {
  /** As many as there is room for; what was never set is 0. */
  values: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.values = make(1024);
  }

  /** @returns whether another number was there before */
  set(place: number, value: number): boolean {
    if (place >= this.values.length) this.reserve(place + 1);
    if (this.values[place] === value) return false;
    this.values[place] = value;
    return true;
  }

  /** Makes room for so many at least. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    // Half as much again: room for all that comes, and never more than that wasted.
    const grown = this.#make(Math.max(length, Math.ceil(this.values.length * 1.5)));
    grown.set(this.values);
    this.values = grown;
  }
}

/** @returns a column of whole numbers */
export function wholeNumbers(): Column<Uint32Array> {
  return new Column((length) => new Uint32Array(length));
}
