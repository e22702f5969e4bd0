import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { Launched } from '../../../scripts/browsers/launch.ts';
import { chromiumEvents } from './chromium-events.ts';
import { findHostInChromium } from './chromium-root.ts';
import { type Driver, QUIET_PAGE } from './driver.ts';
import { until } from './until.ts';

/** @returns what is done in Chromium's own way */
export function chromiumDriver({ browser, extensionRoot }: Launched): Driver {
  let popup: Page | undefined;
  let scheme: 'light' | 'dark' | undefined;

  const openExtensionPage = async (path: string, background = false): Promise<Page> => {
    const page = await browser.newPage({ background });
    await page.goto(extensionRoot + path);
    return page;
  };

  const setScheme = async (page: Page | null): Promise<void> => {
    if (scheme) await page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  };

  browser.on('targetcreated', (target: Target) => {
    // A page may be gone again before it could be told, or while it is.
    if (target.type() === 'page')
      void target
        .page()
        .then(setScheme)
        .catch(() => undefined);
  });

  /** The popup is a page only because it was made one. */
  const openPages = async (): Promise<readonly Page[]> => [
    ...(await browser.pages()),
    ...(popup && !popup.isClosed() ? [popup] : []),
  ];

  const sidePanel = (): Target | undefined =>
    browser.targets().find((target) => target.url() === `${extensionRoot}sidepanel.html`);

  let workers: Promise<{ readonly session: CDPSession; isRunning: boolean; stops: number }> | undefined;
  /** Follows the service worker from outside, where it can be ended whatever it is at: starting, too. */
  const followWorkers = async () => {
    const page = await openExtensionPage(QUIET_PAGE, true);
    page.once('close', () => (workers = undefined));
    const followed = { session: await page.createCDPSession(), isRunning: false, stops: 0 };
    followed.session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const stopped = versions.filter(({ runningStatus }) => runningStatus === 'stopped').length;
      followed.stops += stopped;
      if (versions.length > 0) followed.isRunning = stopped < versions.length;
    });
    await followed.session.send('ServiceWorker.enable');
    return followed;
  };

  return {
    findHost: findHostInChromium,
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      const helper = await openExtensionPage(QUIET_PAGE, true);
      const isPopup = (target: Target): boolean => target.url().startsWith(`${extensionRoot}popup.html`);
      const [target] = await Promise.all([
        browser.waitForTarget(isPopup),
        helper.evaluate(() => chrome.action.openPopup()),
      ]);
      await helper.close();
      popup = await target.asPage();
      await setScheme(popup);
      return popup;
    },
    sidePanel: async () => sidePanel()?.url(),
    closeSidePanel: async () => {
      await (await sidePanel()?.asPage())?.close();
    },
    openPages,
    stopBackground: async () => {
      workers ??= followWorkers();
      const followed = await workers;
      const { stops, isRunning } = followed;
      await followed.session.send('ServiceWorker.stopAllWorkers');
      // Once is enough: what still waits for it starts it again.
      if (isRunning) await until('the service worker to end', () => followed.stops > stops);
    },
    followReload: async () => async () => {
      const page = await browser.newPage({ background: true });
      const isThere = page.goto(extensionRoot + QUIET_PAGE).then(() => true);
      return isThere.catch(() => false).finally(() => page.close());
    },
    events: chromiumEvents(browser, extensionRoot, async () => {
      const helper = await openExtensionPage(QUIET_PAGE, true);
      // Whatever is asked wakes it.
      await helper.evaluate(() => chrome.runtime.sendMessage({ call: 'notesChanged', data: {} }));
      await helper.close();
    }),
    setColorScheme: async (next) => {
      scheme = next;
      for (const page of await openPages()) await setScheme(page);
    },
  };
}
