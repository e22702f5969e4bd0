import type { Browser, Target } from 'puppeteer-core';
import type { BrowserEvents, Suggested } from './browser-events.ts';
import { until } from './until.ts';

/** An event of an extension's API as the worker has it: the browser itself dispatches it so. */
interface Dispatched {
  dispatch(...args: readonly unknown[]): void;
}

/** @param wake starts the extension's worker if it is stopped */
export function chromiumEvents(browser: Browser, extensionRoot: string, wake: () => Promise<void>): BrowserEvents {
  const worker = (): Target | undefined =>
    browser.targets().findLast((each) => each.type() === 'service_worker' && each.url().startsWith(extensionRoot));
  const popup = (): Target | undefined =>
    browser.targets().find((target) => target.url().startsWith(`${extensionRoot}popup.html`));

  /** Calls a function in the worker. Over a session of its own: that of Puppeteer's worker outlives the worker, and is silent then. */
  const inWorker = async <A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> => {
    await wake();
    const session = await (await until('the worker', worker)).createCDPSession();
    try {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${fn})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as R;
    } finally {
      await session.detach();
    }
  };

  return {
    typeInAddressBar: (text) =>
      inWorker(
        (typed) =>
          new Promise<readonly Suggested[]>((resolve) => {
            (chrome.omnibox.onInputChanged as unknown as Dispatched).dispatch(typed, resolve);
          }),
        text,
      ),
    enterInAddressBar: (text) =>
      inWorker((typed) => {
        (chrome.omnibox.onInputEntered as unknown as Dispatched).dispatch(typed, 'newForegroundTab');
      }, text),
    chooseInMenu: (item, selection) =>
      inWorker(
        async (menuItemId, selectionText) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          const info = { menuItemId, selectionText, editable: false, frameId: 0 };
          (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch(info, tab);
        },
        item,
        selection,
      ),
    pressCommand: (name) =>
      inWorker(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        (chrome.commands.onCommand as unknown as Dispatched).dispatch(command, tab);
      }, name),
    popup: async () => popup()?.url(),
    intoPopup: async () => popup()?.asPage(),
    closePopup: async () => {
      await (await popup()?.asPage())?.close();
      await until('the popup to close', () => popup() === undefined);
    },
  };
}
