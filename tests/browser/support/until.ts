/** How long and how often a condition is asked. */
export interface UntilOptions {
  /** milliseconds after which to give up */
  readonly timeout?: number;
  /** milliseconds between two questions */
  readonly interval?: number;
}

/**
 * Asks again and again until a condition holds. Only for what gives no event to wait for.
 *
 * @param what said in the error: "waited 15000 ms for …"
 * @param condition what is asked; an error counts as "not yet", since pages come and go while they load
 * @returns the first answer that is neither undefined, null nor false
 * @throws when time is up, with the condition's last error as the cause
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  { timeout = 15_000, interval = 25 }: UntilOptions = {},
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + timeout;
  let cause: unknown;
  do {
    try {
      const answer = await condition();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(interval);
  } while (performance.now() < end);
  throw new Error(`Waited ${timeout} ms for ${what}`, { cause });
}

/** Lets some time pass; for polling and for movements of a hand, never for "it should be done by then". */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
