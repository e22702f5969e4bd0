import type { Page, Viewport } from 'puppeteer-core';
import type { Launched } from '../../../scripts/browsers/launch.ts';
import { type Driver, POPUP_SIZE } from './driver.ts';
import { firefoxEvents } from './firefox-events.ts';
import { findHostInFirefox } from './firefox-root.ts';
import { firefoxWindow } from './firefox-window.ts';
import { contextOf, openContexts } from './internals.ts';
import { until } from './until.ts';

/** More than once in a row is no accident. */
const TABS_AT_MOST = 3;

/**
 * @returns what is done in Firefox's own way. BiDi refuses to navigate to extension pages, but not to work with one that
 * the browser itself has opened, so its window is asked to open them.
 */
export function firefoxDriver({ browser, extensionId, extensionRoot }: Launched, viewport: Viewport): Driver {
  const window = firefoxWindow(browser);

  /** Now and then Puppeteer misses a tab that changes its process as it opens; then another is opened. */
  const openTab = async (url: string, background: boolean): Promise<Page> => {
    const before = new Set(await browser.pages());
    const isNew = async () => (await browser.pages()).find((tab) => !before.has(tab));
    for (let left = TABS_AT_MOST; left > 0; left -= 1) {
      await window.openTab(url, background);
      const page = await until(`a tab for ${url}`, isNew, { timeout: 5000 }).catch(() => undefined);
      if (page) return page;
      await window.closeTab(url);
    }
    throw new Error(`No tab for ${url} is seen.`);
  };

  const openExtensionPage = async (path: string, background = false): Promise<Page> => {
    const page = await openTab(extensionRoot + path, background);
    // Such a page's address reads about:blank to Puppeteer for ever; only the page itself knows better.
    await until(`${path} to load`, () =>
      page.evaluate((root) => location.href.startsWith(root) && document.readyState === 'complete', extensionRoot),
    );
    // Puppeteer sizes only the tabs that it opens itself.
    await page.setViewport(viewport);
    return page;
  };

  return {
    findHost: (frame) => findHostInFirefox(browser, frame),
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      const popup = await openExtensionPage(`popup.html?tab=${await window.selectedTabId()}`);
      await popup.setViewport(POPUP_SIZE);
      return popup;
    },
    sidePanel: () => window.sidebar(),
    closeSidePanel: () => window.closeSidebar(),
    openPages: async () => {
      // That an extension's page has been closed is not reported, so Puppeteer's list holds dead ones.
      const alive = await openContexts(browser);
      return (await browser.pages()).filter((page) => alive.has(contextOf(page.mainFrame())));
    },
    events: firefoxEvents(window.run, extensionId),
    followReload: () => window.followReload(extensionId),
    stopBackground: () => window.stopBackground(extensionId),
    setColorScheme: (scheme) =>
      window.setPreference('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1),
  };
}
