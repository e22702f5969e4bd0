import { tagKey } from '../tags.ts';
import { type Corpus, STATUS } from './corpus.ts';
import { byCode } from './labels.ts';
import type { ReadingPicture, Tally } from './model.ts';

/** So many terms and sites are in the picture. */
const MOST = 10;

/** @returns the tags of live notes, the most used first; of those that differ in case only, the spelling that is used most */
export function tagTallies(corpus: Corpus): readonly Tally[] {
  const counts = new Uint32Array(corpus.tags.values.length);
  for (const place of livePlaces(corpus)) {
    for (const tag of corpus.tagged[place] ?? []) counts[tag] = (counts[tag] as number) + 1;
  }
  const spellings = corpus.tags.values.map((label, tag) => ({ label, count: counts[tag] as number })).sort(mostFirst);
  const tallies = new Map<string, Tally>();
  for (const { label, count } of spellings) {
    if (count === 0) break;
    const known = tallies.get(tagKey(label));
    tallies.set(tagKey(label), { label: known?.label ?? label, count: (known?.count ?? 0) + count });
  }
  return [...tallies.values()].sort(mostFirst);
}

/** @returns the picture of what the live notes tell of one's reading */
export function readingPicture(corpus: Corpus): ReadingPicture {
  const live = livePlaces(corpus);
  const pages = new Set<number>();
  const sites = new Uint32Array(corpus.sites.values.length);
  const terms = new Uint32Array(corpus.terms.values.length);
  /** The last changed note of each term. */
  const last = new Uint32Array(terms.length);
  const months = new Map<number, number>();
  for (const place of live) {
    const page = corpus.page[place] as number;
    if (corpus.pages.values[page] !== '') pages.add(page);
    const site = corpus.siteAt(place);
    sites[site] = (sites[site] as number) + 1;
    const term = corpus.term[place] as number;
    if (terms[term] === 0 || isLater(corpus, place, last[term] as number)) last[term] = place;
    terms[term] = (terms[term] as number) + 1;
    const month = Math.trunc((corpus.createdDays[place] as number) / 100);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const termTallies = [...terms.keys()].flatMap((term) => {
    const count = terms[term] as number;
    const place = last[term] as number;
    const label = corpus.headwords.values[corpus.headword[place] as number] ?? '';
    if (count === 0 || label === '') return [];
    const entry = corpus.entries[place];
    const language = corpus.languages[place];
    return [{ label, count, ...(entry !== undefined && { entry }), ...(language !== undefined && { language }) }];
  });
  const siteTallies = corpus.sites.values.flatMap((label, site) => {
    const count = sites[site] as number;
    return label === '' || count === 0 ? [] : [{ label, count }];
  });
  return {
    months: everyMonth(months),
    terms: termTallies.sort(mostFirst).slice(0, MOST),
    sites: siteTallies.sort(mostFirst).slice(0, MOST),
    notes: live.length,
    pages: pages.size,
  };
}

function livePlaces({ size, statuses }: Corpus): readonly number[] {
  const live: number[] = [];
  for (let place = 0; place < size; place += 1) if (statuses[place] === STATUS.live) live.push(place);
  return live;
}

function isLater({ updated, ids }: Corpus, a: number, b: number): boolean {
  const later = (updated[a] as number) - (updated[b] as number);
  return later > 0 || (later === 0 && byCode(ids[a] as string, ids[b] as string) < 0);
}

function mostFirst(a: Tally & { readonly language?: string }, b: Tally & { readonly language?: string }): number {
  return b.count - a.count || byCode(a.label, b.label) || byCode(a.language ?? '', b.language ?? '');
}

/** @param counts by month, as 202611 */
function everyMonth(counts: ReadonlyMap<number, number>): readonly Tally[] {
  if (counts.size === 0) return [];
  const indexOf = (month: number): number => Math.trunc(month / 100) * 12 + (month % 100) - 1;
  const indexes = [...counts.keys()].map(indexOf);
  // One note of 1970, as a wrong clock makes it, is a few hundred months; more than that there cannot be.
  const first = indexes.reduce((a, b) => Math.min(a, b));
  const last = indexes.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = Math.trunc((first + i) / 12);
    const month = ((first + i) % 12) + 1;
    const label = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    return { label, count: counts.get(year * 100 + month) ?? 0 };
  });
}
