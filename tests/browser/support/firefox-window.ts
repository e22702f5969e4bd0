import type { Browser } from 'puppeteer-core';
import { bidiOf } from './internals.ts';

/** Firefox's own window, for what BiDi has no command for. Needs `--remote-allow-system-access`. */
export interface FirefoxWindow {
  /** Evaluates an expression there. */
  readonly run: (expression: string) => Promise<unknown>;
  /** Opens an address that pages may not link to. */
  openTab(url: string, background: boolean): Promise<void>;
  /** Closes the tab that was opened last at an address. */
  closeTab(url: string): Promise<void>;
  /** @returns the id by which extensions know the tab in front */
  selectedTabId(): Promise<number>;
  /** @returns the address of the document in the sidebar, nothing while that is closed */
  sidebar(): Promise<string | undefined>;
  closeSidebar(): Promise<void>;
  setPreference(name: string, value: number): Promise<void>;
  /** Ends an extension's event page. */
  stopBackground(extensionId: string): Promise<void>;
  /** @returns a question: whether an extension that was running now has been followed by a new start of it, which is done */
  followReload(extensionId: string): Promise<() => Promise<boolean>>;
}

/** @returns the one window of a Firefox that was started with `control` */
export function firefoxWindow(browser: Browser): FirefoxWindow {
  const run = (expression: string): Promise<unknown> => evaluate(browser, expression);
  return {
    run,
    openTab: async (url, background) => {
      const tab = `gBrowser.addTrustedTab(${JSON.stringify(url)})`;
      await run(background ? `void ${tab}` : `void (gBrowser.selectedTab = ${tab})`);
    },
    closeTab: async (url) => {
      const tab = `gBrowser.tabs.findLast((each) => each.linkedBrowser.currentURI.spec === ${JSON.stringify(url)})`;
      await run(`void gBrowser.removeTab(${tab} ?? gBrowser.selectedTab)`);
    },
    selectedTabId: async () =>
      Number(await run(`${EXTENSIONS}.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`)),
    sidebar: async () => {
      const shown = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;
      return String(await run(`SidebarController.isOpen ? ${shown}?.currentURI.spec ?? '' : ''`)) || undefined;
    },
    closeSidebar: async () => {
      await run('SidebarController.hide()');
    },
    setPreference: async (name, value) => {
      await run(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
    },
    stopBackground: async (extensionId) => {
      await run(`${running(extensionId)}.terminateBackground()`);
    },
    followReload: async (extensionId) => {
      await run(`void (window.beforeReload = ${running(extensionId)})`);
      const now = `const now = ${running(extensionId)}`;
      return async () =>
        (await run(`{ ${now}; now !== window.beforeReload && now?.state === 'Startup: Complete'; }`)) === true;
    },
  };
}

/** Where the browser keeps its side of the extension APIs. */
const EXTENSIONS = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;

const running = (extensionId: string): string =>
  `${EXTENSIONS}.GlobalManager.getExtension(${JSON.stringify(extensionId)})`;

/** @throws when the expression does, or when the browser does not allow it */
async function evaluate(browser: Browser, expression: string): Promise<unknown> {
  const bidi = bidiOf(browser);
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (tree.result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window.');
  const { result } = await bidi.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  const outcome = result as
    | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
    | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result.value;
}
