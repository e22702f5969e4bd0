import { browser } from 'wxt/browser';
import type { Home, KeyName, Keys } from '../../components/welcome/FromNowOn.tsx';

/** The keyboard commands of the manifest, as this page calls them. */
const COMMANDS: Readonly<Record<string, KeyName>> = {
  'next-mark': 'next',
  'previous-mark': 'previous',
  'open-mark': 'open',
};

/** @returns the reader's keys; none where the browser has no commands, as on a phone */
export async function readKeys(): Promise<Keys> {
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return Object.fromEntries(
    commands.flatMap(({ name = '', shortcut = '' }) => {
      const key = COMMANDS[name];
      return key ? [[key, shortcut]] : [];
    }),
  );
}

/** Opens the browser's own page where the reader's keys are set. */
export async function openKeys(): Promise<void> {
  const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** @returns where this browser keeps the buttons of its extensions */
export async function readHome(): Promise<Home> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  return import.meta.env.FIREFOX ? 'firefox' : 'chromium';
}

/** @returns whether our button is in sight; false where that cannot be asked */
export async function readIsPinned(): Promise<boolean> {
  const { action } = browser as { action?: { getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }> } };
  return (await action?.getUserSettings?.())?.isOnToolbar ?? false;
}
