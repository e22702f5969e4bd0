import { browser } from 'wxt/browser';
import { type TabState, whyBlocked } from '../../components/tab/state.ts';
import { siteOf } from '../../settings/index.ts';
import { allExplained, reportsOf, sumCounts } from './frame-reports.ts';
import { askForPages, mayReadPages } from './page-access.ts';
import { askFrames, type Counted, withReports } from './page-answers.ts';

/** A tab as its popup and side panel see it; the address only where the browser tells it. */
export interface Tab {
  readonly id: number;
  readonly url: string | undefined;
  readonly isLoading: boolean;
}

/** @returns the tab that a popup or side panel belongs to: the one in its address (`?tab=7`), else the active one of its window. */
export async function ownTab(): Promise<Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tab = asked
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, isLoading: tab.status === 'loading' };
}

/** @returns what the page in the tab has reported by itself, undefined when it has not: known at once, and true until it is asked */
export async function reportedBy({ id, url = '' }: Tab): Promise<TabState | undefined> {
  const site = siteOf(url);
  const reports = site === undefined ? undefined : await reportsOf(id);
  return site !== undefined && reports?.has(0) ? pageState(site, reports) : undefined;
}

/** What all frames of a page say together. */
function pageState(site: string, frames: ReadonlyMap<number, Counted>): TabState {
  const explained = allExplained(frames.values());
  return { kind: 'page', site, counts: sumCounts(frames.values()), explained };
}

/** Asks the page in the tab how it is. */
export async function askTab(tab: Tab | undefined): Promise<TabState> {
  const answers = tab && (await askFrames(tab.id));
  const top = answers?.get(0);
  const known = tab && answers && (await withReports(tab.id, answers));
  if (top && known) return pageState(top.site, known);
  // A page that has reported and does not answer is busy.
  if (known?.has(0)) return { kind: 'asking' };
  return { kind: 'blocked', why: whyBlocked(tab?.url, await mayReadPages()) };
}

/**
 * Asks the reader for access to web pages, which Firefox leaves to them, and reads the tab's page when it is given.
 *
 * @returns whether it was given
 */
export async function grantPages(tab: Tab | undefined): Promise<boolean> {
  const given = await askForPages();
  if (given && tab) await browser.tabs.reload(tab.id);
  return given;
}
