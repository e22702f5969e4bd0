import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBackground } from '../../../../entrypoints/messages/to-background.ts';
import { definitionsIn } from '../../../../glossary/page-definitions/index.ts';

/** Terms of a few words, of any length. */
const terms = fc
  .array(fc.stringMatching(/^[b-z]{3,60}$/), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

/** What a page may say of a term, with what its elements say. */
const pages = terms.chain((term) =>
  fc.constantFrom(
    { text: `“${term}” means any operation that is done on data.` },
    { text: `${term} is a process by which water comes and goes.` },
    { text: `The ${term} is new.`, terms: [{ start: 4, end: 4 + term.length }] },
    { text: term, description: 'A process by which water comes and goes.' },
  ),
);

test('whatever a page says of a term can be asked for with it', () => {
  let longest = 0;
  fc.assert(
    fc.property(pages, ({ text, ...hints }) => {
      for (const { short, long, sentence } of definitionsIn(text, hints)) {
        const said = { short, long, sentence };
        longest = Math.max(longest, short.length);
        expect(toBackground.explain({ entry: 'mine/a', said }).said).toEqual(said);
      }
    }),
    { numRuns: 500 },
  );
  // Else it would be nothing to rely on.
  expect(longest).toBeGreaterThan(60);
});
