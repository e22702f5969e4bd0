import { browser } from 'wxt/browser';
import { type TabState, whyBlocked } from '../../components/popup/model.ts';
import { sumCounts } from '../shared/frame-reports.ts';
import { mayReadPages } from '../shared/page-access.ts';
import { askFrames } from '../shared/page-answers.ts';

/** A tab as the popup sees it; the address only where the browser tells it. */
export interface Tab {
  readonly id: number;
  readonly url: string | undefined;
}

/** @returns the tab that the popup belongs to: the one in the address (`?tab=7`), else the active one. */
export async function ownTab(): Promise<Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tab = asked
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Asks the page in the tab how it is. */
export async function askTab(tab: Tab | undefined): Promise<TabState> {
  const frames = tab ? await askFrames(tab.id) : new Map();
  const top = frames.get(0);
  if (top) return { kind: 'page', site: top.site, counts: sumCounts(frames.values()) };
  return { kind: 'blocked', why: whyBlocked(tab?.url, await mayReadPages()) };
}
