/** An answer of a worker's; what goes wrong is one too, as errors lose what they are on the way. */
export type Answer<T> = ({ readonly kind: 'done' } & T) | { readonly kind: 'cancelled' } | Failed;

/** Something that the store, or the browser, did not do. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

/** Told how far something has come, from 0 to 1; ends it when the reader has called it off. */
export type Progress = (part: number) => void;

/** Progress is told this often, in milliseconds. */
const TELL_MS = 100;

/** What ends a task that the reader has cancelled. */
class Cancelled extends Error {}

/** Does one thing after the other in a worker; the last one can be cancelled. */
export class TaskQueue {
  /** What was asked for last. */
  #last = new AbortController();
  /** Settles when all that was asked for is done: what one task has read is not to be another's. */
  #queue: Promise<unknown> = Promise.resolve();

  run<T>(progress: Progress, action: (tell: Progress, signal: AbortSignal) => Promise<T>): Promise<Answer<T>> {
    const own = new AbortController();
    this.#last = own;
    let told = performance.now();
    const tell = (part: number): void => {
      if (own.signal.aborted) throw new Cancelled();
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      progress(part);
    };
    const run = async (): Promise<Answer<T>> => {
      try {
        // What is short asks no more.
        own.signal.throwIfAborted();
        return { kind: 'done', ...(await action(tell, own.signal)) };
      } catch (error) {
        if (own.signal.aborted) return { kind: 'cancelled' };
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    };
    const answer = this.#queue.then(run);
    this.#queue = answer;
    return answer;
  }

  /** Ends what was asked for last, if it is not done yet. */
  cancel(): void {
    this.#last.abort();
  }
}

/** Lets messages in: that a task is cancelled is one. */
export function messages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
