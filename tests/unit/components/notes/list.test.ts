import { expect, test } from 'vitest';
import { daysLeft } from '../../../../components/library/notes/days-left.ts';
import { groupBeginningAt } from '../../../../components/library/notes/groups.ts';
import { isAllInName, noteName } from '../../../../components/library/notes/note-name.ts';
import { suggestTags } from '../../../../components/library/notes/suggestions.ts';
import { neighbour } from '../../../../components/library/notes/use-kept-focus.ts';
import { withPinned } from '../../../../components/library/notes/use-virtual.ts';
import { seedNote } from '../../../browser/notes-seed.ts';

const passage = (exact: string, sentence = exact) => ({ exact, prefix: '', suffix: '', sentence });

test('a note is called by its headword, else by the first words of its quote, else by its page', () => {
  expect(noteName(seedNote(0))).toBe('UNHCR');
  const bare = { entry: undefined, headword: '' };
  const long = seedNote(0, { ...bare, passage: passage('one two three four five six seven') });
  expect(noteName(long)).toBe('one two three four five six …');
  expect(isAllInName(long)).toBe(false);
  const short = seedNote(0, { ...bare, passage: passage('one two') });
  expect(noteName(short)).toBe('one two');
  expect(isAllInName(short)).toBe(true);
  expect(isAllInName(seedNote(0, { ...bare, passage: passage('one two', 'And one two.') }))).toBe(false);
  const page = seedNote(0, { ...bare, passage: passage(''), title: 'A page' });
  expect(noteName(page)).toBe('A page');
  expect(isAllInName(page)).toBe(true);
  expect(noteName(seedNote(0, { ...bare, passage: passage(''), title: '', url: 'https://www.a.example/b' }))).toBe(
    'a.example',
  );
});

test('a group begins with the note that it starts at', () => {
  const groups = [0, 3, 4, 9].map((start) => ({ label: `${start}`, start, count: 1 }));
  const found = Array.from({ length: 11 }, (_, index) => groupBeginningAt(groups, index)?.label);
  expect(found).toEqual([
    '0',
    undefined,
    undefined,
    '3',
    '4',
    undefined,
    undefined,
    undefined,
    undefined,
    '9',
    undefined,
  ]);
  expect(groupBeginningAt([], 0)).toBeUndefined();
});

test('of the trash, it is said how many days remain', () => {
  const now = new Date('2026-11-25T08:00:00.000Z');
  const since = (status: string) => daysLeft({ changed: { words: '', tags: '', status } }, now);
  expect(since('2026-11-25T08:00:00.000Z')).toBe(30);
  expect(since('2026-11-24T07:00:00.000Z')).toBe(29);
  expect(since('2026-10-26T09:00:00.000Z')).toBe(1);
  expect(since('2026-10-01T00:00:00.000Z')).toBe(0);
  expect(since('2027-01-01T00:00:00.000Z')).toBe(30);
});

test('tags are suggested by how they begin, then by a word in them, none that is there', () => {
  const tags = ['food', 'field work', 'Épée', 'work'].map((label, i) => ({ label, count: 9 - i }));
  expect(suggestTags('', tags, ['Food'])).toEqual(['field work', 'Épée', 'work']);
  expect(suggestTags('wo', tags, [])).toEqual(['work', 'field work']);
  expect(suggestTags('epe', tags, [])).toEqual(['Épée']);
  expect(suggestTags('ood', tags, [])).toEqual([]);
});

test('when a note goes, focus goes to the next one that stays, else to the one before', () => {
  const old = Uint32Array.of(7, 3, 9, 1);
  expect(neighbour(3, old, old)).toBe(3);
  expect(neighbour(3, old, Uint32Array.of(7, 9, 1))).toBe(9);
  expect(neighbour(3, old, Uint32Array.of(1, 7))).toBe(1);
  expect(neighbour(9, old, Uint32Array.of(7, 3))).toBe(3);
  expect(neighbour(9, old, Uint32Array.of())).toBeUndefined();
});

test('rows that must stay are drawn in their order, each once', () => {
  expect(withPinned([4, 5, 6], [], 10)).toEqual([4, 5, 6]);
  expect(withPinned([4, 5, 6], [9, 0, 5, -1, 10], 10)).toEqual([0, 4, 5, 6, 9]);
});
