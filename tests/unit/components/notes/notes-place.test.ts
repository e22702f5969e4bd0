import { expect, test } from 'vitest';
import { FIRST_QUERY, notesPlace, queryOf } from '../../../../components/library/notes/notes-place.ts';
import { viewOf } from '../../../../components/library/place.ts';
import type { NotesQuery } from '../../../../notes/desk/model.ts';

const QUERIES: readonly [string, Partial<NotesQuery>][] = [
  ['notes', {}],
  ['notes:trash', { status: 'trash' }],
  ['notes?q=rice', { text: 'rice' }],
  ['notes?sort=created&group=page', { sort: 'created', group: 'page' }],
  ['notes:trash?q=tag%3A%22food+security%22', { status: 'trash', text: 'tag:"food security"' }],
  ['notes?q=what%3F+%23%26%25', { text: 'what? #&%' }],
];

test.each(QUERIES)('the place "%s" says what is looked for, and comes from it', (place, chosen) => {
  const query = { ...FIRST_QUERY, ...chosen };
  expect(queryOf(place)).toEqual(query);
  expect(notesPlace(query)).toBe(place);
  expect(viewOf(place)).toBe('notes');
});

test.each(['notes?', 'notes?sort=loudness&group=', 'notes?x=1', 'notes:attic'])(
  'what "%s" cannot mean is left out',
  (place) => {
    expect(queryOf(place)).toEqual(FIRST_QUERY);
  },
);
