import type { Frame, Page } from 'puppeteer-core';
import type { BrowserEvents } from './browser-events.ts';
import type { PopoverHost } from './remote-node.ts';

/** What has to be done differently in each browser. */
export interface Driver {
  /** @returns the popover's host in a frame, nothing when there is none (yet) */
  findHost(frame: Frame): Promise<PopoverHost | null>;
  /**
   * Opens one of the extension's pages in a tab of its own.
   *
   * @param path such as `library.html`
   * @param background whether the tab that is in front stays there
   */
  openExtensionPage(path: string, background?: boolean): Promise<Page>;
  /**
   * Opens the popup for a page's tab: the real one in Chromium; in Firefox, where BiDi cannot reach it, the same
   * document in a tab, told which tab it is for by `popup.html?tab=`.
   */
  openPopup(page: Page): Promise<Page>;
  /** @returns the address of what the browser's own side panel shows, nothing while that is closed */
  sidePanel(): Promise<string | undefined>;
  closeSidePanel(): Promise<void>;
  /** @returns all tabs and popups that are open */
  openPages(): Promise<readonly Page[]>;
  /** Ends the service worker or event page, as the browser does after half a minute of idleness. */
  stopBackground(): Promise<void>;
  /**
   * Follows a reload of the extension that comes next. Its pages are not to be opened before: one that is opened while
   * the extension goes never loads.
   *
   * @returns a question: whether it is there again
   */
  followReload(): Promise<() => Promise<boolean>>;
  /** What happens outside of pages, where no test has a mouse or keys. */
  readonly events: BrowserEvents;
  /** Switches the colour scheme of all pages, open ones and those opened later. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
}

/**
 * A document of the extension's own that runs none of its code: good for calling its APIs without disturbing anything.
 */
export const QUIET_PAGE = 'manifest.json';

/** The popup as the browser sizes it at most. */
export const POPUP_SIZE = { width: 380, height: 600 } as const;
