import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { NotesTranslate } from '../../../../components/i18n/notes.ts';
import { failureWords, isForGood } from '../../../../components/library/failure-words.ts';
import { StoreFailure } from '../../../../notes/index.ts';
import { ChangedMeanwhile, NoGlossary } from '../../../../shelf/index.ts';

const t: NotesTranslate = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
const quota = new DOMException('no room', 'QuotaExceededError');

describe('what is said of a failure', () => {
  test.each([
    ['failed.changed', new ChangedMeanwhile(undefined)],
    ['failed.noGlossary', new NoGlossary('fishery')],
    ['failed.full', quota],
    ['failed.full', new Dexie.AbortError('aborted', quota)],
    ['failed.full', new StoreFailure('full', 'no room')],
    ['failed.gone', new StoreFailure('gone', 'there is no note 1')],
    ['failed out of order', new Error('out of order')],
    ['failed out of order', 'out of order'],
  ])('is in the reader’s words wherever there are any: %s', (words, error) => {
    expect(failureWords(error, t)).toBe(words);
  });

  test('only what is still as it was can be tried again', () => {
    expect([new ChangedMeanwhile(undefined), new NoGlossary('x'), new StoreFailure('gone', '')].every(isForGood)).toBe(
      true,
    );
    expect([quota, new StoreFailure('full', ''), new Error('out of order'), 'x'].some(isForGood)).toBe(false);
  });
});
