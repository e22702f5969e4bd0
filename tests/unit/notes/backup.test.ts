import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../notes/backup.ts';
import { NotesDatabase } from '../../../notes/database.ts';
import { mergeNotes, type Note, Notes } from '../../../notes/index.ts';
import { markKey, urlKey } from '../../../notes/keys.ts';

const NOW = new Date('2026-11-25T08:00:00.000Z');

const written = fc.record({
  id: fc.uuid(),
  v: fc.constant(1 as const),
  entry: fc.constantFrom('solidaritas-global/unhcr', 'solidaritas-global/wto'),
  headword: fc.string({ minLength: 1 }),
  definition: fc.string(),
  language: fc.constantFrom('id', 'en'),
  passage: fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string(), sentence: fc.string() }),
  url: fc.oneof(fc.webUrl(), fc.string()),
  title: fc.string({ unit: 'binary' }),
  words: fc.string({ unit: 'binary' }),
  tags: fc.array(fc.string()),
  status: fc.constantFrom('live', 'trash'),
  createdAt: time(),
  updatedAt: time(),
});
const note = written.map((own) => ({ ...own, markKey: markKey(own), urlKey: urlKey(own.url) }));
/** As a store can hold them: one note an id and a mark. */
const notesOfAStore = fc
  .uniqueArray(note, { selector: ({ id }) => id, maxLength: 8 })
  .map((all) => [...new Map(all.map((one) => [one.markKey, one])).values()] as Note[]);

function time() {
  return fc.date({ min: new Date(0), max: NOW, noInvalidDate: true }).map((date) => date.toISOString());
}

let database = 0;
function emptyStore(): Notes {
  database += 1;
  return new Notes(new NotesDatabase(`backup-${database}`));
}

const byId = (notes: readonly Note[]) => new Map(notes.map((one) => [one.id, one]));

function read(text: string) {
  const reading = readBackup(text);
  if (reading.kind !== 'backup') throw new Error(`unreadable: ${reading.why}`);
  return reading;
}

function backupOf(notes: readonly unknown[]): string {
  return writeBackup({ notes: notes as Note[], settings: {}, sites: {} }, NOW);
}

const sample: Note = {
  id: 'a',
  v: 1,
  entry: 'solidaritas-global/unhcr',
  headword: 'UNHCR',
  definition: 'The agency …',
  language: 'en',
  passage: { exact: 'UNHCR', prefix: '', suffix: ' came', sentence: 'UNHCR came.' },
  url: 'https://news.example/boat',
  title: 'The boat',
  words: 'tents',
  tags: [],
  status: 'live',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  markKey: '',
  urlKey: 'https://news.example/boat',
};
const first: Note = { ...sample, markKey: markKey(sample) };
const older: Note = { ...first, words: 'older', updatedAt: '2026-01-01T12:00:00.000Z' };
const newer: Note = { ...first, words: 'newer', updatedAt: '2026-01-03T00:00:00.000Z' };

describe('a backup', () => {
  test('restored into an empty store gives the same notes, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notesOfAStore, async (before) => {
        const source = emptyStore();
        await source.merge(before);
        const { contents, refused } = read(writeBackup({ notes: await source.all(), settings: {}, sites: {} }, NOW));
        expect(refused).toEqual([]);
        const target = emptyStore();
        expect(await target.merge(contents.notes)).toMatchObject({ added: before.length, updated: 0, unchanged: 0 });
        expect(byId(await target.all())).toEqual(byId(before));
        expect(await target.merge(contents.notes)).toMatchObject({ write: [], unchanged: before.length });
        expect(byId(await target.all())).toEqual(byId(before));
      }),
      { numRuns: 60 },
    );
  });

  test('says what it is and when it was made, and brings settings and sites along', () => {
    const settings = { theme: 'dark', hiddenKinds: ['event'] };
    const text = writeBackup({ notes: [first], settings, sites: { 'example.org': 'off' } }, NOW);
    expect(JSON.parse(text)).toMatchObject({
      format: 'konteks-backup',
      version: 1,
      exportedAt: '2026-11-25T08:00:00.000Z',
    });
    expect(read(text).contents).toEqual({ notes: [first], settings, sites: { 'example.org': 'off' } });
  });

  test.each([
    ['no JSON at all', 'json'],
    ['', 'json'],
    ['null', 'format'],
    ['[]', 'format'],
    ['{"format":"konteks-glossary","version":1}', 'format'],
    ['{"format":"konteks-backup","version":1,"notes":{}}', 'format'],
    ['{"format":"konteks-backup","version":1,"notes":[],"sites":5}', 'format'],
    ['{"format":"konteks-backup","version":2,"notes":[]}', 'version'],
  ])('%s is none (%s)', (text, why) => {
    expect(readBackup(text)).toEqual({ kind: 'unreadable', why });
  });

  test('names what is wrong with a note and where, and keeps the sound ones', () => {
    const { passage, updatedAt: _, ...rest } = first;
    const broken = [
      first,
      { ...rest, passage },
      { ...first, passage: { ...passage, exact: 7 } },
      { ...first, createdAt: '2026-02-40' },
      { ...first, entry: 'UNHCR' },
      'a note',
    ];
    const { contents, refused } = read(backupOf(broken));
    expect(contents.notes).toEqual([first]);
    expect(refused).toEqual([
      { place: 2, headword: 'UNHCR', field: 'updatedAt', fault: 'missing' },
      { place: 3, headword: 'UNHCR', field: 'passage.exact', fault: 'wrong' },
      { place: 4, headword: 'UNHCR', field: 'createdAt', fault: 'wrong' },
      { place: 5, headword: 'UNHCR', field: 'entry', fault: 'wrong' },
      { place: 6, headword: '', field: '', fault: 'wrong' },
    ]);
  });

  test('of hostile or broken content throws nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(note, fc.jsonValue(), fc.object())), (notes) => {
        const { contents, refused } = read(backupOf(notes));
        expect(contents.notes.length + refused.length).toBe(JSON.parse(JSON.stringify(notes)).length);
      }),
    );
  });

  test('times in other zones are kept in our own', () => {
    const { contents } = read(backupOf([{ ...first, updatedAt: '2026-01-03T07:00:00+07:00' }]));
    expect(contents.notes[0]?.updatedAt).toBe('2026-01-03T00:00:00.000Z');
  });
});

describe('merging', () => {
  test('the note that was changed later holds', () => {
    expect(mergeNotes([first], [newer])).toMatchObject({ write: [newer], added: 0, updated: 1 });
    expect(mergeNotes([first], [older])).toMatchObject({ write: [], unchanged: 1 });
  });

  test('a note on the same mark is the same note, whatever its id', () => {
    expect(mergeNotes([first], [{ ...newer, id: 'b' }])).toMatchObject({ write: [newer], added: 0, updated: 1 });
    expect(mergeNotes([first], [{ ...older, id: 'b' }])).toMatchObject({ write: [], unchanged: 1 });
  });

  test('nothing is put into the trash, and what was deleted since comes back', () => {
    expect(mergeNotes([first], [{ ...newer, status: 'trash' }]).write).toEqual([newer]);
    expect(mergeNotes([{ ...first, status: 'trash' }], [first]).write).toEqual([first]);
    expect(mergeNotes([{ ...newer, status: 'trash' }], [first]).write).toEqual([newer]);
  });

  test('takes nothing away, and done twice is done once', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const same = fc
      .tuple(ids, ids, time(), fc.constantFrom<Note['status']>('live', 'trash'))
      .map(([id, exact, at, status]) => {
        const one = { ...first, id, status, updatedAt: at, passage: { ...first.passage, exact } };
        return { ...one, markKey: markKey(one) };
      });
    const store = fc.uniqueArray(fc.tuple(ids, time()), { selector: ([id]) => id }).map((all) =>
      all.map(([id, at]): Note => {
        const one = { ...first, id, updatedAt: at, passage: { ...first.passage, exact: id } };
        return { ...one, markKey: markKey(one) };
      }),
    );
    fc.assert(
      fc.property(store, fc.array(same), (known, incoming) => {
        const once = mergeNotes(known, incoming);
        const after = [...new Map([...known, ...once.write].map((one) => [one.id, one])).values()];
        expect(new Set(after.map(({ markKey: key }) => key)).size).toBe(after.length);
        for (const { id, status } of known.filter((one) => one.status === 'live'))
          expect(after.find((one) => one.id === id)?.status).toBe(status);
        expect(mergeNotes(after, incoming).write).toEqual([]);
      }),
    );
  });
});
