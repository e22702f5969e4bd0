/** How much work may be done: a share of the time that passes, 0.01 for a hundredth, and so many milliseconds at once. */
export interface Rate {
  readonly share: number;
  readonly burst: number;
}

/** A page whose changes come in a stream is one that has reported so many within so many milliseconds. */
const STREAM = 8;
const STREAM_MS = 2000;

/**
 * What is owed at most, in milliseconds of work. One piece of work seldom takes so long by itself; on a busy machine the
 * clock also runs while others work, and the page would wait a hundred times as long for its marks.
 */
const MOST_OWED = 40;

/**
 * What following a page's changes may cost. A page that changes now and then has its marks at once, however much came with
 * the change; an application that draws its text anew without pause gets its marks later, but keeps its frames. A token
 * bucket in milliseconds of work, with two rates.
 */
export class Allowance {
  private left = Number.POSITIVE_INFINITY;
  private at = performance.now();
  private rate: Rate;
  /** When the last few changes came, in milliseconds, the oldest first. */
  private changes: readonly number[] = [];

  /**
   * @param calm for pages that change now and then
   * @param stream for pages that do not stop changing
   */
  constructor(
    private readonly calm: Rate,
    private readonly stream: Rate,
  ) {
    this.rate = calm;
  }

  /** Work is free for now: a page is read for the first time. */
  lift(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** From now on work counts. */
  limit(): void {
    this.earn();
    this.left = Math.min(this.left, this.rate.burst);
  }

  /** Something new is worth so many milliseconds more: the reader went somewhere else. */
  grant(work: number): void {
    this.left = Math.max(this.left, work);
  }

  /** So many milliseconds of work were done. */
  spend(work: number): void {
    this.earn();
    this.left = Math.max(this.left - work, -MOST_OWED);
  }

  /** The page has changed, or has not stopped changing for so long that it counts as a stream at once. */
  changed(isStream = false): void {
    const now = performance.now();
    const before = this.rate;
    this.changes = isStream ? Array(STREAM).fill(now) : [...this.changes.slice(1 - STREAM), now];
    this.earn();
    // What a calm page had saved is not for a stream; a first reading is ended all the same.
    if (this.rate !== before && this.left !== Number.POSITIVE_INFINITY)
      this.left = Math.min(this.left, this.rate.burst);
  }

  /** @returns how long to wait until there is something left, in milliseconds */
  wait(): number {
    this.earn();
    return this.left >= 0 ? 0 : Math.ceil(-this.left / this.rate.share);
  }

  /** Adds what the time since the last call was worth, at the rate that holds now. */
  private earn(): void {
    const now = performance.now();
    const [oldest = 0] = this.changes;
    this.rate = this.changes.length === STREAM && now - oldest < STREAM_MS ? this.stream : this.calm;
    const { share, burst } = this.rate;
    if (this.left < burst) this.left = Math.min(burst, this.left + (now - this.at) * share);
    this.at = now;
  }
}
