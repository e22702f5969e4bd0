import { send } from '../messages/messenger.ts';
import type { PageAnswer } from '../messages/protocol.ts';
import { forgetReports, reportsOf, totalOf } from './frame-reports.ts';

/** A frame that is busy for longer is left out, in milliseconds; it is not taken for gone. */
const PATIENCE_MS = 500;

/**
 * Asks every frame of a tab that has ever reported; those that are gone are forgotten.
 *
 * @returns the answers of the page and of its frames with marks, by frame id; empty where no content script runs
 */
export async function askFrames(tabId: number): Promise<Map<number, PageAnswer>> {
  const before = await reportsOf(tabId);
  const answers = new Map<number, PageAnswer>();
  const silent: number[] = [];
  await Promise.all(
    [...new Set([0, ...before.keys()])].map(async (frameId) => {
      const answer = await askFrame(tabId, frameId);
      if (answer === 'gone') silent.push(frameId);
      // What Chromium gives for the frame of a page that is going away is another name of the page that comes: that would
      // count twice. It has reported that nothing is left.
      else if (answer !== 'busy' && (frameId === 0 || totalOf(before.get(frameId)?.counts ?? {}) > 0)) {
        answers.set(frameId, answer);
      }
    }),
  );
  // A frame that was just loading may have reported meanwhile.
  const now = await reportsOf(tabId);
  await forgetReports(
    tabId,
    silent.filter((frameId) => now.get(frameId)?.at === before.get(frameId)?.at),
  );
  return answers;
}

/** What is known of how often each entry is marked in a frame, and of what the frame explains itself. */
export type Counted = Pick<PageAnswer, 'counts' | 'explained'>;

/**
 * @param answers of {@link askFrames}, which has forgotten those that are gone
 * @returns the same of each frame of a tab: as it answers, or has reported when it is too busy to answer
 */
export async function withReports(tabId: number, answers: ReadonlyMap<number, Counted>): Promise<Map<number, Counted>> {
  return new Map<number, Counted>([...(await reportsOf(tabId)), ...answers]);
}

/** Asks one frame; it may be gone, or too busy to answer in time. */
export function askFrame(tabId: number, frameId: number): Promise<PageAnswer | 'gone' | 'busy'> {
  const busy = new Promise<'busy'>((resolve) => setTimeout(() => resolve('busy'), PATIENCE_MS));
  return Promise.race([send('askPage', {}, { tabId, frameId }).catch(() => 'gone' as const), busy]);
}
