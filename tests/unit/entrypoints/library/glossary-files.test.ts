import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GlossaryFilesWork } from '../../../../entrypoints/library/glossary-files/work.ts';
import type { Glossary } from '../../../../glossary/index.ts';
import { Shelf, ShelfDatabase } from '../../../../shelf/index.ts';

let db: ShelfDatabase;
let shelf: Shelf;
let work: GlossaryFilesWork;

beforeEach(async () => {
  db = new ShelfDatabase(`shelf-${crypto.randomUUID()}`);
  shelf = new Shelf(db, []);
  work = new GlossaryFilesWork(shelf);
  await shelf.add(glossaryOf('mine'));
});
afterEach(() => db.delete());

const glossaryOf = (id: string): Glossary => ({
  format: 'konteks-glossary',
  version: 1,
  id,
  title: { id: '', en: id },
  sections: [],
  entries: ['a', 'b'].map((each) => ({
    id: each,
    kind: 'concept',
    names: { id: [], en: [`term ${each}`] },
    definition: { id: '', en: '' },
    inArticle: { id: '', en: '' },
    related: [],
  })),
});

const nobody = (): void => {};
const fileOf = (id: string): File => new File([JSON.stringify(glossaryOf(id))], `${id}.json`);
const onShelf = async (): Promise<string[]> => (await shelf.list()).map(({ id }) => id);

/** Reads a file, so that it can be brought in. */
async function give(id: string): Promise<void> {
  const looked = await work.inspect(fileOf(id), nobody);
  if (!('inspection' in looked)) throw new Error('it is none');
  expect(await work.read(looked.inspection.guess, nobody)).toMatchObject({ preview: { entries: 2 } });
}

test('whoever calls an import off gets the export that was asked for after it, and the other way round', async () => {
  await give('week');
  const taking = work.take(nobody);
  const writing = work.write('mine', 'json', nobody);
  work.cancelImport();
  expect(await taking).toEqual({ kind: 'cancelled' });
  expect(await writing).toMatchObject({ kind: 'done', title: { en: 'mine' } });
  expect(await onShelf()).toEqual(['mine']);
  const writingAgain = work.write('mine', 'json', nobody);
  const takingAgain = work.take(nobody);
  work.cancelExport();
  expect(await writingAgain).toEqual({ kind: 'cancelled' });
  expect(await takingAgain).toMatchObject({ kind: 'done', id: 'week' });
  expect(await onShelf()).toEqual(['mine', 'week']);
});

test('an export goes on while another file is chosen', async () => {
  const writing = work.write('mine', 'json', nobody);
  work.cancelImport();
  await give('week');
  expect(await writing).toMatchObject({ kind: 'done' });
});
