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
 * @param changed called with all settings and the names of those that changed
 * @returns a function that ends it
 */
export function watchSettings(changed: (settings: Settings, names: readonly string[]) => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    const names = Object.keys(changes).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
    if (names.length > 0) void readSettings().then((settings) => changed(settings, names));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function fromStorage(stored: Readonly<Record<string, unknown>>): Settings {
  return settingsFrom(
    Object.fromEntries(Object.entries(stored).map(([key, value]) => [key.slice(PREFIX.length), value])),
  );
}
