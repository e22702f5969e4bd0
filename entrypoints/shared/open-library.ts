import { browser } from 'wxt/browser';

/** Opens the library, at a place if one is given: an entry, or a view such as "notes". */
export async function openLibrary(place?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${place ? `#${place}` : ''}` as never) });
}
