import { type Decision, TILT_LIMIT } from './senses.ts';

/** What one piece of text says about ambiguous names elsewhere on its page. */
export interface Evidence {
  /** Entries that were named here without doubt. */
  readonly named: readonly number[];
  /** Rules and readings ("3 1") whose long form stands here, or which a name was clearly taken for. */
  readonly other: readonly string[];
  /** Whether the text is about the glossary's world, see SenseJudges.tilt; 0 where nobody had to know. */
  readonly tilt: number;
}

/** Nothing to say. */
export const NO_EVIDENCE: Evidence = { named: [], other: [], tilt: 0 };

/** One reading must stand so many times as often on a page as another to speak for the whole page. */
const PREVAILS = 4;

/**
 * What the text of a page says together: within one text a name hardly ever has two senses (Gale, Church and Yarowsky
 * 1992, One Sense Per Discourse). A sum, so it is the same in whatever order the page is read.
 */
export class PageEvidence {
  private readonly counts = new Map<string, number>();
  private tilt = 0;

  add(evidence: Evidence): void {
    this.count(evidence, 1);
  }

  /** Takes back what was added. */
  remove(evidence: Evidence): void {
    this.count(evidence, -1);
  }

  /**
   * @param decision one whose verdict is `page`
   * @param entry the entry in question
   * @returns whether the name is to be marked
   */
  decides({ rule, lead, scores }: Decision, entry: number): boolean {
    const own = this.counts.get(String(entry)) ?? 0;
    const against = Math.max(0, ...scores.slice(1).map((_, n) => this.counts.get(`${rule} ${n + 1}`) ?? 0));
    if (own > 0 && own >= PREVAILS * against) return true;
    if (against > 0 && against >= PREVAILS * own) return false;
    return lead + Math.max(-TILT_LIMIT, Math.min(this.tilt, TILT_LIMIT)) > 0;
  }

  private count({ named, other, tilt }: Evidence, by: number): void {
    this.tilt += by * tilt;
    for (const key of [...named.map(String), ...other]) {
      const count = (this.counts.get(key) ?? 0) + by;
      if (count > 0) this.counts.set(key, count);
      else this.counts.delete(key);
    }
  }
}
