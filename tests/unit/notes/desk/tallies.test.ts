import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Corpus } from '../../../../notes/desk/corpus.ts';
import { fold } from '../../../../notes/desk/fold.ts';
import { readingPicture, tagTallies } from '../../../../notes/desk/tallies.ts';
import { type Note, siteOf } from '../../../../notes/model.ts';
import { tagKey } from '../../../../notes/tags.ts';
import { likeNotes, noteWith } from './reading-notes.ts';

function corpusOf(notes: readonly Note[]): Corpus {
  const corpus = new Corpus();
  for (const note of notes) corpus.put(note);
  return corpus;
}

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const numbers = (counts: Map<string, number>): number[] => [...counts.values()].sort((a, b) => b - a);

describe('tallies', () => {
  test('count the tags of live notes, whatever their case', () => {
    fc.assert(
      fc.property(likeNotes, (notes) => {
        const live = notes.filter(({ status }) => status === 'live');
        const tallies = tagTallies(corpusOf(notes));
        const counts = countBy(
          live.flatMap(({ tags }) => tags),
          tagKey,
        );
        expect(new Map(tallies.map(({ label, count }) => [tagKey(label), count]))).toEqual(counts);
        expect(tallies.map(({ count }) => count)).toEqual(numbers(counts));
      }),
    );
  });

  test('a tag is spelled as it mostly is', () => {
    const notes = ['aid', 'Aid', 'Aid', 'rice', 'rice', 'rice', 'rice'].map((tag, i) =>
      noteWith(`${i}`, { tags: [tag] }),
    );
    expect(tagTallies(corpusOf(notes))).toEqual([
      { label: 'rice', count: 4 },
      { label: 'Aid', count: 3 },
    ]);
  });

  test('the picture counts live notes by month, term and site', () => {
    fc.assert(
      fc.property(likeNotes, (notes) => {
        const live = notes.filter(({ status }) => status === 'live');
        const picture = readingPicture(corpusOf(notes));
        expect(picture.notes).toBe(live.length);
        expect(picture.pages).toBe(countBy(live, ({ urlKey }) => urlKey || undefined).size);
        const months = countBy(live, ({ createdAt }) => new Date(createdAt).toLocaleDateString('sv').slice(0, 7));
        expect(
          new Map(picture.months.filter(({ count }) => count > 0).map(({ label, count }) => [label, count])),
        ).toEqual(months);
        expect(picture.sites.map(({ count }) => count)).toEqual(
          numbers(countBy(live, (note) => siteOf(note) || undefined)).slice(0, 10),
        );
        const termOf = ({ headword, language }: Note) =>
          headword === '' ? undefined : `${language} ${fold(headword)}`;
        expect(picture.terms.map(({ count }) => count)).toEqual(numbers(countBy(live, termOf)).slice(0, 10));
      }),
    );
  });

  test('months without notes are there, from the first to the last', () => {
    const notes = ['2025-11-15', '2026-02-15', '2026-02-16'].map((day, i) =>
      noteWith(`${i}`, { createdAt: `${day}T12:00:00.000Z` }),
    );
    expect(readingPicture(corpusOf(notes)).months).toEqual([
      { label: '2025-11', count: 1 },
      { label: '2025-12', count: 0 },
      { label: '2026-01', count: 0 },
      { label: '2026-02', count: 2 },
    ]);
  });

  test('a term is called as in its last note', () => {
    const notes = [
      noteWith('a', { headword: 'Aid', updatedAt: '2026-01-05T00:00:00.000Z' }),
      noteWith('b', { headword: 'aid', updatedAt: '2026-01-04T00:00:00.000Z' }),
      noteWith('c', { headword: 'aid', language: 'id' }),
    ];
    expect(readingPicture(corpusOf(notes)).terms).toEqual([
      { label: 'Aid', count: 2, entry: 'solidaritas-global/unhcr', language: 'en' },
      { label: 'aid', count: 1, entry: 'solidaritas-global/unhcr', language: 'id' },
    ]);
  });
});
