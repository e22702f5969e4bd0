import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../../glossary/index.ts';
import { ChangedMeanwhile, NoGlossary, Shelf, ShelfDatabase } from '../../../../shelf/index.ts';
import { drafted, draftOf, putDraft } from '../../../../shelf/making/index.ts';

let db: ShelfDatabase;
let shelf: Shelf;
let id: string;

beforeEach(async () => {
  db = new ShelfDatabase(`put-draft-${crypto.randomUUID()}`);
  shelf = new Shelf(db, []);
  const title = { id: '', en: 'Mine' };
  id = await shelf.add({ format: 'konteks-glossary', version: 1, id: 'mine', title, sections: [], entries: [] });
});
afterEach(() => db.delete());

/** The draft of an article that speaks of some things, with the reader's words on them. */
function draftWith(words: string, ...names: readonly string[]) {
  const empty = draftOf({ title: words, source: {}, sections: [], candidates: [], fallback: 'en' });
  return names.reduce((draft, name, key) => {
    const added = drafted(draft, { kind: 'add', name });
    return drafted(added, { kind: 'edit', key, changes: { words } });
  }, empty);
}

const entries = async (): Promise<readonly Entry[]> => (await shelf.whole(id))?.entries ?? [];

const said = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await entries()).map((entry) => [entry.id, entry.definition.en]));

describe('the entries of a draft', () => {
  test('come beside those of every article before, however many speak of the same', async () => {
    for (const week of ['first', 'second', 'third', 'fourth']) await putDraft(shelf, id, draftWith(week, 'UNHCR'));
    expect(await said()).toEqual({ unhcr: 'first', 'unhcr-2': 'second', 'unhcr-3': 'third', 'unhcr-4': 'fourth' });
  });

  test('come beside those that other windows put there at the same time', async () => {
    const weeks = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(weeks.map((week) => putDraft(shelf, id, draftWith(week, 'UNHCR', 'ASEAN'))));
    expect(Object.values(await said()).sort()).toEqual([...weeks, ...weeks].sort());
  });

  test('get no id of an entry that is gone', async () => {
    await putDraft(shelf, id, draftWith('the organization', 'UN'));
    await shelf.change(id, { put: [], remove: ['un'] });
    await putDraft(shelf, id, draftWith('another', 'UN'));
    expect(await said()).toEqual({ 'un-2': 'another' });
  });

  test('are taken back all together, but not once one of them was changed', async () => {
    const before = await putDraft(shelf, id, draftWith('first', 'UNHCR', 'ASEAN'));
    const { change, expected } = await putDraft(shelf, id, draftWith('second', 'UNHCR', 'ASEAN'));
    const [entry] = await entries();
    if (entry) await shelf.change(id, { put: [{ entry: { ...entry, kind: 'event' } }], remove: [] });
    await shelf.change(id, change, ...expected);
    expect(await said()).toEqual({ unhcr: 'first', asean: 'first' });
    await expect(shelf.change(id, before.change, ...before.expected)).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(await said()).toEqual({ unhcr: 'first', asean: 'first' });
  });

  test('go nowhere when the glossary was thrown away', async () => {
    await shelf.remove(id);
    await expect(putDraft(shelf, id, draftWith('first', 'UNHCR'))).rejects.toBeInstanceOf(NoGlossary);
  });
});
