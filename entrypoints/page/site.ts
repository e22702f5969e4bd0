import { siteOf } from '../../settings/index.ts';
import { send } from '../messages/messenger.ts';

/**
 * @returns the site that the tab is on, which decides for its frames too; undefined where none can be told
 */
export async function siteOfTab(): Promise<string | undefined> {
  if (window === window.top) return siteOf(location.href);
  // Not in every browser, and empty in some frames.
  const origins = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const top = origins?.item(origins.length - 1);
  const site = top ? siteOf(top) : undefined;
  return site ?? send('askSite', {}).catch(() => undefined);
}
