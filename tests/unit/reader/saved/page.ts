import { findPassage } from '../../../../reader/saved/find-passage.ts';
import { PageText } from '../../../../reader/saved/page-text.ts';
import type { Quote } from '../../../../reader/saved/quote.ts';

/** @returns the text of a page with these blocks, each of one or more text nodes, named by their places */
export function pageOf(blocks: readonly (string | readonly string[])[]): PageText<string> {
  const text = new PageText<string>();
  for (const [i, block] of blocks.entries()) {
    text.part();
    const nodes = typeof block === 'string' ? [block] : block;
    for (const [j, node] of nodes.entries()) text.add(`${i}.${j}`, node);
  }
  return text;
}

/** @returns what a generator comes to in the end */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** @returns where in the blocks a passage was found, as "block.node:start-end" of each part */
export function placesOf(blocks: readonly (string | readonly string[])[], quote: Partial<Quote>): string[] | undefined {
  const text = pageOf(blocks);
  const place = finish(findPassage(text, { exact: '', prefix: '', suffix: '', ...quote }));
  return place && text.partsOf(place.start, place.end).map(({ source, start, end }) => `${source}:${start}-${end}`);
}
