import { isAcronym } from '../acronyms.ts';
import { isPlace, weightOf } from './ordinary.ts';
import type { Seen } from './tally.ts';

/** What else speaks for a term. */
export interface Evidence {
  /** How often without longer phrases that are terms by themselves. */
  readonly alone: number;
  readonly isDefined: boolean;
  /** Whether the text gives both its short and its long form. */
  readonly hasShortForm: boolean;
}

/** How much a term of so many words is worth beside one of two, by its length: most terms have two or three. */
const BY_LENGTH = [0, 0.75, 1.2, 1.15, 0.95];
const LONGER = 0.7;

/** Endings of words that sciences make. */
const LEARNED =
  /(?:isme|asi|itas|ologi|grafi|sis|isasi|isms?|ology|ologies|ography|metry|osis|esis|ation|ization|isation|ance|ency|ity)$/u;

/** How likely a phrase is worth an entry. What the numbers are is told by the articles to work with (npm run quality). */
export function scoreOf(seen: Seen, evidence: Evidence): number {
  const { words, language, frequency, asName, prominent } = seen;
  const isName = asName * 2 > frequency;
  const weights = words.map((word) => weightOf(word, language)).filter((weight) => weight > 0);
  // One rare word makes a term of ordinary ones ("basic reproduction number").
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const specific = (mean + Math.max(0, ...weights)) / 2;
  const length = isName ? Math.min(words.length, 2) : words.length;
  let score = specific * (BY_LENGTH[length] ?? LONGER) * (1 + Math.log2(Math.max(1, evidence.alone)));
  if (evidence.isDefined) score += 1.4;
  if (evidence.hasShortForm) score += 1.8;
  if (prominent > 0) score += words.length > 1 ? 0.5 : 0.2;
  if (isName) score += words.length > 1 ? 0.5 : 0;
  if ([...seen.surfaces.keys()].some(isAcronym)) score += 0.3;
  if (words.length === 1 && LEARNED.test(words[0] ?? '')) score += 0.3;
  if (words.every(isPlace)) score -= 1.5;
  return score;
}
