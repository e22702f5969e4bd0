import fc from 'fast-check';
import { withKeys } from '../../../../notes/keys.ts';
import type { Note } from '../../../../notes/model.ts';
import { anyNote, anyText, sample } from '../arbitraries.ts';

/** Texts that have much in common, in all the ways in which the same is written. */
export const likeText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'solidaritas',
          'Solidarité',
          'SOLIDARITE\u0301',
          'global',
          'don’t',
          "don't",
          '“aid”',
          'well–being',
          'ｗｔｏ',
          'WTO',
          'ﬁnance',
          'a',
          'an',
          '日本',
          '\u{1F30D}',
        ),
        { maxLength: 6 },
      )
      .chain((words) => fc.constantFrom(' ', '  ', '\n', '\u00a0').map((gap) => words.join(gap))),
  },
  { weight: 1, arbitrary: anyText },
);

/** Moments around the ends of days and months, out of a few so that two are often the same. */
const moment = fc.constantFrom(
  '2025-12-31T23:30:00.000Z',
  '2026-01-01T00:00:00.000Z',
  '2026-01-31T16:59:59.999Z',
  '2026-03-01T12:00:00.000Z',
);

const url = fc.constantFrom(
  'https://www.news.example/boat',
  'https://news.example/boat#top',
  'https://id.wiki.example/PBB',
  'file:///home/me/page.html',
  'no address',
  '',
);

/** Notes that are often found by the same words and often belong together. */
export const likeNote: fc.Arbitrary<Note> = anyNote({ text: likeText, at: moment, url });

/** Notes of one store. */
export const likeNotes: fc.Arbitrary<Note[]> = fc
  .uniqueArray(likeNote, { selector: ({ id }) => id, maxLength: 12 })
  .map((all) => [...new Map(all.map((one) => [one.markKey, one])).values()]);

/** @returns a note with something else than the sample's */
export function noteWith(id: string, fields: Partial<Note>): Note {
  return withKeys({ ...sample, id, passage: { ...sample.passage, prefix: id }, ...fields });
}
