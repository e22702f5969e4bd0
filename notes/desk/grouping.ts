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
  /** Of each key, which group it is, from 1. */
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const groupAt = new Uint32Array(places.length);
  places.forEach((place, i) => {
    const key = keys[place] as number;
    let number = numbers.get(key);
    if (number === undefined) {
      number = sizes.push(0) - 1;
      numbers.set(key, number);
    }
    sizes[number] = (sizes[number] as number) + 1;
    groupAt[i] = number;
  });
  const byKey = [...numbers].map(([key, number]) => ({ key, number }));
  if (group === 'day') byKey.sort((a, b) => b.key - a.key);
  const next = new Uint32Array(sizes.length);
  let start = 0;
  const starts = byKey.map(({ number }) => {
    const here = start;
    next[number] = here;
    start += sizes[number] as number;
    return here;
  });
  const together = new Uint32Array(places.length);
  places.forEach((place, i) => {
    const number = groupAt[i] as number;
    together[next[number] as number] = place;
    next[number] = (next[number] as number) + 1;
  });
  const groups = byKey.map(({ key, number }, i) => {
    const at = starts[i] as number;
    return { ...described(corpus, group, key, together[at] as number), start: at, count: sizes[number] as number };
  });
  return { places: together, groups };
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
function described(
  corpus: Corpus,
  group: Exclude<Grouping, 'none'>,
  key: number,
  first: number,
): Pick<NotesGroup, 'label' | 'language' | 'url'> {
  switch (group) {
    case 'term': {
      const label = corpus.headwords.values[corpus.headword[first] as number] ?? '';
      const language = corpus.languages[first];
      return language === undefined ? { label } : { label, language };
    }
    case 'page': {
      const url = corpus.pages.values[key] ?? '';
      return { label: corpus.titles.values[corpus.title[first] as number] ?? '', url };
    }
    case 'day':
      return { label: dayLabel(key) };
  }
}

/** @param day as 20261125 */
function dayLabel(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
