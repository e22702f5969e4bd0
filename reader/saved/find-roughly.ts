import search from 'approx-string-match';
import { isSamePlace, likenessAt } from './context.ts';
import { isLong, type Place } from './place.ts';
import type { BareQuote } from './quote.ts';

/** So much of a quote may have changed. */
const ERRORS = 0.15;

/** Longer quotes would take too long, in UTF-16 code units. */
const LONGEST = 2000;

/** How much is compared before the page gets to breathe: characters of the page times words of 32 characters of the quote, some 2 ms. */
const AT_ONCE = 150_000;

/**
 * Finds a long quote that has changed a little, at a place that has context of it.
 *
 * @param all the page's bare text
 * @yields between pieces of work
 */
export function* findRoughly(all: string, quote: BareQuote): Generator<void, Place | undefined> {
  const { exact, prefix, suffix } = quote;
  const context = prefix.length + suffix.length;
  if (!isLong(quote) || exact.length > LONGEST || context === 0) return undefined;
  const most = Math.floor(exact.length * ERRORS);
  const overlap = exact.length + most;
  const step = Math.max(overlap, Math.floor(AT_ONCE / Math.ceil(exact.length / 32)));
  let best: (Place & { readonly errors: number }) | undefined;
  for (let from = 0; from < all.length; from += step) {
    const piece = all.slice(from, from + step + overlap);
    for (const { start, end, errors } of search(piece, exact, best ? Math.min(most, best.errors) : most)) {
      const at = { start: from + start, end: from + end };
      const likeness = likenessAt(all, at.start, at.end, quote);
      if (!isSamePlace(likeness, quote)) continue;
      const share = (likeness.before + likeness.after) / context;
      if (!best || errors < best.errors || (errors === best.errors && share > best.share))
        best = { ...at, share, errors };
    }
    yield;
  }
  return best && { start: best.start, end: best.end, share: best.share };
}
