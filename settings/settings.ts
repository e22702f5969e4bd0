import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from './model.ts';

/** Each setting has a key of its own, so that two windows that set different ones at the same time lose nothing. */
const PREFIX = 'setting:';

/** @returns the reader's settings */
export async function readSettings(): Promise<Settings> {
  const keys = Object.keys(settingsFrom({})).map((name) => PREFIX + name);
  return fromStorage(await browser.storage.local.get(keys));
}

/** Sets some settings; the others stay as they are. */
export function setSettings(changes: Partial<Settings>): Promise<void> {
  return browser.storage.local.set(
    Object.fromEntries(Object.entries(changes).map(([name, value]) => [PREFIX + name, value])),
  );
}

/**
 * Calls back whenever a setting has changed, wherever that was done.
 *
 * @returns a function that ends it
 */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) void readSettings().then(changed);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function fromStorage(stored: Readonly<Record<string, unknown>>): Settings {
  return settingsFrom(
    Object.fromEntries(Object.entries(stored).map(([key, value]) => [key.slice(PREFIX.length), value])),
  );
}
