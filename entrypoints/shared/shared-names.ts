import { browser } from 'wxt/browser';
import type { EntryRef } from '../../glossary/index.ts';
import type { SharedNames } from '../../glossary/shared-names.ts';

/** Key in extension storage: it is found out whenever the index is made. */
const KEY = 'shared-names';

export async function storeSharedNames(shared: SharedNames): Promise<void> {
  await browser.storage.local.set({ [KEY]: shared });
}

/** @returns entries of other glossaries that are on, with a name of an entry */
export async function alsoIn(ref: EntryRef): Promise<readonly EntryRef[]> {
  const { [KEY]: shared } = await browser.storage.local.get(KEY);
  return (shared as SharedNames | undefined)?.[ref] ?? [];
}
