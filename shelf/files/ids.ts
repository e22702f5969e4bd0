/** Longer ids say no more. */
const LONGEST = 80;

const SOUND = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @returns whether a text can be an id as it is */
export function isId(text: string): boolean {
  return SOUND.test(text);
}

/** @returns an id made of a text, in small letters of ASCII; empty when nothing of it can be in one */
export function idFrom(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** Gives ids, none twice. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @returns whether an id was still free, and is taken now */
  claim(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** @returns an id that is free, the wanted one with a number if need be */
  free(wanted: string): string {
    if (this.claim(wanted)) return wanted;
    for (let n = this.#next.get(wanted) ?? 2; ; n += 1) {
      const id = `${wanted}-${n}`;
      if (!this.claim(id)) continue;
      this.#next.set(wanted, n + 1);
      return id;
    }
  }
}
