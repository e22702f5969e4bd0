/** Numbers that look random and are the same in every run. */
export interface Random {
  /** @returns a number from 0 up to, but not including, 1 */
  next(): number;
  /** @returns a whole number from the first to the second, both included */
  between(least: number, most: number): number;
  /** @returns one of the things */
  pick<T>(things: readonly T[]): T;
}

/** @returns a small generator (mulberry32), so that each run measures the same page */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: <T>(things: readonly T[]): T => {
      const thing = things[between(0, things.length - 1)];
      if (thing === undefined) throw new RangeError('There is nothing to pick from.');
      return thing;
    },
  };
}
