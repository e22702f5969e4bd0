import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { NotesDatabase } from '../../../notes/database.ts';
import { Notes } from '../../../notes/index.ts';
import { sample } from './arbitraries.ts';

/** A note as the first version wrote it. */
const { changed: _, earlier: __, ...fields } = sample;
const first = { ...fields, v: 1 };

test('a database of version 1 opens with all its notes in the form of now, and goes on working', async () => {
  const old = new Dexie('version-1');
  old.version(1).stores({ notes: 'id, &markKey, urlKey, entry, [status+updatedAt]' });
  await old.table('notes').bulkAdd([first, { ...first, id: 'b', markKey: 'b', status: 'trash' }]);
  old.close();
  const db = new NotesDatabase('version-1');
  const notes = new Notes(db);
  const { updatedAt } = first;
  const migrated = { ...first, v: 2, changed: { words: updatedAt, tags: updatedAt, status: updatedAt }, earlier: [] };
  expect(await notes.get([first.id, 'b'])).toEqual([migrated, { ...migrated, id: 'b', markKey: 'b', status: 'trash' }]);
  expect(await notes.tags()).toEqual(['aid']);
  await notes.edit(first.id, 'other words');
  await notes.keepDraft('somewhere', 'typed');
  expect(await notes.draft('somewhere')).toBe('typed');
  expect(await db.meta.get('id')).toBeDefined();
});

test('a database that a later version has written to is read, but not written to', async () => {
  const later = new Dexie('later');
  later.version(9).stores({ notes: 'id, &markKey, urlKey, entry, *tags, [status+updatedAt], something', more: 'id' });
  await later.table('notes').add(sample);
  later.close();
  const notes = new Notes(new NotesDatabase('later'));
  expect(await notes.latest()).toEqual([sample]);
  await expect(notes.edit(sample.id, 'lost')).rejects.toMatchObject({ name: 'StoreFailure', kind: 'newer' });
  await expect(notes.trash(sample.id)).rejects.toMatchObject({ kind: 'newer' });
  expect(await notes.latest()).toEqual([sample]);
});

test('every action on a note that is gone says so', async () => {
  const notes = new Notes(new NotesDatabase('gone'));
  await expect(notes.edit('nobody', 'words')).rejects.toMatchObject({ kind: 'gone' });
  await expect(notes.trash('nobody')).rejects.toMatchObject({ kind: 'gone' });
});
