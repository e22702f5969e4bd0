import type { CDPSession, Page } from 'puppeteer-core';
import { pause } from '../browser/support/until.ts';

/** Milliseconds of processor time that a page's main thread has spent since the document came, or the meter. */
export interface Work {
  /** all tasks, with style, layout, painting and collecting garbage */
  readonly all: number;
  /** running scripts, of the page and of extensions */
  readonly script: number;
  /** style and layout */
  readonly layout: number;
}

/** How often the main thread is looked at while waiting until it rests, in milliseconds. */
const LOOK_MS = 200;

/** It rests when it has done next to nothing in this many looks on end: longer than any pause in the extension's work. */
const QUIET_LOOKS = 6;

/** Next to nothing: what answering one look costs, and a timer of the browser's own, in milliseconds. */
const NEXT_TO_NOTHING_MS = 1;

/**
 * Reads what a page's main thread has done, over the DevTools protocol. All times are processor time of that one thread
 * ("threadTicks"), so that it does not matter what else the machine is doing.
 */
export class Meter {
  readonly #session: CDPSession;
  #worlds = 0;
  /** milliseconds a second */
  #idle = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Begins to measure a page. */
  static async on(page: Page): Promise<Meter> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Meter(session);
  }

  /** The DevTools session, for what only one measurement needs. */
  get session(): CDPSession {
    return this.#session;
  }

  async work(): Promise<Work> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const of = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  }

  /**
   * Does something, waits until the main thread rests, and tells what all that took, less what the thread does anyhow.
   *
   * @throws when it does not rest within a minute
   */
  async during(something: () => Promise<unknown>): Promise<Work> {
    const start = performance.now();
    const before = await this.work();
    await something();
    await this.rest();
    const after = await this.work();
    const idle = (this.#idle * (performance.now() - start)) / 1000;
    return {
      all: after.all - before.all - idle,
      script: after.script - before.script,
      layout: after.layout - before.layout,
    };
  }

  /** Waits until the main thread has had nothing to do for a while. */
  async rest(): Promise<void> {
    const end = performance.now() + 60_000;
    let quiet = 0;
    let last = (await this.work()).all;
    while (quiet < QUIET_LOOKS) {
      if (performance.now() > end) throw new Error('The page does not come to rest.');
      await pause(LOOK_MS);
      const now = (await this.work()).all;
      quiet = now - last < NEXT_TO_NOTHING_MS ? quiet + 1 : 0;
      last = now;
    }
  }

  /** Learns what the thread does while nothing is asked of it but how it is, so as to leave it out from now on. */
  async learnIdle(): Promise<void> {
    const seconds = 2;
    await this.rest();
    const before = await this.work();
    for (let looks = (seconds * 1000) / LOOK_MS; looks > 0; looks -= 1) {
      await pause(LOOK_MS);
      await this.work();
    }
    this.#idle = ((await this.work()).all - before.all) / seconds;
  }

  /**
   * Runs an expression once in a new isolated world of the page, as content scripts run: no object of the page has been
   * touched from there, so that each node costs its wrapper.
   */
  async inNewWorld<T>(expression: string): Promise<{ readonly value: T; readonly work: Work }> {
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    this.#worlds += 1;
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: `bench-${this.#worlds}`,
    });
    let value: unknown;
    const work = await this.during(async () => {
      const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      value = result.value;
    });
    return { value: value as T, work };
  }

  /**
   * @returns the bytes that the page's heaps hold after collecting garbage: JavaScript's, the browser's own objects that
   * scripts hold, and array buffers
   */
  async heap(): Promise<number> {
    // Some is let go only once what held it is gone.
    for (let time = 0; time < 3; time += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  }
}
