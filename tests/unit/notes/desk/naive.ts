import { fold } from '../../../../notes/desk/fold.ts';
import type { Found, NotesGroup, NotesQuery, Sort } from '../../../../notes/desk/model.ts';
import { parseQuery } from '../../../../notes/desk/query-text.ts';
import { type Note, siteOf } from '../../../../notes/model.ts';

/** What the desk is to find, done the long way: note by note, from what is said of it. */
export function findNaively(
  notes: readonly Note[],
  query: NotesQuery,
): { ids: string[]; groups: NotesGroup[]; of: number } {
  const ofStatus = notes.filter(({ status }) => status === query.status);
  const found = ofStatus.filter((note) => isWanted(note, query.text)).sort(comparing(query.sort));
  const groups = new Map<string, Note[]>();
  if (query.group !== 'none') {
    for (const note of found) {
      const key = keyOf(note, query);
      groups.set(key, [...(groups.get(key) ?? []), note]);
    }
  }
  const sorted = [...groups];
  if (query.group === 'day') sorted.sort(([a], [b]) => (a < b ? 1 : -1));
  let start = 0;
  const described = sorted.map(([key, members]): NotesGroup => {
    const group = { ...describe(key, members[0] as Note, query), start, count: members.length };
    start += members.length;
    return group;
  });
  const inOrder = query.group === 'none' ? found : sorted.flatMap(([, members]) => members);
  return { ids: inOrder.map(({ id }) => id), groups: described, of: ofStatus.length };
}

/** @returns the same of what a desk has found */
export function plain({ groups, of }: Found, ids: readonly string[]) {
  return { ids, groups, of };
}

function isWanted(note: Note, text: string): boolean {
  const { words, phrases, tags, sites, terms } = parseQuery(text);
  const { headword, definition, passage, title, url } = note;
  const texts = [headword, definition, passage.exact, passage.sentence, note.words, ...note.tags, title, url];
  const folded = [...texts, ...note.earlier.map((version) => version.words)].map(normal);
  return (
    [...words, ...phrases].every((word) => folded.some((one) => one.includes(word))) &&
    tags.every((tag) => note.tags.some((one) => normal(one).startsWith(tag))) &&
    sites.every((site) => siteOf(note).includes(site)) &&
    terms.every((term) => normal(headword).includes(term))
  );
}

function normal(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}

const collator = new Intl.Collator(undefined, { numeric: true });
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byLabel = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : collator.compare(a, b) || byCode(a, b);

function comparing(sort: Sort): (a: Note, b: Note) => number {
  const byUpdated = (a: Note, b: Note): number => byCode(b.updatedAt, a.updatedAt) || byCode(a.id, b.id);
  return {
    updated: byUpdated,
    created: (a: Note, b: Note) => byCode(b.createdAt, a.createdAt) || byUpdated(a, b),
    headword: (a: Note, b: Note) => byLabel(a.headword, b.headword) || byUpdated(a, b),
    page: (a: Note, b: Note) => {
      const byPage = Number(a.urlKey === '') - Number(b.urlKey === '') || byCode(a.urlKey, b.urlKey);
      return byLabel(a.title || a.url, b.title || b.url) || byPage || byUpdated(a, b);
    },
  }[sort];
}

function keyOf(note: Note, { group, sort }: NotesQuery): string {
  if (group === 'term') return `${note.language ?? ''}\n${fold(note.headword)}`;
  if (group === 'page') return note.urlKey;
  return dayOf(sort === 'created' ? note.createdAt : note.updatedAt);
}

/** @returns a day by the clock on the wall */
function dayOf(time: string): string {
  // Swedes write a date as ISO 8601 does.
  return new Date(time).toLocaleDateString('sv');
}

function describe(key: string, { headword, language, title, url, urlKey }: Note, { group }: NotesQuery) {
  if (group === 'term') return { label: headword, ...(language && { language }) };
  if (group === 'page') return { label: title || url, url: urlKey };
  return { label: key };
}
