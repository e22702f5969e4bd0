import { findExactly } from './find-exactly.ts';
import { findRoughly } from './find-roughly.ts';
import type { PageText } from './page-text.ts';
import type { Place } from './place.ts';
import { bareQuote, type Quote } from './quote.ts';

/**
 * Finds a passage in a page: as it is, else nearly so. Not found is better than found in the wrong place.
 *
 * @yields between pieces of work, so that a large page stays responsive
 * @returns where it stands in the bare text, undefined when it does not
 */
export function* findPassage(text: PageText<unknown>, quote: Quote): Generator<void, Place | undefined> {
  const asCompared = bareQuote(quote);
  if (asCompared.exact === '') return undefined;
  return (yield* findExactly(text, asCompared)) ?? (yield* findRoughly(text.bare, asCompared));
}
