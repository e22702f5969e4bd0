import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { NotesArchive } from '../../../notes/archive.ts';
import { NotesDatabase } from '../../../notes/database.ts';
import { isSnapshotDue, type SnapshotInfo, superfluous } from '../../../notes/snapshot-plan.ts';
import { Snapshots } from '../../../notes/snapshots.ts';
import { sample } from './arbitraries.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 1, 1);

let made = 0;
let db: NotesDatabase;
let archive: NotesArchive;
let time: number;
let snapshots: Snapshots;

beforeEach(() => {
  made += 1;
  time = START;
  const clock = () => new Date(time);
  db = new NotesDatabase(`snapshots-${made}`);
  archive = new NotesArchive(db, clock);
  snapshots = new Snapshots(db, archive, clock);
});

const latest = async () => snapshots.read((await snapshots.list())[0]?.id ?? 0);

describe('a snapshot', () => {
  test('holds all notes as they were, those in the trash too', async () => {
    await archive.merge([sample, { ...sample, id: 'b', markKey: 'b', status: 'trash' }]);
    const before = await archive.all();
    await snapshots.take('import');
    await archive.edit(sample.id, 'other words');
    expect(new Set((await latest()).map(({ id, words, status }) => [id, words, status].join()))).toEqual(
      new Set(before.map(({ id, words, status }) => [id, words, status].join())),
    );
  });

  test('that is reverted to brings back words, tags and deleted notes, keeps newer words beside, and can be undone', async () => {
    await archive.merge([sample]);
    await snapshots.take('import');
    time += DAY;
    await archive.edit(sample.id, 'newer');
    await archive.tag([sample.id], { remove: ['aid'], add: ['un'] });
    const [edited] = await archive.all();
    const { changes } = await archive.revert(await latest());
    const [reverted] = await archive.all();
    expect(reverted).toMatchObject({ words: 'tents', tags: ['aid'], earlier: [{ words: 'newer' }] });
    await archive.unmerge(changes);
    expect(await archive.all()).toEqual([edited]);
    await archive.trash(sample.id);
    await archive.discard([sample.id]);
    await archive.revert(await latest());
    expect(await archive.all()).toEqual([sample]);
  });

  test('is taken when there is something new, each hour at most', async () => {
    expect(await snapshots.takeWhenDue()).toBe(false);
    await archive.merge([sample]);
    expect(await snapshots.takeWhenDue()).toBe(true);
    time += 10 * DAY;
    expect(await snapshots.takeWhenDue()).toBe(false);
    await archive.edit(sample.id, 'new');
    expect(await snapshots.takeWhenDue()).toBe(true);
    time += 60_000;
    await archive.edit(sample.id, 'newer');
    expect(await snapshots.takeWhenDue()).toBe(false);
  });
});

test('a large store is put aside each day, not each hour', () => {
  const hours = (count: number) => new Date(START + count * 60 * 60 * 1000);
  const due = (notes: number, after: number) =>
    isSnapshotDue(notes, hours(0.5).toISOString(), hours(0).toISOString(), hours(after));
  expect([due(100, 0.9), due(100, 1), due(100_000, 23), due(100_000, 24)]).toEqual([false, true, false, true]);
});

describe('what is kept', () => {
  const now = new Date(START + 400 * DAY);
  const infos = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 100 * DAY }),
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.constantFrom('daily' as const, 'import' as const),
      ),
      { maxLength: 60 },
    )
    .map((all) =>
      all.map(
        ([ago, bytes, why], id): SnapshotInfo => ({ id, bytes, why, at: new Date(now.getTime() - ago).toISOString() }),
      ),
    );

  test('is the latest, one of each day and week, and no more than is allowed to take room', () => {
    fc.assert(
      fc.property(infos, (all) => {
        const gone = new Set(superfluous(all, now));
        const kept = all.filter(({ id }) => !gone.has(id));
        const newest = all.reduce((a, b) => (a > b.at ? a : b.at), '');
        expect(kept.length > 0 ? kept.some(({ at }) => at === newest) : all.length === 0).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(2 * 7 + 5);
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
        expect(bytes <= 64_000_000 || kept.length === 1).toBe(true);
      }),
    );
  });

  test('of snapshots taken every hour for two months are seven days and four weeks', () => {
    let kept: SnapshotInfo[] = [];
    for (let hour = 0; hour < 60 * 24; hour += 1) {
      const at = new Date(START + hour * 60 * 60 * 1000);
      kept.push({ id: hour, bytes: 1000, why: 'daily', at: at.toISOString() });
      const gone = new Set(superfluous(kept, at));
      kept = kept.filter(({ id }) => !gone.has(id));
    }
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThanOrEqual(12);
  });
});
