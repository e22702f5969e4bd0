import type { CompiledIndex } from '../../glossary/index.ts';
import type { Bench } from '../browser/support/index.ts';

/** What the bench changes in the extension's storage. */
export interface ExtensionStorage {
  /** Switches the extension on or off for a site, as the popup does. */
  setSite(site: string, on: boolean): Promise<void>;
  /** Puts an index where pages read it, as the background does. */
  storeIndex(index: CompiledIndex): Promise<void>;
}

/**
 * Runs the extension's own modules here, against the storage of the browser under test: so the bench does not have to know
 * under which keys and in which form they keep things.
 */
export async function storageOf(bench: Bench): Promise<ExtensionStorage> {
  const local = {
    get: (keys: string | string[] | null) => bench.inExtension((wanted) => chrome.storage.local.get(wanted), keys),
    set: (items: Record<string, unknown>) => bench.inExtension((given) => chrome.storage.local.set(given), items),
    remove: (keys: string | string[]) => bench.inExtension((unwanted) => chrome.storage.local.remove(unwanted), keys),
  };
  // The modules take the browser's API from here when they are loaded, so they are loaded only now.
  Object.assign(globalThis, { chrome: { runtime: { id: 'bench' }, storage: { local } } });
  const { setSite } = await import('../../settings/index.ts');
  const { storeIndex } = await import('../../entrypoints/shared/index-storage.ts');
  return { setSite, storeIndex };
}
