import type { EntryRef } from '../glossary/index.ts';
import type { Container } from './dom.ts';
import type { Mark, Marks } from './marks.ts';
import { afterFrame, Slices } from './slices.ts';

/** Pause before marks are counted, in milliseconds; changes that come meanwhile are counted with them. */
const COUNT_MS = 150;

/**
 * Counting pauses for so many times as long as it took, as it asks for the style of every mark; but never longer than so
 * many milliseconds: on a busy machine the clock runs while others work.
 */
const PAUSE = 50;
const LONGEST_MS = 4000;

/** Counts the marks that are shown, in slices, a moment after they have changed, and not while nobody looks. */
export class Counter {
  private counts: ReadonlyMap<EntryRef, number> = new Map();
  private counting = new Map<EntryRef, number>();
  private left: Container[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private began = 0;
  private cost = 0;
  private stopped = false;
  private readonly slices = new Slices(() => this.step());

  /**
   * @param shown called with each mark that is shown, in any order
   * @param counted called when they have been counted
   */
  constructor(
    private readonly marks: Marks,
    private readonly shown: (mark: Mark) => void,
    private readonly counted: (counts: ReadonlyMap<EntryRef, number>) => void,
  ) {}

  /** @returns how often each entry was marked when they were last counted, in text that is shown. */
  get latest(): ReadonlyMap<EntryRef, number> {
    return this.counts;
  }

  /** The marks have changed. */
  soon(): void {
    this.again = true;
    this.timer ??= setTimeout(() => void this.begin(), Math.min(LONGEST_MS, Math.max(COUNT_MS, this.cost * PAUSE)));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.slices.stop();
  }

  private async begin(): Promise<void> {
    await afterFrame();
    this.again = false;
    this.cost = 0;
    this.counting = new Map();
    this.left = [...this.marks.containers()];
    this.slices.wake();
  }

  private step(): boolean {
    this.began = performance.now();
    const container = this.left.pop();
    if (container) {
      for (const mark of this.marks.countShown(container)) {
        this.counting.set(mark.entry, (this.counting.get(mark.entry) ?? 0) + 1);
        this.shown(mark);
      }
      this.cost += performance.now() - this.began;
      return true;
    }
    this.timer = undefined;
    this.counts = this.counting;
    if (!this.stopped) this.counted(this.counts);
    if (this.again) this.soon();
    return false;
  }
}
