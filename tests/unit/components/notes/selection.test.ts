import { describe, expect, test } from 'vitest';
import {
  NOTHING_SELECTED,
  type Selection,
  type SelectionEvent,
  select,
} from '../../../../components/library/notes/selection.ts';

const ORDER = Uint32Array.of(7, 3, 9, 1, 5);

function given(...events: readonly SelectionEvent[]): Selection {
  return events.reduce(select, NOTHING_SELECTED);
}
const places = (selection: Selection) => [...selection.places].sort();

describe('a selection', () => {
  test('takes a note, and lets it go', () => {
    expect(places(given({ kind: 'toggle', place: 3 }))).toEqual([3]);
    expect(places(given({ kind: 'toggle', place: 3 }, { kind: 'toggle', place: 3 }))).toEqual([]);
  });

  test.each([
    ['down', 3, 1, [1, 3, 9]],
    ['up', 1, 7, [1, 3, 7, 9]],
    ['to itself', 9, 9, [9]],
  ])('extends %s, in the order in which notes were found', (_, from, to, expected) => {
    expect(places(given({ kind: 'toggle', place: from }, { kind: 'extend', place: to, order: ORDER }))).toEqual(
      expected,
    );
  });

  test('extends from the same note again, and takes the note itself when there is none to extend from', () => {
    const selection = given(
      { kind: 'toggle', place: 9 },
      { kind: 'extend', place: 1, order: ORDER },
      { kind: 'extend', place: 3, order: ORDER },
    );
    expect(places(selection)).toEqual([1, 3, 9]);
    expect(selection.anchor).toBe(9);
    expect(places(given({ kind: 'extend', place: 1, order: ORDER }))).toEqual([1]);
    expect(places(given({ kind: 'toggle', place: 4 }, { kind: 'extend', place: 1, order: ORDER }))).toEqual([1, 4]);
  });

  test('takes all, and none', () => {
    expect(places(given({ kind: 'all', order: ORDER }))).toEqual([1, 3, 5, 7, 9]);
    expect(given({ kind: 'all', order: ORDER }, { kind: 'none' })).toBe(NOTHING_SELECTED);
  });

  test('lets go what is not found any more, and stays the same when all of it is', () => {
    const selection = given({ kind: 'toggle', place: 3 }, { kind: 'toggle', place: 5 });
    expect(places(select(selection, { kind: 'found', order: Uint32Array.of(5, 6) }))).toEqual([5]);
    expect(select(selection, { kind: 'found', order: ORDER })).toBe(selection);
    expect(select(NOTHING_SELECTED, { kind: 'found', order: ORDER })).toBe(NOTHING_SELECTED);
  });

  test('is quick with a hundred thousand', () => {
    const order = Uint32Array.from({ length: 100_000 }, (_, i) => i);
    const began = performance.now();
    const selection = given({ kind: 'all', order }, { kind: 'toggle', place: 5 }, { kind: 'found', order });
    expect(selection.places.size).toBe(99_999);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
