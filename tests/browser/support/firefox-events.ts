import type { BrowserEvents, Suggested } from './browser-events.ts';

/** @param run evaluates an expression in Firefox's own window */
export function firefoxEvents(run: (expression: string) => Promise<unknown>, extensionId: string): BrowserEvents {
  const module = (name: string): string =>
    `ChromeUtils.importESModule('resource://gre/modules/${name}.sys.mjs').${name}`;
  const extension = `${module('ExtensionParent')}.GlobalManager.getExtension(${JSON.stringify(extensionId)})`;
  const typed = (text: string): string => JSON.stringify(`konteks ${text}`);
  return {
    typeInAddressBar: async (text) => {
      const data = `{ keyword: 'konteks', text: ${typed(text)}, inPrivateWindow: false }`;
      const asked = `${module('ExtensionSearchHandler')}.handleSearch(${data}, (all) => resolve(JSON.stringify(all)))`;
      return JSON.parse(String(await run(`new Promise((resolve) => { ${asked} })`))) as readonly Suggested[];
    },
    enterInAddressBar: async (text) => {
      const handler = module('ExtensionSearchHandler');
      const entering = `${handler}.handleInputEntered('konteks', ${typed(text)}, 'tab')`;
      // Nothing is entered where nothing was typed.
      const typing = `${handler}.handleSearch({ keyword: 'konteks', text: ${typed(text)}, inPrivateWindow: false }, () => {})`;
      await run(`void (${handler}.hasActiveInputSession() || ${typing}, ${entering})`);
    },
    chooseInMenu: async (item, selection) => {
      const info = JSON.stringify({
        menuItemId: item,
        selectionText: selection,
        editable: false,
        modifiers: [],
        frameId: 0,
      });
      await run(`void ${extension}.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`);
    },
    pressCommand: async (name) => {
      await run(`void ${extension}.shortcuts.onCommand(${JSON.stringify(name)})`);
    },
    intoPopup: async () => undefined,
    closePopup: async () => {
      await run(`document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()`);
    },
    popup: async () =>
      String(await run(`document.querySelector('.webextension-popup-browser')?.currentURI?.spec ?? ''`)) || undefined,
  };
}
