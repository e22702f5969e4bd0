import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry, Glossary } from '../../../glossary/index.ts';
import { BLANK, ChangedMeanwhile, Shelf, ShelfDatabase, withPlace } from '../../../shelf/index.ts';

let db: ShelfDatabase;
let shelf: Shelf;
let clock = 0;

beforeEach(() => {
  db = new ShelfDatabase(`shelf-${crypto.randomUUID()}`);
  shelf = new Shelf(db, ['shipped'], undefined, () => {
    clock += 1000;
    return new Date(clock);
  });
});
afterEach(() => db.delete());

const entryOf = (id: string, name = id): Entry => ({
  id,
  kind: 'concept',
  names: { id: [name], en: [] },
  definition: { id: `Arti ${name}`, en: '' },
  inArticle: { id: '', en: '' },
  related: [],
});

const glossaryOf = (entries: readonly Entry[], id = 'mine'): Glossary => ({
  format: 'konteks-glossary',
  version: 1,
  id,
  title: { id: 'Punyaku', en: '' },
  sections: [],
  entries: [...entries],
});

/** Whole glossaries and what is done to them, of few ids, so that they often meet. */
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
const change = fc.record({
  put: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.string({ minLength: 1 })), {
    selector: ([id]) => id,
    maxLength: 10,
  }),
  remove: ids,
});

describe('the shelf', () => {
  test('holds after any changes what a plain list would, and each change can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(ids, fc.array(change, { maxLength: 6 }), async (first, changes) => {
        const id = await shelf.add(glossaryOf(first.map((n) => entryOf(`e${n}`))));
        let list = first.map((n) => entryOf(`e${n}`));
        for (const { put, remove } of changes) {
          const before = await shelf.whole(id);
          const coming = put.map(([n, name]) => entryOf(`e${n}`, name));
          const going = remove.map((n) => `e${n}`).filter((each) => !coming.some((entry) => entry.id === each));
          const undo = await shelf.change(id, { put: coming.map((entry) => ({ entry })), remove: going });
          list = list
            .filter((entry) => !going.includes(entry.id))
            .map((entry) => coming.find((other) => other.id === entry.id) ?? entry);
          list.push(...coming.filter((entry) => !list.some((other) => other.id === entry.id)));
          const after = await shelf.whole(id);
          expect(after?.entries).toEqual(list);
          expect((await shelf.about(id))?.count).toBe(list.length);
          const redo = await shelf.change(id, undo);
          expect(await shelf.whole(id)).toEqual(before);
          await shelf.change(id, redo);
          expect(await shelf.whole(id)).toEqual(after);
        }
        await shelf.remove(id);
      }),
      { numRuns: 25 },
    );
  });

  test('gives a few entries without reading the others, and the same after it was divided anew', async () => {
    const many = Array.from({ length: 900 }, (_, n) => entryOf(`e${n}`));
    const id = await shelf.add(glossaryOf(many));
    const more = Array.from({ length: 5000 }, (_, n) => ({ entry: entryOf(`more${n}`) }));
    await shelf.change(id, { put: more, remove: [] });
    const found = await shelf.entries(id, ['e7', 'more4999', 'nowhere']);
    expect(found.map(({ entry }) => entry.id).sort()).toEqual(['e7', 'more4999']);
    const whole = await shelf.whole(id);
    expect(whole?.entries.map((entry) => entry.id)).toEqual([
      ...many.map((entry) => entry.id),
      ...more.map(({ entry }) => entry.id),
    ]);
  });

  test('tells which pieces were written since, so that whoever has the others need not read them', async () => {
    const id = await shelf.add(glossaryOf(Array.from({ length: 900 }, (_, n) => entryOf(`e${n}`))));
    const about = await shelf.about(id);
    await shelf.change(id, { put: [{ entry: entryOf('e7', 'changed') }], remove: ['e8'] });
    const since = await shelf.piecesSince(id, about?.revision ?? 0);
    const all = await shelf.pieces(id, 0, about?.pieces ?? 0);
    expect(all).toHaveLength(about?.pieces ?? 0);
    expect(since.length).toBeLessThanOrEqual(2);
    const inThem = new Set(since.flatMap(({ entries }) => entries.map(({ entry }) => entry.names.id[0])));
    expect(inThem).toContain('changed');
    expect(all.filter(({ number }) => since.some((piece) => piece.number === number))).toEqual(since);
  });

  test('changes nothing of an entry that somebody else has changed meanwhile, and says what it is now', async () => {
    const id = await shelf.add(glossaryOf([entryOf('e1')]));
    const expected = { id: 'e1', entry: entryOf('e1') };
    await shelf.change(id, { put: [{ entry: entryOf('e1', 'theirs') }], remove: [] }, expected);
    const late = shelf.change(id, { put: [{ entry: entryOf('e1', 'mine') }], remove: [] }, expected);
    await expect(late).rejects.toSatisfy(
      (error) => error instanceof ChangedMeanwhile && error.now?.names.id[0] === 'theirs',
    );
    expect((await shelf.whole(id))?.entries).toEqual([entryOf('e1', 'theirs')]);
  });

  test('changes nothing at all when one of several entries is not what it was taken for', async () => {
    const all = [entryOf('e1'), entryOf('e2'), entryOf('e3')];
    const id = await shelf.add(glossaryOf(all));
    const change = { put: [{ entry: entryOf('e4') }], remove: ['e1', 'e2'] };
    const as = (n: number, name = `e${n}`) => ({ id: `e${n}`, entry: entryOf(`e${n}`, name) });
    const none = { id: 'e4', entry: undefined };
    // Also of one that the change itself leaves alone.
    for (const wrong of [as(2, 'other'), as(3, 'other'), { id: 'e1', entry: undefined }])
      await expect(shelf.change(id, change, as(1), none, wrong)).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect((await shelf.whole(id))?.entries).toEqual(all);
    const undo = await shelf.change(id, change, as(1), as(2), as(3), none);
    expect((await shelf.whole(id))?.entries).toEqual([entryOf('e3'), entryOf('e4')]);
    await shelf.change(id, undo);
    expect((await shelf.whole(id))?.entries).toEqual(all);
  });

  test('gives the id of an entry that is gone to no other, but back to the same', async () => {
    const id = await shelf.add(glossaryOf([entryOf('pbb', 'United Nations')]));
    const undo = await shelf.change(id, { put: [], remove: ['pbb', 'never-there'] });
    const put = [{ entry: entryOf('pbb', 'land tax') }];
    const asNew = { id: 'pbb', entry: undefined, isNew: true };
    await expect(shelf.change(id, { put, remove: [] }, asNew)).rejects.toSatisfy(
      (error) => error instanceof ChangedMeanwhile && error.now === undefined,
    );
    const neverThere = { id: 'never-there', entry: undefined, isNew: true };
    await shelf.change(id, { put: [{ entry: entryOf('never-there') }], remove: [] }, neverThere);
    await shelf.change(id, undo, { id: 'pbb', entry: undefined });
    expect((await shelf.whole(id))?.entries[0]).toEqual(entryOf('pbb', 'United Nations'));
    expect((await shelf.about(id))?.gone).toEqual([]);
    expect(await shelf.whole(id)).not.toHaveProperty('gone');
  });

  test('knows the last of very many ids that are gone', async () => {
    const id = await shelf.add(glossaryOf(Array.from({ length: 3000 }, (_, n) => entryOf(`e${n}`))));
    await shelf.change(id, { put: [], remove: Array.from({ length: 2999 }, (_, n) => `e${n}`) });
    await shelf.change(id, { put: [], remove: ['e2999'] });
    const { gone = [] } = (await shelf.about(id)) ?? {};
    expect(gone).toHaveLength(1000);
    expect(gone.at(-1)).toBe('e2999');
  });

  test('keeps what was begun until it is forgotten', async () => {
    const draft = { key: 'new', glossary: 'mine', before: undefined, written: BLANK, at: '2026-01-01T00:00:00.000Z' };
    await shelf.keepDraft(draft);
    await shelf.keepDraft({ ...draft, key: 'other', at: '2026-01-02T00:00:00.000Z' });
    expect((await shelf.drafts()).map(({ key }) => key)).toEqual(['other', 'new']);
    await shelf.forgetDraft('other');
    expect(await shelf.drafts()).toEqual([draft]);
  });

  test('sets places one after the other, whoever sets them at the same time', async () => {
    const ids = ['a', 'b', 'c'];
    await Promise.all(ids.map((id) => shelf.arrange((places) => withPlace(ids, places, id, { isOn: false }))));
    expect((await shelf.places()).filter(({ isOn }) => !isOn)).toHaveLength(3);
  });

  test('never gives a glossary the id of another, of one thrown away or of one that ships', async () => {
    const first = await shelf.add(glossaryOf([]));
    const second = await shelf.add(glossaryOf([]));
    await shelf.remove(first);
    const third = await shelf.add(glossaryOf([]));
    const fourth = await shelf.add(glossaryOf([], 'shipped'));
    expect(new Set([first, second, third, fourth, 'shipped']).size).toBe(5);
  });

  test('brings back what was thrown away until that was long ago', async () => {
    const id = await shelf.add(glossaryOf([entryOf('e1')]));
    const before = await shelf.whole(id);
    await shelf.remove(id);
    expect(await shelf.whole(id)).toBeUndefined();
    expect(await shelf.list()).toEqual([]);
    await shelf.restore(id);
    expect(await shelf.whole(id)).toEqual(before);
    await shelf.remove(id);
    clock += 31 * 86_400_000;
    await shelf.discardOld();
    expect(await shelf.removed()).toEqual([]);
    expect(await db.pieces.count()).toBe(0);
  });

  test('forgets with a glossary how it was used and what was begun in it, and nothing of others', async () => {
    const old = await shelf.add(glossaryOf([]));
    const other = await shelf.add(glossaryOf([], 'other'));
    await shelf.arrange((places) => withPlace([old, other], places, old, { isOn: false, colour: 'event' }));
    const draft = { before: undefined, written: BLANK, at: '2026-01-01T00:00:00.000Z' };
    for (const glossary of [old, other, undefined])
      await shelf.keepDraft({ ...draft, key: `${glossary}/new`, glossary });
    await shelf.remove(old);
    await shelf.discardOld();
    expect((await shelf.places()).map(({ id }) => id)).toEqual([old, other]);
    expect(await shelf.drafts()).toHaveLength(3);
    clock += 31 * 86_400_000;
    await shelf.discardOld();
    expect((await shelf.places()).map(({ id }) => id)).toEqual([other]);
    expect((await shelf.drafts()).map(({ glossary }) => glossary)).toEqual([other, undefined]);
  });

  test('has nothing of a glossary whose adding was ended', async () => {
    const ending = new AbortController();
    const entries = Array.from({ length: 20_000 }, (_, n) => entryOf(`e${n}`));
    const adding = shelf.add(glossaryOf(entries), { signal: ending.signal, progress: () => ending.abort() });
    await expect(adding).rejects.toThrow();
    expect(await shelf.list()).toEqual([]);
    expect(await db.pieces.count()).toBe(0);
  });
});
