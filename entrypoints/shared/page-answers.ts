import { send } from '../messages/messenger.ts';
import type { PageAnswer } from '../messages/protocol.ts';
import { forgetReports, reportsOf } from './frame-reports.ts';

/**
 * Asks every frame of a tab that has ever reported; those that are gone are forgotten.
 *
 * @returns the answers by frame id; empty where no content script runs
 */
export async function askFrames(tabId: number): Promise<Map<number, PageAnswer>> {
  const frameIds = new Set([0, ...(await reportsOf(tabId)).keys()]);
  const answers = new Map<number, PageAnswer>();
  const gone: number[] = [];
  await Promise.all(
    [...frameIds].map(async (frameId) => {
      try {
        answers.set(frameId, await send('askPage', {}, { tabId, frameId }));
      } catch {
        gone.push(frameId);
      }
    }),
  );
  await forgetReports(tabId, gone);
  return answers;
}
