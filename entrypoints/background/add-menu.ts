import { browser } from 'wxt/browser';
import { shelfWords } from '../../components/i18n/shelf.ts';
import { readSettings, watchSettings } from '../../settings/index.ts';
import { pageLanguage } from '../shared/extension-page.ts';
import { addSelection } from './add-selection.ts';

/** Of the item in the menu of a selection. */
const ADD = 'add';

/** Has the menu of a selection offer to add it to a glossary, in the reader's language; phones have none. */
export function offerToAdd(): void {
  const { contextMenus } = browser as unknown as { contextMenus?: typeof browser.contextMenus };
  if (!contextMenus) return;
  const renew = async (): Promise<void> => {
    const title = shelfWords(pageLanguage(await readSettings()))('menu.add');
    await contextMenus.remove(ADD).catch(() => undefined);
    contextMenus.create({ id: ADD, title, contexts: ['selection'] });
  };
  browser.runtime.onInstalled.addListener(() => void renew());
  browser.runtime.onStartup.addListener(() => void renew());
  watchSettings((_settings, changed) => {
    if (changed.includes('language')) void renew();
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId }, tab) => {
    if (menuItemId === ADD) void addSelection({ text: selectionText, frameId, tab });
  });
}
