/** Whole numbers from 0 on, in one block of memory that grows. */
export class Numbers {
  #values: Uint32Array;
  #length: number;

  constructor(values = new Uint32Array(64), length = 0) {
    this.#values = values;
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(Math.max(64, this.#length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(place: number): number {
    return this.#values[place] as number;
  }

  /** @returns them as they are now; what is pushed later may not be in it */
  all(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
