import type { Browser, CDPSession, Frame } from 'puppeteer-core';

/**
 * The few things that Puppeteer knows but does not offer in its types, all in one place. They are checked when they are
 * used, so that an update that moves them fails with a sentence.
 */

/** Sends one WebDriver BiDi command. */
export interface Bidi {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
}

/** @returns the connection over which Puppeteer talks to Firefox */
export function bidiOf(browser: Browser): Bidi {
  return known((browser as unknown as { connection?: Bidi }).connection, 'a BiDi connection');
}

/** @returns BiDi's id of a frame's browsing context */
export function contextOf(frame: Frame): string {
  return known((frame as unknown as { _id?: string })._id, "a frame's id");
}

/** @returns the ids of all browsing contexts that Firefox has open as tabs */
export async function openContexts(browser: Browser): Promise<ReadonlySet<string>> {
  const { result } = await bidiOf(browser).send('browsingContext.getTree', { maxDepth: 0 });
  return new Set(
    (result as { readonly contexts: readonly { readonly context: string }[] }).contexts.map((tab) => tab.context),
  );
}

/** @returns a world of our own in a frame: the page's DOM without what its scripts have done to the built-ins */
export function ownWorldOf(frame: Frame): Pick<Frame, 'evaluate' | 'evaluateHandle'> {
  const { isolatedRealm } = frame as unknown as { isolatedRealm?(): Pick<Frame, 'evaluate' | 'evaluateHandle'> };
  return known(isolatedRealm?.call(frame), "a frame's isolated world");
}

/** @returns the DevTools session that a frame's handles belong to */
export function sessionOf(frame: Frame): CDPSession {
  return known((frame as unknown as { client?: CDPSession }).client, "a frame's DevTools session");
}

/** @returns DevTools' id of a frame's isolated world */
export function ownContextOf(frame: Frame): number {
  const world = ownWorldOf(frame) as unknown as { readonly context?: { readonly id?: number } };
  return known(world.context?.id, "an isolated world's id");
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`This version of Puppeteer does not give away ${what}.`);
  return value;
}
