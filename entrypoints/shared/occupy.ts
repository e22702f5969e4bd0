import { browser } from 'wxt/browser';

/** What a script of ours leaves in the global object that our scripts in a frame share, for the next one. */
interface Occupant {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** Takes everything back, for good. */
  leave(): void;
}

const shared = globalThis as { [key in 'konteksPage' | 'konteksPassages']?: unknown };

/**
 * An update leaves the old version's script in open pages, and the background puts ours there; a page that is just loading
 * may get ours twice.
 *
 * @param key which of our scripts it is
 * @returns whether this frame is ours: no script that is alive has it. One that is not has been told to leave.
 */
export function occupy(key: keyof typeof shared, occupant: Occupant): boolean {
  const known = shared[key];
  // A page can give an element this name, which then stands for it as long as nothing else does.
  const before = known instanceof Element ? undefined : (known as Occupant | undefined);
  if (before?.isAlive()) return false;
  before?.leave();
  shared[key] = occupant;
  return true;
}

/** @returns whether the extension that this script belongs to is gone. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
