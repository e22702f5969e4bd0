import { describe, expect, test } from 'vitest';
import { type Editing, type EditingEvent, edit, NOTHING_EDITED } from '../../../../components/library/notes/editing.ts';

function given(...events: readonly EditingEvent[]): Editing {
  return events.reduce(edit, NOTHING_EDITED);
}
const OPEN = { kind: 'open', id: 'a', words: 'one' } as const;
const WRITE = { kind: 'write', id: 'a', words: 'one two' } as const;
const SAVE = { kind: 'save', id: 'a' } as const;

describe('words that are being written', () => {
  test('begin with those that are there, and follow what is typed', () => {
    expect(given(OPEN).get('a')).toEqual({ words: 'one', isSaving: false });
    expect(given(OPEN, WRITE).get('a')?.words).toBe('one two');
  });

  test('are none any more when they are saved, or thrown away', () => {
    expect(given(OPEN, WRITE, SAVE).get('a')?.isSaving).toBe(true);
    expect(given(OPEN, WRITE, SAVE, { kind: 'saved', id: 'a', words: 'one two' }).has('a')).toBe(false);
    expect(given(OPEN, WRITE, { kind: 'close', id: 'a' }).has('a')).toBe(false);
  });

  test('stay when the reader went on while they were saved', () => {
    const editing = given(
      OPEN,
      WRITE,
      SAVE,
      { ...WRITE, words: 'one two three' },
      { kind: 'saved', id: 'a', words: 'one two' },
    );
    expect(editing.get('a')).toEqual({ words: 'one two three', isSaving: false });
  });

  test('stay when the store refuses them', () => {
    expect(given(OPEN, WRITE, SAVE, { kind: 'failed', id: 'a' }).get('a')).toEqual({
      words: 'one two',
      isSaving: false,
    });
  });

  test('of another day are there again, and do not take the place of what is open', () => {
    const drafts = [
      ['a', 'old'],
      ['b', 'older'],
    ] as const;
    const editing = given(OPEN, { kind: 'found', drafts });
    expect([...editing].map(([id, { words }]) => [id, words])).toEqual([
      ['b', 'older'],
      ['a', 'one'],
    ]);
  });

  test('of a note that is not open cannot be typed', () => {
    expect(given(WRITE, SAVE, { kind: 'saved', id: 'a', words: '' }, { kind: 'close', id: 'a' })).toBe(NOTHING_EDITED);
    expect(given({ kind: 'found', drafts: [] })).toBe(NOTHING_EDITED);
  });
});
