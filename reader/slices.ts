import type { Allowance } from './allowance.ts';

/** How long one piece of work may keep the page's main thread, in milliseconds; what it is in the middle of comes on top. */
const SLICE_MS = 3;

/** Runs work in short slices that let the page breathe, and not at all while its tab is hidden. */
export class Slices {
  private running = false;
  private stopped = false;

  /**
   * @param step does one small piece of work; answers whether there is more
   * @param allowance what the work is counted against, if there is a limit
   */
  constructor(
    private readonly step: () => boolean,
    private readonly allowance?: Allowance,
  ) {}

  /** There is work: begin, unless under way. */
  wake(): void {
    if (this.running || this.stopped) return;
    this.running = true;
    void this.run();
  }

  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    try {
      let more = true;
      while (more && !this.stopped) {
        if (document.hidden) await untilVisible();
        const wait = this.allowance?.wait() ?? 0;
        if (wait > 0) await pause(wait);
        const began = performance.now();
        do more = !this.stopped && this.step();
        while (more && performance.now() < began + SLICE_MS);
        this.allowance?.spend(performance.now() - began);
        if (more) await breathe();
      }
    } finally {
      // Also after an error, which is for the console: what is left is done when there is work again.
      this.running = false;
    }
  }
}

/** What of the Prioritized Task Scheduling API is used; TypeScript's DOM library has no types of it. */
interface Scheduler {
  postTask?(task: () => void, options: { priority: 'background' }): Promise<void>;
}

/** Lets the page do what it has to, input first. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'background' });
  return pause(0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Settles right after the next frame: the page's styles and boxes are known then, and asking for them costs nothing more. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function untilVisible(): Promise<void> {
  return new Promise((resolve) => document.addEventListener('visibilitychange', () => resolve(), { once: true }));
}
