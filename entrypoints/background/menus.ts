import { browser } from 'wxt/browser';
import { menuWords } from '../../components/i18n/menu.ts';
import { readSettings, watchSettings } from '../../settings/index.ts';
import { pageLanguage } from '../shared/page-language.ts';
import { addSelection, type Selected } from './add-selection.ts';
import { asTerm, openLookUp } from './open-look-up.ts';

/** What the context menu of a selection has, in order. */
const ITEMS = ['look-up', 'add'] as const;
type Item = (typeof ITEMS)[number];

/** What comes with a choice. */
interface Choice {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
}

/** What each does, straight in the press. */
const CHOSEN: Readonly<Record<Item, (selected: Selected) => void>> = {
  'look-up': ({ text }) => void openLookUp(asTerm(text)),
  add: (selected) => void addSelection(selected),
};

/** Has the menu of a selection offer what can be done with it, in the reader's language; phones have none. */
export function offerInMenu(): void {
  const { contextMenus } = browser as unknown as { contextMenus?: typeof browser.contextMenus };
  if (!contextMenus) return;
  const renew = (): void => void createItems();
  browser.runtime.onInstalled.addListener(renew);
  browser.runtime.onStartup.addListener(renew);
  watchSettings((_settings, changed) => {
    if (changed.includes('language')) renew();
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId }: Choice, tab) => {
    const item = ITEMS.find((known) => known === menuItemId);
    if (item) CHOSEN[item]({ text: selectionText, frameId, tab });
  });
}

let creating: Promise<void> = Promise.resolve();

/** Creates the items anew; browsers keep them until then, whatever becomes of the background. */
function createItems(): Promise<void> {
  // Two at once would each create what the other has.
  creating = creating
    .then(async () => {
      const t = menuWords(pageLanguage(await readSettings()));
      await browser.contextMenus.removeAll();
      for (const id of ITEMS) browser.contextMenus.create({ id, title: t(id), contexts: ['selection'] });
    })
    .catch(() => undefined);
  return creating;
}
