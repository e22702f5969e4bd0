import { edgesAt, isSamePlace, type Likeness, likenessAt } from './context.ts';
import { bare, type PageText } from './page-text.ts';
import { isLong, type Place } from './place.ts';
import { type BareQuote, isWordSign } from './quote.ts';

/** The places with the most context right beside them are looked at more closely, no more than so many. */
const CLOSELY = 200;
/** So many places are looked at before the page gets to breathe. */
const AT_ONCE = 100;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly edges: number;
}

/**
 * Finds a quote as it is, white space aside, where most of its context is. A short one, such as a name, stands in many places: of it,
 * context must be there.
 *
 * @yields between pieces of work
 * @returns undefined when it stands nowhere, or only where something else was quoted
 */
export function* findExactly(text: PageText<unknown>, quote: BareQuote): Generator<void, Place | undefined> {
  const { exact, prefix, suffix } = quote;
  const all = text.bare;
  const context = prefix.length + suffix.length;
  const isOne = ({ start, end }: Candidate): boolean => isLong(quote) || standsAlone(text, quote, start, end);
  const candidates: Candidate[] = [];
  for (let start = all.indexOf(exact), n = 1; start >= 0; start = all.indexOf(exact, start + 1), n += 1) {
    if (n % AT_ONCE === 0) yield;
    const end = start + exact.length;
    const { before, after } = edgesAt(all, start, end, quote);
    const candidate = { start, end, edges: before + after };
    if (context > 0 && candidate.edges === context && isOne(candidate)) return { start, end, share: 1 };
    candidates.push(candidate);
  }
  // Without any context there is nothing to choose by.
  if (context === 0) {
    const [first, second] = candidates.filter(isOne);
    return first && (isLong(quote) || !second) ? { start: first.start, end: first.end, share: 1 } : undefined;
  }
  candidates.sort((a, b) => b.edges - a.edges || a.start - b.start);
  let best: { readonly candidate: Candidate; readonly likeness: Likeness } | undefined;
  for (const [i, candidate] of candidates.slice(0, CLOSELY).entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const likeness = likenessAt(all, candidate.start, candidate.end, quote);
    if ((!best || sum(likeness) > sum(best.likeness)) && isOne(candidate)) best = { candidate, likeness };
  }
  if (!best || !(isLong(quote) || isSamePlace(best.likeness, quote))) return undefined;
  const { start, end } = best.candidate;
  return { start, end, share: sum(best.likeness) / context };
}

function sum({ before, after }: Likeness): number {
  return before + after;
}

/** Whether a place has the quote's words, not parts of others, with white space where the quote has some. */
function standsAlone(text: PageText<unknown>, quote: BareQuote, start: number, end: number): boolean {
  const { words } = quote;
  const all = text.bare;
  const goesOn = (at: number): boolean =>
    isWordSign(all.charAt(at - 1)) && isWordSign(all.charAt(at)) && text.gapBefore(at) === 'none';
  if ((!quote.beginsInside && goesOn(start)) || (!quote.endsInside && goesOn(end))) return false;
  let at = start;
  for (const word of words.split(' ')) {
    for (const to = at + bare(word).length, first = at; at < to; at += 1) {
      if (at === start) continue;
      const gap = text.gapBefore(at);
      if (at === first ? gap === 'none' : gap === 'space') return false;
    }
  }
  return true;
}
