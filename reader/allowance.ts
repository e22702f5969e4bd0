/**
 * What following a page's changes may cost, as a share of the time that passes: an application that draws its text anew
 * without pause gets its marks later, but keeps its frames. Works like a token bucket, in milliseconds of work.
 */
export class Allowance {
  private left = Number.POSITIVE_INFINITY;
  private at = performance.now();

  /**
   * @param share how much of the time may be used, 0.01 for a hundredth
   * @param burst how much work may be done at once, in milliseconds
   */
  constructor(
    private readonly share: number,
    private readonly burst: number,
  ) {}

  /** Work is free for now: a page is read for the first time. */
  lift(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** From now on work counts. */
  limit(): void {
    this.left = Math.min(this.left, this.burst);
  }

  /** Something new is worth so many milliseconds more: the reader went somewhere else. */
  grant(work: number): void {
    this.left = Math.max(this.left, work);
  }

  /** So many milliseconds of work were done. */
  spend(work: number): void {
    this.earn();
    this.left -= work;
  }

  /** @returns how long to wait until there is something left, in milliseconds */
  wait(): number {
    this.earn();
    return this.left >= 0 ? 0 : Math.ceil(-this.left / this.share);
  }

  private earn(): void {
    const now = performance.now();
    if (this.left < this.burst) this.left = Math.min(this.burst, this.left + (now - this.at) * this.share);
    this.at = now;
  }
}
