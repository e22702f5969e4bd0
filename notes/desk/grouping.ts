import type { Corpus } from './corpus.ts';
import type { Grouping, NotesGroup, Sort } from './model.ts';

/** Notes in groups. */
export interface Grouped {
  readonly places: Uint32Array;
  readonly groups: readonly NotesGroup[];
}

/**
 * Puts together what belongs together: in each group the order stays, and groups stand as their first notes do; days, the
 * latest first.
 *
 * @param places in order
 */
export function grouped(corpus: Corpus, places: Uint32Array, group: Grouping, sort: Sort): Grouped {
  if (group === 'none') return { places, groups: [] };
  const keys = keysOf(corpus, group, sort);
  const { numbers, keysByNumber, sizes } = numbered(keys, places);
  const inOrder = [...keysByNumber.keys()];
  if (group === 'day') inOrder.sort((a, b) => (keysByNumber[b] as number) - (keysByNumber[a] as number));
  /** Where the next note of each group goes. */
  const next = new Uint32Array(inOrder.length);
  let end = 0;
  for (const number of inOrder) {
    next[number] = end;
    end += sizes[number] as number;
  }
  const together = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    const number = numbers[i] as number;
    const at = next[number] as number;
    together[at] = places[i] as number;
    next[number] = at + 1;
  }
  const groups = inOrder.map((number): NotesGroup => {
    const count = sizes[number] as number;
    const start = (next[number] as number) - count;
    return describe(corpus, group, keysByNumber[number] as number, together[start] as number, start, count);
  });
  return { places: together, groups };
}

/** Numbers the groups as they are met. @returns the number of each place's group, and the key and size of each */
function numbered(keys: Uint32Array, places: Uint32Array) {
  const known = new Map<number, number>();
  const numbers = new Uint32Array(places.length);
  const keysByNumber: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < places.length; i += 1) {
    const key = keys[places[i] as number] as number;
    let number = known.get(key);
    if (number === undefined) {
      number = keysByNumber.push(key) - 1;
      sizes.push(0);
      known.set(key, number);
    }
    numbers[i] = number;
    sizes[number] = (sizes[number] as number) + 1;
  }
  return { numbers, keysByNumber, sizes };
}

function keysOf(corpus: Corpus, group: Exclude<Grouping, 'none'>, sort: Sort): Uint32Array {
  switch (group) {
    case 'term':
      return corpus.term;
    case 'page':
      return corpus.page;
    case 'day':
      return sort === 'created' ? corpus.createdDays : corpus.updatedDays;
  }
}

/** @param first the place of the first note in it */
function describe(
  corpus: Corpus,
  group: Exclude<Grouping, 'none'>,
  key: number,
  first: number,
  start: number,
  count: number,
): NotesGroup {
  switch (group) {
    case 'term': {
      const label = corpus.headwords.values[corpus.headword[first] as number] ?? '';
      const language = corpus.languages[first];
      return language === undefined ? { label, start, count } : { label, language, start, count };
    }
    case 'page': {
      const url = corpus.pages.values[key] ?? '';
      return { label: corpus.titles.values[corpus.title[first] as number] ?? '', url, start, count };
    }
    case 'day':
      return { label: dayLabel(key), start, count };
  }
}

/** @param day as 20261125 */
function dayLabel(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
