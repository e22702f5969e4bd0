import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage } from '../../../../reader/saved/find-passage.ts';
import type { Quote } from '../../../../reader/saved/quote.ts';
import { finish, pageOf, placesOf } from './page.ts';

/** How much context marks keep. */
const CONTEXT = 64;

const DAWN = 'In the harbour the staff of UNHCR came at dawn, and the boats were counted one by one.';
const MEETING = 'A year later UNHCR and the ministers met again, in another city and another mood.';

describe('a name', () => {
  test('is found where its context is, not where it stands first', () => {
    const quote = { exact: 'UNHCR', prefix: 'A year later ', suffix: ' and the ministers met again' };
    expect(placesOf([DAWN, MEETING], quote)).toEqual(['1.0:13-18']);
  });

  test('is found when words beside it have changed', () => {
    const quote = {
      exact: 'UNHCR',
      prefix: 'A year after that, ',
      suffix: ', with the ministers, met again, in another city and another',
    };
    expect(placesOf([DAWN, MEETING], quote)).toEqual(['1.0:13-18']);
  });

  test('is not found where only another mention of it is left', () => {
    const quote = {
      exact: 'UNHCR',
      prefix: 'according to the report that ',
      suffix: ' published on the children of Cox’s Bazar',
    };
    expect(placesOf([DAWN, MEETING], quote)).toBeUndefined();
  });

  test('is not taken for a part of another word, or for two', () => {
    const context = { prefix: 'They say that the ', suffix: ' came yesterday at noon.' };
    expect(
      placesOf(['They say that the SDGs-ish came yesterday at noon.'], { exact: 'SDG', ...context }),
    ).toBeUndefined();
    expect(
      placesOf(['They say that the the rapist came yesterday at noon.'], { exact: 'therapist', ...context }),
    ).toBeUndefined();
    expect(
      placesOf(['They say that the therapist came yesterday at noon.'], { exact: 'the rapist', ...context }),
    ).toBeUndefined();
  });

  test('is found across the elements and soft hyphens in it', () => {
    const quote = { exact: 'protectionism', prefix: 'it chose ', suffix: ' again' };
    expect(placesOf([['it chose ', 'pro', '\u00adtection\u00adism', ' again']], quote)).toEqual([
      '0.1:0-3',
      '0.2:1-12',
    ]);
  });

  test('without any context is found when it stands once, else not', () => {
    expect(placesOf([DAWN], { exact: 'UNHCR' })).toEqual(['0.0:28-33']);
    expect(placesOf([DAWN, MEETING], { exact: 'UNHCR' })).toBeUndefined();
    expect(placesOf([DAWN, MEETING], { exact: 'UNHCR', sentence: MEETING })).toEqual(['1.0:13-18']);
  });

  test.for(['UNHCR', 'WTO', 'SDGs', 'protectionism', 'United Nations'])(
    '%s is never found with another letter',
    (name) => {
      const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
      fc.assert(
        fc.property(fc.nat(name.length - 1), letter, fc.boolean(), (at, other, isExtra) => {
          const changed = name.slice(0, at) + other + name.slice(isExtra ? at : at + 1);
          fc.pre(changed !== name && !changed.split(/(?<=\w)(?!\w)/u).includes(name));
          const page = [`In the harbour the staff of ${changed} came at dawn.`];
          expect(
            placesOf(page, { exact: name, prefix: 'In the harbour the staff of ', suffix: ' came at dawn.' }),
          ).toBeUndefined();
        }),
      );
    },
  );
});

describe('a long quote', () => {
  const exact = 'the staff of UNHCR came at dawn, and the boats were counted';

  test('is found across paragraphs, whatever white space it was copied with', () => {
    const blocks = ['First paragraph ends here.', ['The second ', 'goes', ' on.'], 'A third.'];
    for (const gap of ['', ' ', '\n\n', '\n      '])
      expect(placesOf(blocks, { exact: `paragraph ends here.${gap}The second goes on.${gap}A` })).toEqual([
        '0.0:6-26',
        '1.0:0-10',
        '1.1:0-4',
        '1.2:1-4',
        '2.0:0-1',
      ]);
  });

  test('is found when a little of it has changed, where its context is', () => {
    const now = 'In the harbour the staff of the UNHCR came at dawn and the boats were counted one by one.';
    const context = { prefix: 'In the harbour ', suffix: ' one by one.' };
    expect(placesOf([MEETING, now], { exact, ...context })?.[0]).toMatch(/^1\.0:15-7\d$/);
    expect(placesOf([MEETING, now], { exact })).toBeUndefined();
    expect(
      placesOf([MEETING, now], { exact, prefix: 'quite another thing was said', suffix: 'and so on to the end' }),
    ).toBeUndefined();
  });

  test('is not found when much of it has changed', () => {
    const now = 'In the harbour the crew of a freighter came at dusk, and no boats were ever counted one by one.';
    expect(placesOf([now], { exact, prefix: 'In the harbour ', suffix: ' one by one.' })).toBeUndefined();
  });

  test('of the same words in several places is found by its context', () => {
    const refrain = 'and nobody had told the women who made it';
    const blocks = [`Cloth, ${refrain}, was dear.`, `Bread, ${refrain}, was cheap.`];
    expect(placesOf(blocks, { exact: refrain, prefix: 'Bread, ', suffix: ', was cheap.' })?.[0]).toMatch(/^1\./);
  });
});

const syllable = fc
  .tuple(fc.constantFrom(...'bcdfghjklmnprstvwz'), fc.constantFrom(...'aeiou'))
  .map((pair) => pair.join(''));
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const block = fc.array(word, { minLength: 3, maxLength: 40 });

interface Cut {
  readonly blocks: string[][];
  readonly from: number;
  readonly to: number;
}

/** A text of made-up words, and a run of them as it might be saved. */
function cut(most: number): fc.Arbitrary<Cut> {
  return fc.array(block, { minLength: 2, maxLength: 12 }).chain((blocks) => {
    const count = blocks.flat().length;
    return fc
      .tuple(fc.nat(count - 1), fc.integer({ min: 1, max: most }))
      .map(([from, length]) => ({ blocks, from, to: Math.min(count, from + length) }));
  });
}

function quoteOf({ blocks, from, to }: Cut): Quote {
  const words = blocks.flat();
  const before = words.slice(0, from).map((each) => `${each} `);
  const after = words.slice(to).map((each) => ` ${each}`);
  return {
    exact: words.slice(from, to).join(' '),
    prefix: before.join('').slice(-CONTEXT),
    suffix: after.join('').slice(0, CONTEXT),
  };
}

/** Where in the bare text the words begin that were cut out. */
function bareStart(words: readonly string[], at: number): number {
  return words.slice(0, at).join('').length;
}

function foundIn(blocks: readonly (readonly string[])[], quote: Quote): { start: number; end: number } | undefined {
  return finish(findPassage(pageOf(blocks.map((words) => words.join(' '))), quote));
}

describe('of any text', () => {
  test('what was cut out of it is found where it was', () => {
    fc.assert(
      fc.property(cut(60), (from) => {
        const words = from.blocks.flat();
        const found = foundIn(from.blocks, quoteOf(from));
        expect(found?.start).toBe(bareStart(words, from.from));
        expect(found?.end).toBe(bareStart(words, from.to));
      }),
      { numRuns: 500 },
    );
  });

  test('it is still found when the text has changed elsewhere', () => {
    fc.assert(
      fc.property(cut(30), fc.array(fc.tuple(fc.nat(), word, fc.nat(2)), { maxLength: 3 }), (from, edits) => {
        const quote = quoteOf(from);
        // Of a page that was hardly more than the name, little is left to know it by.
        fc.pre(quote.prefix.length >= CONTEXT && quote.suffix.length >= CONTEXT);
        const words = from.blocks.flat();
        let at = from.from;
        for (const [place, other, kind] of edits) {
          const rest = words.length - (from.to - from.from);
          const i = place % rest < at ? place % rest : (place % rest) + (from.to - from.from);
          if (i >= words.length) continue;
          const inserted = kind === 0 ? [] : [other];
          words.splice(i, kind === 1 ? 0 : 1, ...inserted);
          if (i < at) at += inserted.length - (kind === 1 ? 0 : 1);
        }
        // Another word of the same form right beside would be as good.
        const found = foundIn([words], quote);
        expect(found?.start).toBe(bareStart(words, at));
      }),
      { numRuns: 500 },
    );
  });

  test('what is gone with all around it is not found in another place', () => {
    fc.assert(
      fc.property(cut(2), fc.array(word, { minLength: 30, maxLength: 60 }), fc.nat(20), (from, others, at) => {
        const quote = quoteOf(from);
        fc.pre(quote.prefix.length >= CONTEXT && quote.suffix.length >= CONTEXT && quote.exact.length < 24);
        const left = [...others.slice(0, at), ...quote.exact.split(' '), ...others.slice(at)];
        expect(foundIn([left], quote)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

test('a page with a name in ten thousand places gets to breathe while it is searched', () => {
  const blocks = Array.from(
    { length: 10_000 },
    (_, i) => `In year ${i} the staff of UNHCR came for the ${i * 7}th time.`,
  );
  const quote = { exact: 'UNHCR', prefix: 'In year 9876 the staff of ', suffix: ' came for the 69132th' };
  const work = findPassage(pageOf(blocks), quote);
  const steps = Array.from({ length: 50 }, () => work.next());
  expect(steps.every(({ done }) => !done)).toBe(true);
  expect(placesOf(blocks, quote)).toEqual(['9876.0:26-31']);
});
