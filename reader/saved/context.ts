import type { BareQuote } from './quote.ts';

/** The context of a shorter side says nothing by itself. */
const TELLING = 10;
/** So much of a side's context must be there for it to count as the same. */
const SHARE = 0.4;
/** So much further away from the place than in the quote may its context stand. */
const REACH = 1.5;
const SLACK = 16;

/** How much of a quote's context stands around a place: of each side, in characters. */
export interface Likeness {
  readonly before: number;
  readonly after: number;
}

/** @returns how many characters right beside a place are those of the quote's context */
export function edgesAt(text: string, start: number, end: number, { prefix, suffix }: BareQuote): Likeness {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return { before, after };
}

/** @returns how much of the quote's context is around a place, also when words near it have changed */
export function likenessAt(text: string, start: number, end: number, quote: BareQuote): Likeness {
  const { before, after } = edgesAt(text, start, end, quote);
  const { prefix, suffix } = quote;
  const reach = (side: string): number => Math.ceil(side.length * REACH) + SLACK;
  return {
    before: Math.max(before, shared(prefix, text.slice(Math.max(0, start - reach(prefix)), start))),
    after: Math.max(after, shared(suffix, text.slice(end, end + reach(suffix)))),
  };
}

/** @returns whether that is enough to say that it is the place */
export function isSamePlace({ before, after }: Likeness, { prefix, suffix }: BareQuote): boolean {
  if (before + after >= SHARE * (prefix.length + suffix.length)) return true;
  return isEnough(before, prefix) || isEnough(after, suffix);
}

function isEnough(found: number, side: string): boolean {
  return side.length >= TELLING && found >= SHARE * side.length;
}

/** @returns how many characters of a text are in another too, told by runs of three */
function shared(side: string, other: string): number {
  const runs = side.length - 2;
  if (runs < 1) return 0;
  let found = 0;
  for (let at = 0; at < runs; at += 1) if (other.includes(side.slice(at, at + 3))) found += 1;
  return (found / runs) * side.length;
}
