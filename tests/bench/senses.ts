import { type CompiledIndex, createMatcher, type Matcher } from '../../glossary/index.ts';

/** How often everything is done; the median counts. */
const ROUNDS = 41;

interface Block {
  readonly text: string;
  readonly language: string;
}

/** How much of the page's text is that of the labelled passages. */
const SHARE = 0.1;

/**
 * Matching with senses against matching without: the same names, none of them with a sense rule. On a long page of which a
 * tenth is the labelled passages, which is more than ordinary pages have of ambiguous names, and the rest those of their
 * blocks in which no name stands; and on the passages alone, where two blocks in three hold an ambiguous name.
 */
export function benchSenses(index: CompiledIndex, passages: readonly Block[]): string[] {
  const names = index.names.map(
    ([text, entry, languages, , acronym]) => [text, entry, languages, -1, acronym] as const,
  );
  const withSenses = createMatcher(index);
  const without = createMatcher({ ...index, names, rules: [] });
  const plain = passages.filter(({ text, language }) => without.find(text, { page: language }).matches.length === 0);
  const times = Math.round((lengthOf(passages) * (1 / SHARE - 1)) / lengthOf(plain));
  const pages: Record<string, readonly Block[]> = {
    'a long page': [...passages, ...Array.from({ length: times }, () => plain).flat()],
    'the passages alone': passages,
  };
  const read = (matcher: Matcher, page: readonly Block[]) => (): void => {
    for (const { text, language } of page) matcher.find(text, { page: language });
  };
  return Object.entries(pages).map(([what, page]) => {
    const [own, bare] = medians(read(withSenses, page), read(without, page));
    const thousands = Math.round(lengthOf(page) / 1000);
    return `matching with senses / without, ${what} (${thousands} k characters): ${(own / bare).toFixed(2)} (${own.toFixed(1)} ms / ${bare.toFixed(1)} ms)`;
  });
}

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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
