import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotesArchive } from '../../../notes/archive.ts';
import { NotesDatabase } from '../../../notes/database.ts';
import { withKeys } from '../../../notes/keys.ts';
import { mergeNotes } from '../../../notes/merge.ts';
import { anyTwoStores, sample } from './arbitraries.ts';

let database = 0;
function emptyStore(): NotesArchive {
  database += 1;
  return new NotesArchive(new NotesDatabase(`archive-${database}`));
}

/** Notes that have nothing to do with any other. */
const others = Array.from({ length: 60 }, (_, place) =>
  withKeys({ ...sample, id: `other-${place}`, url: `https://other.example/${place}` }),
);

test.each([
  ['small', []],
  ['large', others],
])('merging into a %s store is what merging is, however its notes are looked up', async (_, more) => {
  await fc.assert(
    fc.asyncProperty(anyTwoStores(), async ([here, incoming]) => {
      const store = emptyStore();
      await store.merge([...here, ...more]);
      const { write, ...counts } = mergeNotes(await store.all(), incoming);
      const known = await store.known(incoming);
      for (const note of incoming) {
        expect(known.onMark(note.markKey)).toEqual(here.find(({ markKey }) => markKey === note.markKey));
        expect(known.withId(note.id)).toEqual(here.find(({ id }) => id === note.id));
      }
      expect(await store.merge(incoming)).toMatchObject({ ...counts, changes: write.map((after) => ({ after })) });
    }),
    { numRuns: 30 },
  );
});

test('a merge that is ended writes nothing', async () => {
  const store = emptyStore();
  const many = Array.from({ length: 2500 }, (_, place) =>
    withKeys({ ...sample, id: `${place}`, url: `https://a.example/${place}` }),
  );
  let last = 0;
  const progress = (done: number): void => {
    last = done;
    if (done > 2000) throw new Error('enough');
  };
  await expect(store.merge(many, progress)).rejects.toThrow('enough');
  expect(last).toBeGreaterThan(2000);
  expect(await store.count()).toEqual({ live: 0, trash: 0 });
});
