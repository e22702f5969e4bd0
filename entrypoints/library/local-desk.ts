import { liveQuery } from 'dexie';
import { fold, type QueryWords, queryWords } from '../../components/library/notes/query-words.ts';
import type { NotesArchive } from '../../notes/archive.ts';
import type { Found, NotesDesk, NotesGroup, NotesQuery, Tally } from '../../notes/desk/model.ts';
import { type Note, siteOf } from '../../notes/index.ts';

/** Swedes write a date as ISO 8601 does, by the clock on the wall. */
const DAY = new Intl.DateTimeFormat('sv');

/**
 * A stand-in for the desk, in the page's own thread: it reads every note for each question. The desk that works in a
 * worker of its own replaces it; nothing but {@link NotesDesk} may be used of it.
 */
export function localDesk(archive: NotesArchive): NotesDesk {
  const places = new Map<string, number>();
  const notes: (Note | undefined)[] = [];
  const watchers: (() => void)[] = [];
  let made: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    made = resolve;
  });
  liveQuery(() => archive.all()).subscribe((all) => {
    notes.fill(undefined);
    for (const note of all) {
      const place = places.get(note.id) ?? notes.length;
      places.set(note.id, place);
      notes[place] = note;
    }
    made?.();
    for (const changed of watchers) changed();
  });
  return {
    ready: () => ready,
    query: async (query) => find(notes, query),
    notes: async (wanted) => wanted.map((place) => notes[place]),
    ids: async (wanted) => [...wanted].flatMap((place) => notes[place]?.id ?? []),
    tags: async () => tally(notes.flatMap((note) => (note?.status === 'live' ? note.tags : []))),
    picture: async () => ({ months: [], terms: [], sites: [], notes: 0, pages: 0 }),
    watch: async (changed) => void watchers.push(changed),
  };
}

function find(notes: readonly (Note | undefined)[], query: NotesQuery): Found {
  const words = queryWords(query.text);
  const all = notes.flatMap((note, place) => (note?.status === query.status ? [{ note, place }] : []));
  const found = all
    .filter(({ note }) => matches(note, words))
    .map(({ note, place }) => ({ note, place, key: keyOf(note, query) }))
    .sort((a, b) => compareKeys(a.key, b.key, query) || compare(a.note, b.note, query));
  const groups: NotesGroup[] = [];
  let last: string | undefined;
  found.forEach(({ note, key }, start) => {
    if (query.group === 'none') return;
    const group = groups.at(-1);
    if (group && key === last) groups[groups.length - 1] = { ...group, count: group.count + 1 };
    else groups.push({ ...labelOf(note, query), start, count: 1 });
    last = key;
  });
  return { places: Uint32Array.from(found, ({ place }) => place), groups, of: all.length };
}

function matches(note: Note, { words, phrases, tag, site, term }: QueryWords): boolean {
  const { headword, passage, title, tags } = note;
  const text = fold([headword, passage.sentence, passage.exact, note.words, title, ...tags].join('\n'));
  return (
    [...words, ...phrases].every((each) => text.includes(each)) &&
    tag.every((each) => tags.some((has) => fold(has) === each)) &&
    site.every((each) => siteOf(note).includes(each)) &&
    term.every((each) => fold(headword).includes(each))
  );
}

/** Groups come in the order of their own names, days from the latest on; in them notes are as they are sorted. */
function compareKeys(a: string, b: string, { group }: NotesQuery): number {
  const order = a === b ? 0 : a < b ? -1 : 1;
  return group === 'day' ? -order : order;
}

function compare(a: Note, b: Note, query: NotesQuery): number {
  switch (query.sort) {
    case 'updated':
      return b.updatedAt.localeCompare(a.updatedAt);
    case 'created':
      return b.createdAt.localeCompare(a.createdAt);
    case 'headword':
      return a.headword.localeCompare(b.headword);
    case 'page':
      return a.title.localeCompare(b.title);
  }
}

function keyOf(note: Note, { group, sort }: NotesQuery): string {
  if (group === 'term') return note.headword;
  if (group === 'none') return '';
  if (group === 'page') return note.title + note.urlKey;
  return DAY.format(new Date(sort === 'created' ? note.createdAt : note.updatedAt));
}

function labelOf(note: Note, query: NotesQuery): Pick<NotesGroup, 'label' | 'language' | 'url'> {
  if (query.group === 'term') return { label: note.headword, ...(note.language && { language: note.language }) };
  if (query.group === 'page') return { label: note.title, url: note.url };
  return { label: keyOf(note, query) };
}

function tally(labels: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
