import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotesArchive } from '../../../../notes/archive.ts';
import { NotesDatabase } from '../../../../notes/database.ts';
import { type Change, watchChanges } from '../../../../notes/desk/changes.ts';
import { Desk } from '../../../../notes/desk/desk.ts';
import { GROUPINGS, type NotesQuery, SORTS } from '../../../../notes/desk/model.ts';
import type { Note } from '../../../../notes/model.ts';
import { findNaively } from './naive.ts';
import { likeNote, likeNotes, likeText, noteWith } from './reading-notes.ts';

const all: NotesQuery = { text: '', status: 'live', sort: 'updated', group: 'none' };

let databases = 0;

/** As soon as may be; a machine that does other things as well takes its time. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 5 });

/** A store with these notes, and a desk that follows it. */
async function deskOver(notes: readonly Note[]) {
  databases += 1;
  const db = new NotesDatabase(`desk-${databases}`);
  await db.notes.bulkPut([...notes]);
  const archive = new NotesArchive(db);
  const changes: Change[] = [];
  let end = (): void => {};
  const desk = new Desk(archive, (changed) => {
    end = watchChanges(db.name, (change) => {
      changes.push(change);
      changed(change);
    });
  });
  await desk.ready();
  const find = async (query: NotesQuery) => {
    const { places, groups, of } = await desk.query(query);
    return { ids: await desk.ids(places), groups, of };
  };
  const close = async (): Promise<void> => {
    end();
    await db.delete();
  };
  return { db, archive, desk, find, changes, close };
}

const queryText = fc
  .array(
    fc.oneof(
      likeText,
      fc.constantFrom(
        'soli',
        'tag:',
        'tag:soli',
        'situs:news',
        'site:wiki.example',
        'term:w',
        'istilah:"don',
        '"a',
        'ITE glo',
        'tag:"well-',
      ),
      likeText.map((text) => `"${text}"`),
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.join(' '));

const anyQuery: fc.Arbitrary<NotesQuery> = fc.record({
  text: queryText,
  status: fc.constantFrom('live', 'trash'),
  sort: fc.constantFrom(...SORTS),
  group: fc.constantFrom(...GROUPINGS),
});

// Stores are slow when a machine has other things to do.
describe('the desk', { timeout: 60_000 }, () => {
  test('finds, sorts and groups as one would who looks at note after note', async () => {
    await fc.assert(
      fc.asyncProperty(likeNotes, fc.array(anyQuery, { minLength: 1, maxLength: 6 }), async (notes, queries) => {
        const { find, close } = await deskOver(notes);
        for (const query of queries) expect(await find(query)).toEqual(findNaively(notes, query));
        await close();
      }),
      { numRuns: 100 },
    );
  });

  test('finds the same while one types and takes back as for the whole', async () => {
    await fc.assert(
      fc.asyncProperty(likeNotes, queryText, async (notes, text) => {
        const { find, close } = await deskOver(notes);
        const typed = Array.from({ length: Math.min(text.length, 24) }, (_, i) => text.slice(0, i + 1));
        for (const so of [...typed, ...typed.toReversed()]) {
          const query = { ...all, text: so };
          expect((await find(query)).ids, so).toEqual(findNaively(notes, query).ids);
        }
        await close();
      }),
      { numRuns: 60 },
    );
  });

  test('after any changes, from wherever they come, it answers as one does that begins then', async () => {
    const ids = fc.array(fc.nat(11), { minLength: 1, maxLength: 3 });
    const change = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), note: likeNote }),
      fc.record({ kind: fc.constant('delete' as const), of: ids }),
      fc.record({ kind: fc.constantFrom('trash' as const, 'restore' as const), of: ids }),
      fc.record({ kind: fc.constant('edit' as const), of: fc.nat(11), words: likeText }),
      fc.record({ kind: fc.constant('tag' as const), of: ids, tag: likeText }),
      fc.record({ kind: fc.constant('merge' as const), notes: likeNotes }),
      fc.record({ kind: fc.constant('query' as const), query: anyQuery }),
    );
    await fc.assert(
      fc.asyncProperty(likeNotes, fc.array(change, { maxLength: 8 }), anyQuery, async (notes, steps, query) => {
        const { archive, db, desk, find, close } = await deskOver(notes);
        const placeOf = new Map<string, number>();
        for (const step of steps) {
          const here = await db.notes.toCollection().primaryKeys();
          const chosen = (of: readonly number[]): string[] => [...new Set(of.flatMap((n) => here[n] ?? []))];
          if (step.kind === 'query') {
            const { places } = await desk.query(step.query);
            (await desk.ids(places)).forEach((id, i) => {
              expect(placeOf.get(id) ?? places[i]).toBe(places[i]);
              placeOf.set(id, places[i] as number);
            });
          } else if (step.kind === 'put') await db.notes.put(step.note).catch(() => undefined);
          else if (step.kind === 'delete') await db.notes.bulkDelete(chosen(step.of));
          else if (step.kind === 'trash' || step.kind === 'restore') await archive[step.kind](...chosen(step.of));
          else if (step.kind === 'edit') await Promise.all(chosen([step.of]).map((id) => archive.edit(id, step.words)));
          else if (step.kind === 'tag') await archive.tag(chosen(step.of), { add: [step.tag] });
          else if (step.kind === 'merge') await archive.merge(step.notes);
        }
        const now = await archive.all();
        await eventually(() => find(query)).toEqual(findNaively(now, query));
        await eventually(() => find(all)).toEqual(findNaively(now, all));
        const fresh = new Desk(archive, () => {});
        await fresh.ready();
        // A tag may be all that has changed, so what was found may have been right before the desk had heard of it.
        await eventually(() => desk.tags()).toEqual(await fresh.tags());
        await eventually(() => desk.picture()).toEqual(await fresh.picture());
        await close();
      }),
      { numRuns: 60 },
    );
  });

  test('follows what is done to more notes than are named', async () => {
    const notes = Array.from({ length: 1200 }, (_, i) => noteWith(`note-${i}`, { words: `words ${i}` }));
    const { archive, find, changes, close } = await deskOver(notes);
    const ids = notes.slice(100, 400).map(({ id }) => id);
    await archive.trash(...ids);
    await eventually(async () => (await find({ ...all, status: 'trash' })).of).toBe(300);
    await archive.tag(ids, { add: ['many'] });
    await eventually(async () => (await find({ ...all, status: 'trash', text: 'tag:many' })).ids.length).toBe(300);
    expect(changes).toContain('any');
    const { changes: merged } = await archive.merge(
      notes
        .slice(0, 100)
        .map((note) => ({ ...note, tags: ['old'], changed: { ...note.changed, tags: '2026-01-01T12:00:00.000Z' } })),
    );
    await eventually(async () => (await find({ ...all, text: 'tag:old' })).ids.length).toBe(100);
    await archive.unmerge(merged);
    await eventually(async () => (await find({ ...all, text: 'tag:old' })).ids.length).toBe(0);
    await archive.discard(ids);
    await eventually(async () => (await find({ ...all, status: 'trash' })).of).toBe(0);
    expect((await find(all)).of).toBe(900);
    await close();
  });

  test('reads only the notes that are named', async () => {
    const notes = Array.from({ length: 30 }, (_, i) => noteWith(`note-${i}`, {}));
    const { archive, desk, changes, close } = await deskOver(notes);
    const read: string[][] = [];
    const { get } = archive;
    archive.get = (ids) => {
      read.push([...ids]);
      return get.call(archive, ids);
    };
    archive.eachChunk = () => Promise.reject(new Error('all notes are read again'));
    await archive.edit('note-7', 'other words');
    await eventually(async () => (await desk.query({ ...all, text: 'other' })).places.length).toBe(1);
    expect(changes).toEqual([['note-7']]);
    expect(read).toEqual([['note-7']]);
    await close();
  });

  test('gives the notes themselves, and nothing for one that is deleted for good', async () => {
    const notes = [noteWith('a', {}), noteWith('b', { status: 'trash' })];
    const { archive, desk, close } = await deskOver(notes);
    const { places } = await desk.query({ ...all, status: 'trash' });
    expect(await desk.notes([...places])).toEqual([notes[1]]);
    await archive.discard(['b']);
    expect(await desk.notes([...places, 77])).toEqual([undefined, undefined]);
    expect(await desk.ids(places)).toEqual(['b']);
    await close();
  });

  test('a note that comes back after it was deleted for good has its place again', async () => {
    const note = noteWith('a', { status: 'trash' });
    const { archive, db, desk, find, close } = await deskOver([noteWith('b', {}), note]);
    const query: NotesQuery = { ...all, status: 'trash' };
    const { places } = await desk.query(query);
    await archive.discard(['a']);
    await eventually(async () => (await find(query)).of).toBe(0);
    await db.notes.put(note);
    await eventually(async () => (await find(query)).of).toBe(1);
    expect((await desk.query(query)).places).toEqual(places);
    await close();
  });

  test('tells those who watch, seldom', async () => {
    const { archive, desk, close } = await deskOver([noteWith('a', {})]);
    let told = 0;
    await desk.watch(() => {
      told += 1;
    });
    const start = performance.now();
    for (let i = 0; i < 20; i += 1) await archive.edit('a', `words ${i}`);
    await eventually(async () => (await desk.query({ ...all, text: '"words 19"' })).places.length).toBe(1);
    await eventually(() => told).toBeGreaterThan(0);
    // At once, then four times a second.
    expect(told).toBeLessThanOrEqual(1 + (performance.now() - start) / 250);
    await close();
  });

  test('answers with what is there before all is', async () => {
    const notes = Array.from({ length: 3000 }, (_, i) =>
      noteWith(`note-${i}`, { updatedAt: new Date(i * 1000).toISOString() }),
    );
    const db = new NotesDatabase('desk-early');
    await db.notes.bulkPut(notes);
    const desk = new Desk(new NotesArchive(db), () => {});
    expect((await desk.query(all)).of).toBe(0);
    await eventually(async () => (await desk.query(all)).of).toBeGreaterThan(0);
    const { places } = await desk.query(all);
    expect((await desk.ids(places))[0]).toBe('note-2999');
    await desk.ready();
    expect((await desk.query(all)).of).toBe(3000);
    await db.delete();
  });

  test('says that it could not read, and begins again with the next change', async () => {
    const db = new NotesDatabase('desk-broken');
    const archive = new NotesArchive(db);
    const { eachChunk } = archive;
    archive.eachChunk = () => Promise.reject(new Error('the disk is gone'));
    await db.notes.bulkPut([noteWith('a', {}), noteWith('b', { status: 'trash' })]);
    const desk = new Desk(archive, (changed) => {
      watchChanges(db.name, changed);
    });
    await expect(desk.ready()).rejects.toThrow('the disk is gone');
    expect((await desk.query(all)).of).toBe(1);
    archive.eachChunk = (each) => eachChunk.call(archive, each);
    await archive.edit('a', 'words');
    await eventually(async () => (await desk.query({ ...all, status: 'trash' })).of).toBe(1);
    await db.delete();
  });
});
