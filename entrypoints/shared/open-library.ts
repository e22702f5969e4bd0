import { browser } from 'wxt/browser';
import type { EntryRef } from '../../glossary/index.ts';

/** Opens the library, at an entry if one is given. */
export async function openLibrary(ref?: EntryRef): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${ref ? `#${ref}` : ''}` as never) });
}
