import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Command, KeysState } from '../../components/settings/Keys.tsx';

/** @returns the keyboard commands as the browser has them now */
export async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/**
 * Follows the keyboard commands.
 *
 * @param first as they were when the view was opened
 */
export function useKeys(first: readonly Command[]): KeysState {
  const [commands, setCommands] = useState(first);
  useEffect(() => {
    // They are changed on a page of the browser's, from which the reader comes back; Chromium does not tell when.
    const refresh = (): void => void readCommands().then(setCommands);
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { commands, onChangeKeys: wayToChangeKeys() };
}

function wayToChangeKeys(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  // Firefox has it since 137; Android has no keys.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  return openShortcutSettings && (() => void openShortcutSettings.call(browser.commands));
}
