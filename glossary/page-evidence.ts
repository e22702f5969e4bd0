import { senseKey, TILT_LIMIT } from './senses.ts';

/** What one piece of text says about ambiguous names elsewhere on its page. */
export interface Evidence {
  /** Entries that were named here without doubt. */
  readonly named: readonly number[];
  /** Senses whose long form stands here, or which a name was clearly taken for: see senseKey. */
  readonly other: readonly number[];
  /** Whether the text is about the glossary's world, see SenseJudges.tilt; 0 where nobody had to know. */
  readonly tilt: number;
  /** Names that are explained here, and that no glossary knows. */
  readonly defined?: readonly string[];
}

/** A name that is marked as long as the page explains it. */
export interface PageQuestion {
  readonly defined: string;
}

/** What a page needs to know of an ambiguous name that its block does not decide. */
export interface OpenQuestion {
  /** The entry that the name may stand for. */
  readonly entry: number;
  readonly rule: number;
  /** How many other senses the rule has. */
  readonly others: number;
  /** By how much the block prefers the entry, the default taken in. */
  readonly lead: number;
}

/** Nothing to say. */
export const NO_EVIDENCE: Evidence = { named: [], other: [], tilt: 0 };

/** One sense must stand so many times as often on a page as another to speak for the whole page. */
const PREVAILS = 4;

/**
 * What the text of a page says together: within one text a name hardly ever has two senses (Gale, Church and Yarowsky
 * 1992, One Sense Per Discourse). A sum, so it is the same in whatever order the page is read.
 */
export class PageEvidence {
  private readonly named = new Map<number, number>();
  private readonly other = new Map<number, number>();
  private readonly defined = new Map<string, number>();
  private tilt = 0;

  add(evidence: Evidence): void {
    this.sum(evidence, 1);
  }

  /** Takes back what was added. */
  remove(evidence: Evidence): void {
    this.sum(evidence, -1);
  }

  /** @returns whether a name that its block does not decide is to be marked */
  decides(question: OpenQuestion | PageQuestion): boolean {
    if ('defined' in question) return this.defined.has(question.defined);
    const { entry, rule, others, lead } = question;
    const own = this.named.get(entry) ?? 0;
    let against = 0;
    for (let n = 1; n <= others; n += 1) against = Math.max(against, this.other.get(senseKey(rule, n)) ?? 0);
    if (own > 0 && own >= PREVAILS * against) return true;
    if (against > 0 && against >= PREVAILS * own) return false;
    return lead + Math.max(-TILT_LIMIT, Math.min(this.tilt, TILT_LIMIT)) > 0;
  }

  private sum({ named, other, tilt, defined = [] }: Evidence, by: number): void {
    this.tilt += by * tilt;
    for (const key of named) count(this.named, key, by);
    for (const key of other) count(this.other, key, by);
    for (const name of defined) count(this.defined, name, by);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
