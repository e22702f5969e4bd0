import { browser } from 'wxt/browser';

/** When the reader last saved a backup: ISO 8601. */
const KEY = 'last-backup';

/** @returns when the reader last saved a backup; undefined when they never did */
export async function readLastBackup(): Promise<Date | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const time = typeof stored === 'string' ? new Date(stored) : undefined;
  return time && Number.isFinite(time.getTime()) ? time : undefined;
}

/** Notes that the reader has saved a backup. */
export function setLastBackup(time: Date): Promise<void> {
  return browser.storage.local.set({ [KEY]: time.toISOString() });
}

/**
 * Calls back whenever a backup was saved.
 *
 * @returns a function that ends it
 */
export function watchLastBackup(changed: (time: Date | undefined) => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) void readLastBackup().then(changed);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
