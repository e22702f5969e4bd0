import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { NotesDatabase } from '../../../notes/database.ts';
import { type NoteDraft, Notes, wayBack } from '../../../notes/index.ts';
import { urlKey } from '../../../notes/keys.ts';

const draft: NoteDraft = {
  entry: 'solidaritas-global/unhcr',
  headword: 'UNHCR',
  definition: 'The agency …',
  language: 'en',
  passage: { exact: 'UNHCR', prefix: 'Staff of ', suffix: ' came at dawn', sentence: 'Staff of UNHCR came at dawn.' },
  url: 'https://news.example/boat',
  title: 'The boat',
  words: 'tents and schools',
};

let database = 0;
let notes: Notes;
let time: number;

beforeEach(() => {
  database += 1;
  time = Date.UTC(2026, 0, 1);
  const clock = (): Date => {
    time += 1000;
    return new Date(time);
  };
  notes = new Notes(new NotesDatabase(`notes-${database}`), clock);
});

describe('saving', () => {
  test('keeps everything that was said', async () => {
    const saved = await notes.save(draft);
    expect(await notes.latest()).toEqual([saved]);
    expect(saved).toMatchObject({ ...draft, status: 'live', createdAt: '2026-01-01T00:00:01.000Z' });
  });

  test('the same mark again edits its note', async () => {
    const first = await notes.save(draft);
    const second = await notes.save({ ...draft, words: 'other words', url: `${draft.url}?utm_source=mail#top` });
    expect(second).toMatchObject({ id: first.id, createdAt: first.createdAt, words: 'other words' });
    expect(await notes.latest()).toHaveLength(1);
  });

  test('the same mark twice at once makes one note', async () => {
    await Promise.all([notes.save(draft), notes.save({ ...draft, words: 'again' })]);
    expect(await notes.latest()).toHaveLength(1);
  });

  test('another mark, page or entry is another note', async () => {
    await notes.save(draft);
    await notes.save({ ...draft, passage: { ...draft.passage, prefix: 'People of ' } });
    await notes.save({ ...draft, url: 'https://news.example/other' });
    await notes.save({ ...draft, entry: 'solidaritas-global/refugee' });
    expect(await notes.latest()).toHaveLength(4);
  });
});

describe('the latest notes', () => {
  test('come with the last changed first, as many as asked for', async () => {
    const a = await notes.save(draft);
    const b = await notes.save({ ...draft, url: 'https://news.example/b' });
    await notes.edit(a.id, 'changed');
    expect((await notes.latest()).map(({ id }) => id)).toEqual([a.id, b.id]);
    expect((await notes.latest(1)).map(({ words }) => words)).toEqual(['changed']);
  });

  test('a deleted note is gone from everywhere, and undo brings it back as it was', async () => {
    const note = await notes.save(draft);
    await notes.trash(note.id);
    expect(await notes.latest()).toEqual([]);
    expect(await notes.ofMark(draft)).toBeUndefined();
    await notes.restore(note.id);
    const back = { ...note, changed: { ...note.changed, status: '2026-01-01T00:00:03.000Z' } };
    expect(await notes.latest()).toEqual([back]);
    expect(await notes.ofMark(draft)).toEqual(back);
  });

  test('saving a mark whose note was deleted brings that note back', async () => {
    const note = await notes.save(draft);
    await notes.trash(note.id);
    expect((await notes.save(draft)).id).toBe(note.id);
  });

  test('changing a note that is not there is an error', async () => {
    await expect(notes.edit('nothing', 'x')).rejects.toThrow('there is no note nothing');
  });
});

describe('the notes of a page', () => {
  test('are its live ones, whatever address it was visited by, the last changed first', async () => {
    const a = await notes.save(draft);
    const b = await notes.save({
      ...draft,
      url: `${draft.url}?utm_source=mail#top`,
      entry: 'solidaritas-global/refugee',
    });
    await notes.save({ ...draft, url: 'https://news.example/other' });
    const gone = await notes.save({ ...draft, entry: 'solidaritas-global/wto' });
    await notes.trash(gone.id);
    await notes.edit(a.id, 'changed');
    expect((await notes.ofPage(`${draft.url}#end`)).map(({ id }) => id)).toEqual([a.id, b.id]);
    expect(await notes.ofPage('https://news.example/none')).toEqual([]);
  });

  test('can be left out of the latest', async () => {
    await notes.save(draft);
    const b = await notes.save({ ...draft, url: 'https://news.example/b' });
    const c = await notes.save({ ...draft, url: 'https://news.example/c' });
    await notes.save({ ...draft, entry: 'solidaritas-global/refugee' });
    expect((await notes.latest(2, draft.url)).map(({ id }) => id)).toEqual([c.id, b.id]);
  });
});

test('notes survive the closing of the database', async () => {
  const note = await notes.save(draft);
  expect(await new Notes(new NotesDatabase(`notes-${database}`)).latest()).toEqual([note]);
});

test.each([
  ['https://a.example/x?b=2&a=1&utm_source=z&fbclid=q#part', 'https://a.example/x?a=1&b=2'],
  ['https://a.example/app#/route/1', 'https://a.example/app#/route/1'],
  ['nothing like an address', 'nothing like an address'],
])('%s is the page %s', (url, key) => {
  expect(urlKey(url)).toBe(key);
});

describe('the way back', () => {
  test('points at the passage by a text fragment', () => {
    expect(wayBack(draft)).toBe('https://news.example/boat#:~:text=Staff%20of%20UNHCR%20came%20at%20dawn.');
  });

  test('names only the ends of a long passage, and keeps the fragment and its hyphens', () => {
    const sentence = 'one two three four-four five six seven, eight nine ten eleven';
    const url = wayBack({ url: 'https://a.example/#part', passage: { ...draft.passage, sentence } });
    expect(url).toBe(
      'https://a.example/#part:~:text=one%20two%20three%20four%2Dfour%20five,seven%2C%20eight%20nine%20ten%20eleven',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense'])('does not lead to %s', (url) => {
    expect(wayBack({ ...draft, url })).toBeUndefined();
  });
});
