import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotesArchive } from '../../../../notes/archive.ts';
import { NotesDatabase } from '../../../../notes/database.ts';
import { csvParts } from '../../../../notes/formats/csv.ts';
import { type ExportFormat, WRITERS, type Writing } from '../../../../notes/formats/index.ts';
import { besideKnown } from '../../../../notes/import/index.ts';
import { withKeys } from '../../../../notes/keys.ts';
import { mergeNotes } from '../../../../notes/merge.ts';
import type { Note } from '../../../../notes/model.ts';
import { soundTags } from '../../../../notes/tags.ts';
import { anyStore, NOW, sample } from '../arbitraries.ts';
import { IMPORTED, notesIn } from '../import/read.ts';

const writing: Writing = {
  at: NOW,
  language: 'en',
  title: 'Notes',
  source: 'Source',
  withTags: true,
  settings: {},
  sites: {},
};

function write(format: ExportFormat, notes: readonly Note[]): string {
  return [...WRITERS[format](notes, writing)].join('');
}

const byId = (notes: readonly Note[]) => new Map(notes.map((one) => [one.id, one]));

let database = 0;
function emptyStore(): NotesArchive {
  database += 1;
  return new NotesArchive(new NotesDatabase(`round-trip-${database}`));
}

describe.each(['backup', 'web-annotation'] as const)('%s', (format) => {
  test('out and in again gives the same notes', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore(), async (before) => {
        const reading = await notesIn(write(format, before));
        expect(reading).toMatchObject({ format, refused: [] });
        expect(byId(reading.notes)).toEqual(byId(before));
      }),
    );
  });

  test('into an empty store gives the same store, and twice is the same as once', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore(), async (before) => {
        const { notes } = await notesIn(write(format, before));
        const store = emptyStore();
        expect(await store.merge(notes)).toMatchObject({ added: before.length });
        expect(byId(await store.all())).toEqual(byId(before));
        expect(await store.merge(notes)).toMatchObject({ changes: [] });
      }),
      { numRuns: 20 },
    );
  });
});

/** What a row can say of a note: whole characters, no zero bytes, one time for all that can change. */
function inRow({ passage, ...note }: Note): object {
  const sound = (text: string): string => text.toWellFormed().replaceAll('\0', '');
  const { id, entry, language, tags, createdAt, updatedAt } = note;
  const texts = [note.headword, note.definition, note.url, note.title, note.words].map(sound);
  return {
    id,
    entry,
    language,
    tags: soundTags(tags.map(sound)),
    texts,
    passage: Object.values(passage).map(sound),
    createdAt,
    updatedAt,
  };
}

describe('csv', () => {
  const inOrder = anyStore().map((notes) =>
    notes
      .filter(({ headword, passage, url, words }) =>
        [headword, passage.exact, passage.sentence, url, words].some((text) => text.replaceAll('\0', '').trim() !== ''),
      )
      .map((note) =>
        withKeys({ ...note, updatedAt: note.updatedAt < note.createdAt ? note.createdAt : note.updatedAt }),
      ),
  );

  test('out and in again gives the same, as far as there are columns for it', async () => {
    await fc.assert(
      fc.asyncProperty(inOrder, async (before) => {
        const reading = await notesIn(write('csv', before));
        expect(reading).toMatchObject({ format: 'csv', refused: [] });
        expect(reading.notes.map(inRow)).toEqual(before.map(inRow));
      }),
    );
  });

  const text = fc.constantFrom('a', '=b', "'c", 'd; e', '"f"\r\ng');
  test('what went out changes nothing when it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore({ text, url: fc.webUrl() }), async (notes) => {
        const before = notes.map((note) =>
          withKeys({ ...note, status: 'live' as const, updatedAt: [note.createdAt, note.updatedAt].sort()[1] ?? '' }),
        );
        const known = {
          withId: (id: string) => byId(before).get(id),
          onMark: (key: string) => before.find(({ markKey }) => markKey === key),
        };
        const { notes: back } = await notesIn(write('csv', before));
        const merged = mergeNotes(
          before,
          back.map((note) => besideKnown(note, known, IMPORTED)),
        );
        expect(merged).toMatchObject({ write: [], unchanged: before.length });
      }),
    );
  });

  test('words that were changed in a spreadsheet come back, and do not win over later ones', async () => {
    const edited = write('csv', [sample]).replace('tents', 'tents and boats');
    const { notes } = await notesIn(edited);
    const mergeInto = (here: Note) => {
      const known = { withId: () => here, onMark: () => here };
      return mergeNotes(
        [here],
        notes.map((note) => besideKnown(note, known, IMPORTED)),
      ).write;
    };
    const [changed] = mergeInto(sample);
    expect(changed).toMatchObject({ words: 'tents and boats', earlier: [{ words: 'tents' }] });
    expect(changed?.origin).toBeUndefined();
    expect(mergeInto(changed as Note)).toEqual([]);
    const time = '2026-02-01T00:00:00.000Z';
    const later = { ...sample, words: 'none', updatedAt: time, changed: { ...sample.changed, words: time } };
    expect(mergeInto(later)).toMatchObject([{ words: 'none', earlier: [{ words: 'tents and boats' }] }]);
  });

  test('has a mark in front, lines ended as RFC 4180 has them, and no cell that begins like a formula', () => {
    fc.assert(
      fc.property(anyStore(), (notes) => {
        const text = [...csvParts(notes)].join('');
        expect(text.startsWith('\uFEFFid,kind,term,')).toBe(true);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const row of cells(text.slice(1))) {
          expect(row).toHaveLength(16);
          expect(row.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        }
      }),
    );
  });
});

/** A small reader of RFC 4180, written for this alone. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) {
        expect(text[at]).not.toBe('"');
        cell += text[at];
        at += 1;
      }
    }
    rows.at(-1)?.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`no end of a cell at ${at}`);
  }
  return rows;
}

test.each(['backup', 'web-annotation', 'csv', 'markdown', 'anki', 'print'] as const)(
  '%s is written of any notes, and of none',
  (format) => {
    fc.assert(fc.property(anyStore(), (notes) => write(format, notes).length > 0));
    expect(write(format, []).length).toBeGreaterThan(0);
  },
);
