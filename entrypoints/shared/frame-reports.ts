import { browser } from 'wxt/browser';
import type { EntryRef } from '../../glossary/index.ts';
import type { ExplainedBy } from '../../glossary/page-definitions/entry.ts';
import type { Counts } from '../messages/protocol.ts';

/**
 * What the frames of each tab have reported. It lives in session storage, one key a frame: a worker may be stopped
 * between any two reports, and two reports at once must not overwrite each other.
 */
export interface FrameReport {
  readonly counts: Counts;
  /** What the frame explains itself of what it counts. */
  readonly explained: ExplainedBy;
  readonly off: boolean;
  /** The address that the frame had then. */
  readonly url?: string | undefined;
  /** When it came, in milliseconds; tells a report from a later one that says the same. */
  readonly at: number;
}

const prefixOf = (tabId: number): string => `frame:${tabId}:`;
const keyOf = (tabId: number, frameId: number): string => prefixOf(tabId) + frameId;

/** Keeps what a frame reported, in place of what it reported before. */
export async function keepReport(tabId: number, frameId: number, report: Omit<FrameReport, 'at'>): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId, frameId)]: { ...report, at: Date.now() } });
}

/** @returns the reports of a tab's frames by frame id. */
export async function reportsOf(tabId: number): Promise<Map<number, FrameReport>> {
  const prefix = prefixOf(tabId);
  const stored = await browser.storage.session.get(null);
  const reports = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  return new Map(reports.map(([key, report]) => [Number(key.slice(prefix.length)), report as FrameReport]));
}

/** @returns all frames that have reported, with the address that each had then */
export async function reportedFrames(): Promise<{ tabId: number; frameId: number; url: string | undefined }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, report]) => {
    const [, tabId, frameId] = /^frame:(\d+):(\d+)$/.exec(key) ?? [];
    return tabId === undefined
      ? []
      : [{ tabId: Number(tabId), frameId: Number(frameId), url: (report as FrameReport).url }];
  });
}

/** Calls back whenever a frame of a tab has reported, or one is forgotten. @returns a function that ends it */
export function watchReports(tabId: number, changed: () => void): () => void {
  const prefix = prefixOf(tabId);
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith(prefix))) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** Forgets what frames of a tab reported: all of them, or those named. */
export async function forgetReports(tabId: number, frameIds?: readonly number[]): Promise<void> {
  const ids = frameIds ?? [...(await reportsOf(tabId)).keys()];
  if (ids.length > 0) await browser.storage.session.remove(ids.map((id) => keyOf(tabId, id)));
}

/** @returns how often each entry is marked in all frames together. */
export function sumCounts(reports: Iterable<Pick<FrameReport, 'counts'>>): Counts {
  const sum: Record<EntryRef, number> = {};
  for (const { counts } of reports) {
    for (const [ref, count] of Object.entries(counts) as [EntryRef, number][]) sum[ref] = (sum[ref] ?? 0) + count;
  }
  return sum;
}

/** @returns what all frames together explain; of an acronym what the last of them says */
export function allExplained(reports: Iterable<Pick<FrameReport, 'explained'>>): ExplainedBy {
  return Object.assign({}, ...[...reports].map(({ explained }) => explained));
}

/** @returns how many marks there are in all. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
