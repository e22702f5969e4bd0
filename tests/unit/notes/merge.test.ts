import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../notes/index.ts';
import { withKeys } from '../../../notes/keys.ts';
import { mergeNotes } from '../../../notes/merge.ts';
import { anyTwoStores, sample } from './arbitraries.ts';

/** What a store holds after a merge. */
function merged(known: readonly Note[], incoming: readonly Note[]): Note[] {
  const { write } = mergeNotes(known, incoming);
  return [...new Map([...known, ...write].map((note) => [note.id, note])).values()];
}

/** A note with other words, written later. */
function rewritten(note: Note, words: string, at: string): Note {
  return { ...note, words, updatedAt: at, changed: { ...note.changed, words: at } };
}

const later = rewritten(sample, 'houses', '2026-02-01T00:00:00.000Z');

describe('merging', () => {
  test('keeps what was changed later, and beside it the words that gave way, whichever of the two was here', () => {
    const [note] = merged([sample], [later]);
    expect(note).toMatchObject({ words: 'houses', earlier: [{ words: 'tents', at: sample.changed.words }] });
    expect(merged([later], [sample])).toEqual([note]);
  });

  test('takes words from one side and tags from the other', () => {
    const tagged: Note = {
      ...sample,
      tags: ['un'],
      changed: { ...sample.changed, tags: '2026-03-01T00:00:00.000Z' },
    };
    expect(merged([later], [tagged])[0]).toMatchObject({ words: 'houses', tags: ['un'] });
  });

  test('a note on the same mark is the same note, under the id that it has here', () => {
    const merge = mergeNotes([sample], [{ ...later, id: 'b' }]);
    expect(merge).toMatchObject({ write: [{ id: sample.id, words: 'houses' }], added: 0, updated: 1 });
    expect(mergeNotes([later], [{ ...sample, id: 'b', words: '' }])).toMatchObject({ write: [], unchanged: 1 });
  });

  test('puts nothing into the trash, and brings back what is in a file', () => {
    expect(mergeNotes([sample], [{ ...sample, status: 'trash' }]).write).toEqual([]);
    expect(merged([{ ...sample, status: 'trash' }], [sample])).toEqual([sample]);
  });

  test('does not let one note take the place of another that has its id', () => {
    const other = withKeys({ ...sample, url: 'https://elsewhere.example/' });
    expect(merged([sample], [other])).toHaveLength(2);
  });

  const said = (notes: readonly Note[]) => new Map(notes.map(({ id: _, ...note }) => [note.markKey, note] as const));

  test('of two stores says the same in either order, but for the ids of what both had', () => {
    fc.assert(
      fc.property(anyTwoStores(), ([a, b]) => {
        expect(said(merged(a, b))).toEqual(said(merged(b, a)));
      }),
      { numRuns: 300 },
    );
  });

  test('done twice is done once; no live note goes, no mark has two notes, no words are lost', () => {
    fc.assert(
      fc.property(anyTwoStores(), ([a, b]) => {
        const once = merged(a, b);
        expect(mergeNotes(once, b).write).toEqual([]);
        expect(new Set(once.map(({ markKey }) => markKey)).size).toBe(once.length);
        for (const note of [...a, ...b]) {
          const now = once.find(({ markKey }) => markKey === note.markKey);
          if (note.status === 'live') expect(now?.status).toBe('live');
          const words = [now?.words, ...(now?.earlier ?? []).map((version) => version.words)];
          if (note.words !== '') expect(words).toContain(note.words);
        }
      }),
      { numRuns: 300 },
    );
  });
});
