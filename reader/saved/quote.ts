import { bare } from './page-text.ts';

/** The passage that is looked for; `sentence` helps where a program kept no context. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence?: string;
}

/** A quote as it is compared: see {@link bare}. */
export interface BareQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** As quoted, white space collapsed. */
  readonly words: string;
  /** Whether the quote begins, and ends, in the middle of a word. */
  readonly beginsInside: boolean;
  readonly endsInside: boolean;
}

/** So much context is compared, in UTF-16 code units: what marks keep. */
const CONTEXT = 64;

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** @returns whether a character is part of a word */
export function isWordSign(sign: string): boolean {
  return WORD.test(sign);
}

/** @returns the quote as it is compared */
export function bareQuote(quote: Quote): BareQuote {
  const { exact, sentence = '' } = quote;
  let { prefix, suffix } = quote;
  const at = sentence.indexOf(exact);
  if (prefix.trim() === '' && suffix.trim() === '' && at >= 0) {
    prefix = sentence.slice(0, at);
    suffix = sentence.slice(at + exact.length);
  }
  const words = exact.replace(/\s+/gu, ' ').trim();
  return {
    exact: bare(exact),
    prefix: bare(prefix).slice(-CONTEXT),
    suffix: bare(suffix).slice(0, CONTEXT),
    words,
    beginsInside: isWordSign(prefix.slice(-1)) && isWordSign(words.charAt(0)),
    endsInside: isWordSign(suffix.charAt(0)) && isWordSign(words.slice(-1)),
  };
}
