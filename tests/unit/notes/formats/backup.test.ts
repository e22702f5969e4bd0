import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotesArchive } from '../../../../notes/archive.ts';
import { NotesDatabase } from '../../../../notes/database.ts';
import { readBackup, writeBackup } from '../../../../notes/formats/backup.ts';
import type { Note } from '../../../../notes/index.ts';
import { anyNote, anyStore, sample as first, NOW } from '../arbitraries.ts';

let database = 0;
function emptyStore(): NotesArchive {
  database += 1;
  return new NotesArchive(new NotesDatabase(`backup-${database}`));
}

const byId = (notes: readonly Note[]) => new Map(notes.map((one) => [one.id, one]));

function read(text: string) {
  const reading = readBackup(text);
  if (reading.kind !== 'backup') throw new Error(`unreadable: ${reading.why}`);
  return reading;
}

function backupOf(notes: readonly unknown[]): string {
  return JSON.stringify({ format: 'konteks-backup', version: 2, exportedAt: NOW.toISOString(), notes });
}

describe('a backup', () => {
  test('restored into an empty store gives the same notes, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore(), async (before) => {
        const source = emptyStore();
        await source.merge(before);
        const { contents, refused } = read(writeBackup({ notes: await source.all(), settings: {}, sites: {} }, NOW));
        expect(refused).toEqual([]);
        const target = emptyStore();
        expect(await target.merge(contents.notes)).toMatchObject({ added: before.length, updated: 0, unchanged: 0 });
        expect(byId(await target.all())).toEqual(byId(before));
        expect(await target.merge(contents.notes)).toMatchObject({ changes: [], unchanged: before.length });
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
      version: 2,
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
    ['{"format":"konteks-backup","version":3,"notes":[]}', 'version'],
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
      fc.property(fc.array(fc.oneof(anyNote(), fc.jsonValue(), fc.object())), (notes) => {
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

test('a backup that the first version wrote is read, its notes in the form of now', () => {
  const { changed: _, earlier: __, markKey, urlKey, ...fields } = first;
  const old = { ...fields, v: 1, markKey, urlKey };
  const file = {
    format: 'konteks-backup',
    version: 1,
    exportedAt: NOW.toISOString(),
    notes: [old],
    settings: {},
    sites: {},
  };
  const { updatedAt } = first;
  expect(read(JSON.stringify(file)).contents.notes).toEqual([
    { ...first, changed: { words: updatedAt, tags: updatedAt, status: updatedAt } },
  ]);
});
