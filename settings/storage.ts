import { browser } from 'wxt/browser';
import { isOnAt, ruleFor, type SiteRule, sitesAbove } from './site-rules.ts';

/** Whether Konteks is on at all. */
const EVERYWHERE = 'on-everywhere';

/** Each rule has a key of its own, so that two windows that switch at the same time lose nothing. */
const SITE_PREFIX = 'site:';

/** What a page or popup needs to know of the switches. */
export interface Switches {
  readonly everywhere: boolean;
  readonly site: boolean;
}

/** @returns how the switches stand for a site. */
export async function readSwitches(site: string): Promise<Switches> {
  const keys = sitesAbove(site).map((above) => SITE_PREFIX + above);
  const stored = await browser.storage.local.get([EVERYWHERE, ...keys]);
  return { everywhere: stored[EVERYWHERE] !== false, site: isOnAt(rulesIn(stored), site) };
}

/** Switches Konteks on or off everywhere. */
export async function setEverywhere(on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(EVERYWHERE);
  else await browser.storage.local.set({ [EVERYWHERE]: false });
}

/** Switches Konteks on or off for a site and its subdomains. */
export async function setSite(site: string, on: boolean): Promise<void> {
  // At once: a popup that is closed right after the click could not do it later.
  await browser.storage.local.set({ [SITE_PREFIX + site]: on ? 'on' : 'off' });
  const keys = sitesAbove(site).map((above) => SITE_PREFIX + above);
  const isNeeded = ruleFor(rulesIn(await browser.storage.local.get(keys)), site, on) !== undefined;
  if (!isNeeded) await browser.storage.local.remove(SITE_PREFIX + site);
}

/**
 * Calls back whenever a switch that matters for the site has changed, wherever it was turned.
 *
 * @returns a function that ends it
 */
export function watchSwitches(site: string, changed: (switches: Switches) => void): () => void {
  const keys = new Set([EVERYWHERE, ...sitesAbove(site).map((above) => SITE_PREFIX + above)]);
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => keys.has(key))) void readSwitches(site).then(changed);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function rulesIn(stored: Readonly<Record<string, unknown>>): Record<string, SiteRule> {
  const rules: Record<string, SiteRule> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE_PREFIX) && (value === 'on' || value === 'off'))
      rules[key.slice(SITE_PREFIX.length)] = value;
  }
  return rules;
}
