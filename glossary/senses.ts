import { foldWord } from './characters.ts';
import type { CompiledRule } from './compile.ts';
import { cliticLength, mayEndInClitic } from './indonesian.ts';
import { foldedWordAt, hashWord, type Words } from './words.ts';

/** How many words on either side of a name can speak for one of its senses. */
const EVIDENCE_REACH = 60;

/** Why an ambiguous name was taken one way or the other. */
export interface SenseDecision {
  readonly mark: boolean;
  /** Words found that speak for the entry. */
  readonly own: readonly string[];
  /** Words found that speak for each other reading. */
  readonly others: readonly (readonly string[])[];
}

/** Words by their hash; the hash of a word in running text is known before the word is cut out. */
type Evidence = ReadonlyMap<number, string>;

/** A sense rule made ready for deciding. */
export interface SenseJudge {
  readonly mark: boolean;
  readonly own: Evidence;
  readonly others: readonly Evidence[];
}

/** @returns the rule with its words hashed. */
export function readRule([mark, own, others]: CompiledRule): SenseJudge {
  const evidence = (words: readonly string[]): Evidence =>
    new Map(words.map((word) => [hashWord(word), foldWord(word)]));
  return { mark: mark === 1, own: evidence(own), others: others.map(evidence) };
}

/**
 * Decides whether an ambiguous name stands for its entry here: the side with more different words nearby wins; without
 * any, or when they are even, the rule's default holds.
 *
 * @param judge the name's rule
 * @param words the words of the block
 * @param first number of the name's first word
 * @param last number of its last word
 * @returns the decision with its evidence
 */
export function decideSense(judge: SenseJudge, words: Words, first: number, last: number): SenseDecision {
  const own = new Set<string>();
  const others = judge.others.map(() => new Set<string>());
  const from = Math.max(0, first - EVIDENCE_REACH);
  const to = Math.min(words.count - 1, last + EVIDENCE_REACH);
  for (let i = from; i <= to; i += 1) {
    if (i >= first && i <= last) continue;
    collect(judge.own, words, i, own);
    judge.others.forEach((evidence, n) => {
      collect(evidence, words, i, others[n] ?? own);
    });
  }
  const strongest = Math.max(0, ...others.map((found) => found.size));
  const mark = own.size === strongest ? judge.mark : own.size > strongest;
  return { mark, own: [...own], others: others.map((found) => [...found]) };
}

/** Adds word `i` to what was found, if it is evidence as it stands or without a clitic. */
function collect(evidence: Evidence, words: Words, i: number, found: Set<string>): void {
  const whole = evidence.get(words.hashes[i] ?? 0);
  if (whole !== undefined && whole === foldedWordAt(words, i)) {
    found.add(whole);
    return;
  }
  if (!mayEndInClitic(words.text.charCodeAt((words.ends[i] ?? 0) - 1))) return;
  const word = foldedWordAt(words, i);
  const clitic = cliticLength(word);
  if (clitic === 0) return;
  const bare = word.slice(0, -clitic);
  if (evidence.get(hashWord(bare)) === bare) found.add(bare);
}
