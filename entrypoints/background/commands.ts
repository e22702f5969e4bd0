import { browser } from 'wxt/browser';
import { send } from '../messages/messenger.ts';
import { askFrames, withReports } from '../shared/page-answers.ts';

/** The keyboard commands of the manifest, as calls to a frame. */
const COMMANDS = {
  'next-mark': { call: 'stepToMark', data: { by: 1 } },
  'previous-mark': { call: 'stepToMark', data: { by: -1 } },
  'open-mark': { call: 'openMark', data: {} },
} as const;

/** Carries a keyboard command to the frames of the active tab until one has done something with it. */
export async function runCommand(name: string): Promise<void> {
  const command = COMMANDS[name as keyof typeof COMMANDS];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (!command || tab?.id === undefined) return;
  const frameIds = [...(await withReports(tab.id, await askFrames(tab.id))).keys()].sort((a, b) => a - b);
  for (const frameId of frameIds) {
    if (await send(command.call, command.data, { tabId: tab.id, frameId }).catch(() => false)) return;
  }
}
