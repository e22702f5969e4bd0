import { expect, test } from 'vitest';
import { type EntryEditingEvent, editEntries, NOTHING_EDITED } from '../../../../components/shelf/editing.ts';
import type { Entry } from '../../../../glossary/index.ts';
import { writtenOf } from '../../../../shelf/index.ts';

const nothing = { id: '', en: '' };
const entry: Entry = {
  id: 'quota',
  kind: 'concept',
  names: { id: [], en: ['quota'] },
  definition: nothing,
  inArticle: nothing,
  related: [],
  section: 'fishing',
};
const written = writtenOf(entry);
const after = (...events: readonly EntryEditingEvent[]) => events.reduce(editEntries, NOTHING_EDITED).get('quota');
const OPEN: EntryEditingEvent = { kind: 'open', key: 'quota', before: entry, written };

test('of an entry that was deleted meanwhile all is still known that is not written in the form', () => {
  const edit = after(OPEN, { kind: 'clash', key: 'quota', written, clash: { parts: [], now: undefined } });
  expect(edit?.before).toEqual(entry);
});

test('what is written goes on from what somebody else has made of the entry', () => {
  const theirs = { ...entry, definition: { id: '', en: 'A share.' } };
  const edit = after(OPEN, { kind: 'clash', key: 'quota', written, clash: { parts: ['definition'], now: theirs } });
  expect(edit?.before).toEqual(theirs);
});
