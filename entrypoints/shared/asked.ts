import { browser } from 'wxt/browser';

/** Key in session storage of what the popup is to look up when it opens, or while it is open. */
const KEY = 'asked';

/** Has the popup look something up. */
export async function askPopup(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** Takes back what no popup has come for. */
export async function forgetAsked(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** @param told gets what the popup is to look up, whenever there is something */
export function followAsked(told: (text: string) => void): () => void {
  const look = async (): Promise<void> => {
    const { [KEY]: text } = await browser.storage.session.get(KEY);
    if (typeof text !== 'string') return;
    await forgetAsked();
    told(text);
  };
  void look();
  browser.storage.session.onChanged.addListener(look);
  return () => browser.storage.session.onChanged.removeListener(look);
}
