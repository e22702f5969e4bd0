import { browser } from 'wxt/browser';
import { type CompiledIndex, INDEX_VERSION } from '../../glossary/index.ts';

/** Key of the compiled index in extension storage, where content scripts read it without waking the background. */
const KEY = 'index';

/** Keeps an index for the pages, unless the same is there: writing it would make every page scan again. */
export async function storeIndex(index: CompiledIndex): Promise<void> {
  const known = await readIndex();
  if (known?.stamp !== index.stamp) await browser.storage.local.set({ [KEY]: index });
}

/** @returns the index, or undefined when there is none of a form that this version reads. */
export async function readIndex(): Promise<CompiledIndex | undefined> {
  const { [KEY]: index } = await browser.storage.local.get(KEY);
  return isIndex(index) ? index : undefined;
}

/** Calls back when the glossaries have changed. @returns a function that ends it */
export function watchIndex(changed: (index: CompiledIndex) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const index = changes[KEY]?.newValue;
    if (isIndex(index)) changed(index);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function isIndex(value: unknown): value is CompiledIndex {
  return typeof value === 'object' && value !== null && (value as { version?: unknown }).version === INDEX_VERSION;
}
