import { browser } from 'wxt/browser';
import { mayReadPages } from '../shared/page-access.ts';

/**
 * Calls back whenever the reader has given access to web pages or taken it back, wherever that was done.
 *
 * @returns a function that ends it
 */
export function watchPageAccess(changed: (mayRead: boolean) => void): () => void {
  const listener = (): void => void mayReadPages().then(changed);
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
