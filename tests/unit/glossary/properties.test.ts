import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex, createMatcher, type Decision, type Match, type Matcher } from '../../../glossary/index.ts';
import { wordForms } from '../../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../../scripts/build/glossaries.ts';
import { readPassages } from '../../../scripts/quality/passages.ts';
import { markedOnPage } from './reading.ts';

const matchers = new Map<string, Matcher>();
const glossaries = await readShippedGlossaries();
const matcher = createMatcher(compileIndex(glossaries, wordForms));
/** A matcher for a reader who hides a kind of entries. */
const matcherWithout = (kind: string): Matcher => {
  const made =
    matchers.get(kind) ?? createMatcher(compileIndex(glossaries, wordForms, (_ref, entry) => entry.kind === kind));
  matchers.set(kind, made);
  return made;
};
const passages = await readPassages('open');
const passage = fc.constantFrom(...passages).map(({ language, blocks }) => ({
  language,
  texts: blocks.map(({ text }) => text),
}));
const random = { numRuns: 300 };

/** Capitals only, as acronyms are: UN, SDGs, PD II, U.N., #HAM. */
const ACRONYM = /^[^\p{Ll}]*s?$/u;

describe('on the labelled passages, with the shipped glossary', () => {
  test('marks are in order and never overlap', () => {
    fc.assert(
      fc.property(passage, ({ language, texts }) => {
        for (const matches of markedOnPage(matcher, texts, { page: language })) {
          for (const [i, match] of matches.entries())
            expect(match.start).toBeGreaterThanOrEqual(matches[i - 1]?.end ?? 0);
        }
      }),
      random,
    );
  });

  test('a paragraph about something else never removes a mark that has its own evidence', () => {
    const sure = (text: string, page: string): Match[] => {
      const seen: Decision[] = [];
      return matcher
        .find(text, { page }, (decision) => seen.push(decision))
        .matches.filter(({ undecided }) => !undecided);
    };
    fc.assert(
      fc.property(passage, passage, fc.nat(), ({ language, texts }, other, at) => {
        const place = at % (texts.length + 1);
        const together = [...texts.slice(0, place), ...other.texts, ...texts.slice(place)];
        const marks = markedOnPage(matcher, together, { page: language });
        texts.forEach((text, n) => {
          const now = marks[n < place ? n : n + other.texts.length];
          expect(now).toEqual(expect.arrayContaining(sure(text, language)));
        });
      }),
      random,
    );
  });

  test('what is hidden is not marked, and everything else is marked as if it were', () => {
    const entries = glossaries.flatMap((glossary) => glossary.entries);
    fc.assert(
      fc.property(
        passage,
        fc.constantFrom(...new Set(entries.map(({ kind }) => kind))),
        ({ language, texts }, kind) => {
          const without = matcherWithout(kind);
          const isHidden = ({ entry }: Match): boolean => entries[entry]?.kind === kind;
          const all = markedOnPage(matcher, texts, { page: language });
          expect(markedOnPage(without, texts, { page: language })).toEqual(
            all.map((matches) => matches.filter((match) => !isHidden(match))),
          );
        },
      ),
      random,
    );
  });

  test('a name that is no acronym is still marked when it is put in capitals', () => {
    fc.assert(
      fc.property(passage, ({ language, texts }) => {
        const before = markedOnPage(matcher, texts, { page: language });
        texts.forEach((text, n) => {
          for (const { start, end, entry } of before[n] ?? []) {
            const name = text.slice(start, end);
            if (ACRONYM.test(name) || name.toUpperCase().length !== name.length) continue;
            // Only whole words: a clitic or a possessive after the name is not part of it.
            const shouted = texts.with(n, text.slice(0, start) + name.toUpperCase() + text.slice(end));
            const again = markedOnPage(matcher, shouted, { page: language })[n];
            expect(again, name).toContainEqual(expect.objectContaining({ start, end, entry }));
          }
        });
      }),
      random,
    );
  });

  test('the order of paragraphs changes nothing', () => {
    fc.assert(
      fc.property(passage, passage, ({ language, texts }, other) => {
        const all = [...texts, ...other.texts];
        const forwards = markedOnPage(matcher, all, { page: language });
        const backwards = markedOnPage(matcher, [...all].reverse(), { page: language });
        expect(backwards.reverse()).toEqual(forwards);
      }),
      random,
    );
  });
});
