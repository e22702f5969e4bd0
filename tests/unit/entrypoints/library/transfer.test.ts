import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Order, TransferWork } from '../../../../entrypoints/library/transfer/work.ts';
import { NotesArchive } from '../../../../notes/archive.ts';
import { NotesDatabase } from '../../../../notes/database.ts';
import { writeBackup } from '../../../../notes/formats/backup.ts';
import { withKeys } from '../../../../notes/keys.ts';
import { NOW, sample } from '../../notes/arbitraries.ts';

let db: NotesDatabase;
let archive: NotesArchive;
let work: TransferWork;

beforeEach(async () => {
  db = new NotesDatabase(`transfer-${crypto.randomUUID()}`);
  archive = new NotesArchive(db);
  work = new TransferWork(archive, { take: async () => undefined as never });
  await archive.merge([noteOf('mine')]);
});
afterEach(() => db.delete());

const noteOf = (id: string) => withKeys({ ...sample, id, url: `https://${id}.example/` });
const nobody = (): void => {};
const ids = async (): Promise<string[]> => (await archive.all()).map(({ id }) => id).sort();

const ORDER: Order = {
  format: 'backup',
  writing: { at: NOW, language: 'en', title: 'Notes', source: 'Source', withTags: false, settings: {}, sites: {} },
};

/** Reads a backup of one note, so that it can be brought in. */
async function give(id: string): Promise<void> {
  const text = writeBackup({ notes: [noteOf(id)], settings: {}, sites: {} }, NOW);
  expect(await work.read(new File([text], `${id}.json`), nobody)).toMatchObject({ preview: { added: 1 } });
}

test('whoever calls an import off gets the export that was asked for after it, and the other way round', async () => {
  await give('new');
  const taking = work.take(nobody);
  const writing = work.write(ORDER, nobody);
  work.cancelImport();
  expect(await taking).toEqual({ kind: 'cancelled' });
  const answer = await writing;
  if (answer.kind !== 'done') throw new Error(`the export is ${answer.kind}`);
  expect(await answer.blob.text()).toContain('https://mine.example/');
  expect(await ids()).toEqual(['mine']);
  const writingAgain = work.write(ORDER, nobody);
  const takingAgain = work.take(nobody);
  work.cancelExport();
  expect(await writingAgain).toEqual({ kind: 'cancelled' });
  expect(await takingAgain).toMatchObject({ kind: 'done', added: 1 });
  expect(await ids()).toEqual(['mine', 'new']);
});
