import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry, Glossary } from '../../../glossary/index.ts';
import { BLANK, type OnShelf, Shelf, ShelfDatabase } from '../../../shelf/index.ts';
import { Desk, Sheets } from '../../../shelf/lookup/index.ts';

let db: ShelfDatabase;
let sheets: Sheets;
let shelf: Shelf;
let clock = 0;

beforeEach(() => {
  db = new ShelfDatabase(`shelf-${crypto.randomUUID()}`);
  sheets = new Sheets(`sheets-${crypto.randomUUID()}`);
  shelf = new Shelf(db, ['shipped'], undefined, () => {
    clock += 1000;
    return new Date(clock);
  });
});
afterEach(() => Promise.all([db.delete(), sheets.delete()]));

const entryOf = (id: string, name: string, definition = ''): Entry => ({
  id,
  kind: 'concept',
  names: { id: [name], en: [] },
  definition: { id: definition, en: '' },
  inArticle: { id: '', en: '' },
  related: [],
});

const glossaryOf = (id: string, entries: readonly Entry[]): Glossary => ({
  format: 'konteks-glossary',
  version: 1,
  id,
  title: { id: `Judul ${id}`, en: '' },
  sections: [],
  entries: [...entries],
});

const SHIPPED = glossaryOf('shipped', [entryOf('water', 'air'), entryOf('soil', 'tanah', 'Tempat air meresap.')]);

const deskOf = (withTexts = true): Desk => new Desk({ shelf, sheets, shipped: async () => [SHIPPED], withTexts });

/** Waits until a desk has read everything and finds these for a query. */
async function finds(desk: Desk, query: string, refs: readonly string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const { found, isAll } = await desk.search(query, 'id', 10);
      expect(isAll).toBe(true);
      expect(found.map(({ ref }) => ref)).toEqual(refs);
    },
    { timeout: 5000, interval: 5 },
  );
}

describe('the look-up desk', () => {
  test('finds entries of all glossaries that are on, and says which are from the reader’s own', async () => {
    await shelf.add(glossaryOf('mine', [entryOf('a', 'air bersih', 'Air yang dapat diminum.')]));
    const desk = deskOf();
    await finds(desk, 'air', ['shipped/water', 'mine/a', 'shipped/soil']);
    const { found } = await desk.search('air', 'id', 10);
    expect(found.map(({ from }) => from?.id)).toEqual([undefined, 'Judul mine', undefined]);
    expect(found[1]?.entry.definition.id).toBe('Air yang dapat diminum.');
  });

  test('follows what is added, changed, put in another order, switched off, thrown away and brought back', async () => {
    const desk = deskOf();
    await finds(desk, 'sungai', []);
    const id = await shelf.add(glossaryOf('mine', [entryOf('a', 'sungai')]));
    await finds(desk, 'sungai', ['mine/a']);
    await shelf.change(id, { put: [{ entry: entryOf('b', 'anak sungai') }], remove: [] });
    await finds(desk, 'sungai', ['mine/a', 'mine/b']);
    await shelf.change(id, { put: [{ entry: entryOf('a', 'kali') }], remove: [] });
    await finds(desk, 'sungai', ['mine/b']);
    await shelf.add(glossaryOf('other', [entryOf('c', 'anak sungai')]));
    await finds(desk, 'sungai', ['mine/b', 'other/c']);
    const place = { isOn: true, colour: 'text' } as const;
    await shelf.arrange(() => [
      { id: 'other', ...place },
      { id: 'shipped', ...place },
      { id: 'mine', ...place },
    ]);
    await finds(desk, 'sungai', ['other/c', 'mine/b']);
    await shelf.arrange(() => [
      { id: 'other', ...place, isOn: false },
      { id: 'shipped', ...place, isOn: false },
      { id: 'mine', ...place },
    ]);
    await finds(desk, 'sungai', ['mine/b']);
    await finds(desk, 'air', []);
    await shelf.remove(id);
    await finds(desk, 'sungai', []);
    await shelf.restore(id);
    await finds(desk, 'sungai', ['mine/b']);
  });

  test('tells those who watch when more may be found', async () => {
    const desk = deskOf();
    await finds(desk, 'sungai', []);
    let told = 0;
    await desk.watch(() => {
      told += 1;
    });
    await shelf.add(glossaryOf('mine', [entryOf('a', 'sungai')]));
    await vi.waitFor(() => expect(told).toBeGreaterThan(0), { timeout: 5000 });
    await finds(desk, 'sungai', ['mine/a']);
  });

  test('keeps the names of large glossaries for the next desk, and never uses those of another state', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => entryOf(`e${n}`, `nama ${n}`, `arti ${n}`));
    const id = await shelf.add(glossaryOf('many', many));
    await finds(deskOf(), 'nama 2999', ['many/e2999']);
    await vi.waitFor(async () => expect(await sheets.sheets.count()).toBe(1), { timeout: 5000 });
    // What is kept is what is used: without it, nothing of these names could be known.
    const kept = await sheets.sheets.get('many');
    await db.pieces.clear();
    const next = deskOf(false);
    await vi.waitFor(async () => expect((await next.search('nama 1', 'id', 5)).isAll).toBe(true));
    expect(kept?.columns.ids.split('\n')).toHaveLength(3000);
    await shelf.change(id, { put: [{ entry: entryOf('new', 'nama baru') }], remove: [] });
    await finds(next, 'nama baru', ['many/new']);
    await shelf.remove(id);
    await finds(next, 'nama', []);
    await vi.waitFor(async () => expect(await sheets.sheets.count()).toBe(0), { timeout: 5000 });
  });

  test('goes on reading while something is typed that is kept for later', async () => {
    const id = await shelf.add(glossaryOf('mine', [entryOf('a', 'sungai')]));
    let begun = 0;
    let told = 0;
    const free = Promise.withResolvers<void>();
    const busy: Pick<Shelf, 'watch' | 'entries' | 'chunks'> = {
      watch: () => {
        const watched = shelf.watch();
        const follow = (next: (on: OnShelf) => void) =>
          watched.subscribe((on) => {
            next(on);
            told = Math.max(told, on.drafts.length);
          });
        return { subscribe: ({ next }: { next: (on: OnShelf) => void }) => follow(next) } as never;
      },
      entries: (...asked) => shelf.entries(...asked),
      async *chunks(glossary) {
        begun += 1;
        await free.promise;
        yield* shelf.chunks(glossary);
      },
    };
    const desk = new Desk({ shelf: busy as Shelf, sheets, shipped: async () => [SHIPPED], withTexts: true });
    await vi.waitFor(() => expect(begun).toBe(1), { timeout: 5000, interval: 5 });
    await shelf.keepDraft({ key: 'new:1', glossary: id, before: undefined, written: BLANK, at: '2026-01-01' });
    await vi.waitFor(() => expect(told).toBe(1), { timeout: 5000, interval: 5 });
    free.resolve();
    await finds(desk, 'sungai', ['mine/a']);
    expect(begun).toBe(1);
  });

  test('finds texts only where it is to read them', async () => {
    await shelf.add(glossaryOf('mine', [entryOf('a', 'sungai', 'Mengalir ke laut.')]));
    await finds(deskOf(true), 'mengalir', ['mine/a']);
    await finds(deskOf(false), 'mengalir', []);
  });

  test('looks up what ships although the reader’s own cannot be read', async () => {
    const broken = { watch: () => ({ subscribe: ({ error }: { error: () => void }) => error() }) };
    const desk = new Desk({ shelf: broken as never, sheets, shipped: async () => [SHIPPED], withTexts: true });
    await finds(desk, 'air', ['shipped/water', 'shipped/soil']);
  });
});
