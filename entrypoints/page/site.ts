import { OWN_PAGES, siteOf } from '../../settings/index.ts';
import { send } from '../messages/messenger.ts';

/** Pauses between attempts to ask for the tab's site, in milliseconds: the top frame may still be loading. */
const PATIENCE = [200, 400, 800, 1600, 3200];

/**
 * @returns the site that the tab is on, which decides for its frames too; undefined where none can be told
 */
export async function siteOfTab(): Promise<string | undefined> {
  if (window === window.top) return isOwnPage() ? OWN_PAGES : siteOf(location.href);
  return siteOfAncestor() ?? (await askForSite());
}

/** No extension's script comes into another's pages: where one runs, its own page has loaded it. */
function isOwnPage(): boolean {
  return location.protocol.endsWith('-extension:');
}

/** Not every browser tells a frame where it stands. */
function siteOfAncestor(): string | undefined {
  const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
  const top = ancestorOrigins?.item(ancestorOrigins.length - 1);
  return top ? siteOf(top) : undefined;
}

async function askForSite(): Promise<string | undefined> {
  for (const pause of PATIENCE) {
    const site = await send('askSite', {}).catch(() => undefined);
    if (site !== undefined) return site;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return siteOf(location.href);
}
