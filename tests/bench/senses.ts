import { createMatcher, type Matcher } from '../../glossary/index.ts';
import { PARTS, readPassages } from '../../scripts/quality/passages.ts';
import { shippedIndex, withoutSenses } from './indexes.ts';
import { median, say } from './numbers.ts';
import type { Measurement, Row } from './row.ts';

/** How often everything is done; the median counts. */
const ROUNDS = 41;

interface Block {
  readonly text: string;
  readonly language: string;
}

/** How much of the page's text is that of the labelled passages. */
const SHARE = 0.1;

/** Matching with senses against matching without: the same names, none of them with a sense rule. */
export const senses: Measurement = {
  name: 'senses',
  how: `The matcher alone, in Node: with the shipped index, and with the same names without their sense rules. On a long page of which a
tenth is the labelled passages, which is more than ordinary pages have of ambiguous names, and the rest those of their
blocks in which no name stands; and on the passages alone, where two blocks in three hold an ambiguous name. Times are of the clock.`,
  measure: async () => {
    const index = await shippedIndex();
    const passages = (await Promise.all(PARTS.map(readPassages)))
      .flat()
      .flatMap(({ language, blocks }) => blocks.map(({ text }): Block => ({ text, language })));
    const withSenses = createMatcher(index);
    const without = createMatcher(await withoutSenses());
    const plain = passages.filter(({ text, language }) => without.find(text, { page: language }).matches.length === 0);
    const times = Math.round((lengthOf(passages) * (1 / SHARE - 1)) / lengthOf(plain));
    const pages: Record<string, readonly Block[]> = {
      'a long page': [...passages, ...Array.from({ length: times }, () => plain).flat()],
      'the passages alone': passages,
    };
    const read = (matcher: Matcher, page: readonly Block[]) => (): void => {
      for (const { text, language } of page) matcher.find(text, { page: language });
    };
    return Object.entries(pages).map(([what, page]): Row => {
      const [own, bare] = medians(read(withSenses, page), read(without, page));
      return {
        what: `matching with senses / without, ${what}`,
        goal: '',
        measured: `${(own / bare).toFixed(2)} (${say(own)} ms / ${say(bare)} ms; ${say(lengthOf(page))} characters)`,
      };
    });
  },
};

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** @returns the median times of two works, in milliseconds, done in turn */
function medians(first: () => void, second: () => void): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0].push(time(first));
    times[1].push(time(second));
  }
  return [median(times[0]), median(times[1])];
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
