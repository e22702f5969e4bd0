import type { Page, Target } from 'puppeteer-core';
import type { Launched } from '../../../scripts/browsers/launch.ts';
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
    // A page may be gone again before it could be told.
    if (target.type() === 'page') void target.page().then(setScheme, () => undefined);
  });

  const sidePanel = (): Target | undefined =>
    browser.targets().find((target) => target.url() === `${extensionRoot}sidepanel.html`);

  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(extensionRoot);

  return {
    findHost: findHostInChromium,
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      const helper = await openExtensionPage(QUIET_PAGE, true);
      const isPopup = (target: Target): boolean => target.url().startsWith(`${extensionRoot}popup.html`);
      const [target] = await Promise.all([
        browser.waitForTarget(isPopup, { timeout: 5000 }),
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
    // The popup is a page only because it was made one.
    openPages: async () => [...(await browser.pages()), ...(popup && !popup.isClosed() ? [popup] : [])],
    stopBackground: async () => {
      await until('the service worker to end', async () => {
        const worker = await browser.targets().find(isWorker)?.worker();
        // It may have ended by itself meanwhile, and even have been started again.
        await worker?.close().catch(() => undefined);
        return !browser.targets().some(isWorker);
      });
    },
    setColorScheme: async (next) => {
      scheme = next;
      for (const page of await browser.pages()) await setScheme(page);
    },
  };
}
