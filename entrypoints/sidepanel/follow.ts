import { browser } from 'wxt/browser';
import type { TabState } from '../../components/tab/state.ts';
import { urlKey } from '../../notes/index.ts';
import { readSwitches, type Switches, watchSwitches } from '../../settings/index.ts';
import { watchReports } from '../shared/frame-reports.ts';
import { askTab, ownTab, type Tab } from '../shared/tab.ts';

/** The page beside the panel. */
export interface Followed {
  readonly tab: Tab | undefined;
  readonly state: TabState;
  readonly switches: Switches;
  /** The same as long as it is the same page. */
  readonly page: string;
}

/** So long another page stays on show while the one in front is asked, in milliseconds. */
const LINGER_MS = 100;

/** A page that does not answer is asked again after so long: it may not have our script yet, or be busy. In milliseconds. */
const AGAIN_MS = 500;

/**
 * Follows the page beside the panel: the tab in front, its marks and its switches.
 *
 * @param changed called soon with how it is now, then whenever that changes
 * @returns a function that ends it
 */
export function follow(changed: (followed: Followed) => void): () => void {
  let asked = 0;
  let told = 0;
  let last: Followed | undefined;
  let front: number | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let unwatchReports = (): void => {};
  let unwatchSwitches = (): void => {};
  let hasEnded = false;

  const tell = (followed: Followed): void => {
    const site = siteIn(followed);
    if (!last || site !== siteIn(last)) {
      unwatchSwitches();
      unwatchSwitches = watchSwitches(site, (switches) => last && tell({ ...last, switches }));
    }
    last = followed;
    changed(followed);
  };

  const look = async (isAgain = false): Promise<void> => {
    asked += 1;
    const mine = asked;
    clearTimeout(again);
    const tab = await ownTab().catch(() => undefined);
    if (hasEnded || mine < told) return;
    if (tab?.id !== front) {
      front = tab?.id;
      unwatchReports();
      unwatchReports = front === undefined ? () => {} : watchReports(front, () => void look());
    }
    const page = pageOf(tab);
    /** An answer that comes late, or is of a tab that is in front no more, is not told. */
    const answer = async (state: TabState): Promise<void> => {
      const switches = await readSwitches(state.kind === 'page' ? state.site : '');
      if (hasEnded || mine < told || tab?.id !== front) return;
      told = mine;
      tell({ tab, state, switches, page });
    };
    const wait = async (): Promise<void> => {
      if (last?.page !== page) await answer({ kind: 'asking' });
    };
    const lingering = setTimeout(() => void wait(), LINGER_MS);
    const state = await askTab(tab);
    clearTimeout(lingering);
    if (state.kind !== 'asking' && !(mayYetAnswer(state) && (!isAgain || tab?.isLoading))) return answer(state);
    await wait();
    if (mine === asked && !hasEnded) again = setTimeout(() => void look(true), AGAIN_MS);
  };

  const onActivated = (): void => void look();
  const onUpdated = (tabId: number, { status, url }: { readonly status?: string; readonly url?: string }): void => {
    if (tabId === front && (status !== undefined || url !== undefined)) void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  void look();
  return () => {
    hasEnded = true;
    clearTimeout(again);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    unwatchReports();
    unwatchSwitches();
  };
}

function siteIn({ state }: Followed): string {
  return state.kind === 'page' ? state.site : '';
}

function pageOf(tab: Tab | undefined): string {
  return `${tab?.id} ${urlKey(tab?.url ?? '')}`;
}

/** Whether silence may only mean that the script has not come yet. */
function mayYetAnswer(state: TabState): boolean {
  return state.kind === 'blocked' && ['reload', 'unknown', 'file'].includes(state.why);
}
