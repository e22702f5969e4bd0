import { browser } from 'wxt/browser';
import { isOnAt, ruleFor, type SiteRule, sitesAbove } from './site-rules.ts';

/** Whether Konteks is on at all. */
const EVERYWHERE = 'on-everywhere';

/** Each rule has a key of its own, so that two windows that switch at the same time lose nothing. */
const SITE_PREFIX = 'site:';

/** The setting that says what holds on sites without a rule. */
const ELSEWHERE = 'setting:elsewhere';

/** What a page or popup needs to know of the switches. */
export interface Switches {
  readonly everywhere: boolean;
  readonly site: boolean;
}

/** @returns how the switches stand for a site */
export async function readSwitches(site: string): Promise<Switches> {
  const stored = await browser.storage.local.get([EVERYWHERE, ELSEWHERE, ...keysOf(site)]);
  return { everywhere: stored[EVERYWHERE] !== false, site: isOnAt(rulesIn(stored), site, elsewhereIn(stored)) };
}

/** Switches Konteks on or off everywhere. */
export async function setEverywhere(on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(EVERYWHERE);
  else await browser.storage.local.set({ [EVERYWHERE]: false });
}

/** Switches Konteks on or off for a site and its subdomains. */
export async function setSite(site: string, on: boolean): Promise<void> {
  // At once: a popup that is closed right after the click could not do it later.
  await setSiteRules({ [site]: on ? 'on' : 'off' });
  const stored = await browser.storage.local.get([ELSEWHERE, ...keysOf(site)]);
  const isNeeded = ruleFor(rulesIn(stored), site, on, elsewhereIn(stored)) !== undefined;
  if (!isNeeded) await removeSiteRule(site);
}

/** @returns all site rules, by site */
export async function readSiteRules(): Promise<Record<string, SiteRule>> {
  return rulesIn(await browser.storage.local.get(null));
}

/** Sets rules for some sites; those of others stay. */
export function setSiteRules(rules: Readonly<Record<string, SiteRule>>): Promise<void> {
  return browser.storage.local.set(
    Object.fromEntries(Object.entries(rules).map(([site, rule]) => [SITE_PREFIX + site, rule])),
  );
}

/** Forgets the rule of a site: what holds for the sites above it holds there too. */
export function removeSiteRule(site: string): Promise<void> {
  return browser.storage.local.remove(SITE_PREFIX + site);
}

/**
 * Calls back whenever a switch that matters for the site has changed, wherever it was turned.
 *
 * @returns a function that ends it
 */
export function watchSwitches(site: string, changed: (switches: Switches) => void): () => void {
  const keys = new Set([EVERYWHERE, ELSEWHERE, ...keysOf(site)]);
  return watchKeys(
    (key) => keys.has(key),
    () => void readSwitches(site).then(changed),
  );
}

/**
 * Calls back whenever a site rule was set or removed.
 *
 * @returns a function that ends it
 */
export function watchSiteRules(changed: (rules: Record<string, SiteRule>) => void): () => void {
  return watchKeys(
    (key) => key.startsWith(SITE_PREFIX),
    () => void readSiteRules().then(changed),
  );
}

function watchKeys(isOurs: (key: string) => boolean, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some(isOurs)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function keysOf(site: string): string[] {
  return sitesAbove(site).map((above) => SITE_PREFIX + above);
}

function elsewhereIn(stored: Readonly<Record<string, unknown>>): SiteRule {
  return stored[ELSEWHERE] === 'off' ? 'off' : 'on';
}

function rulesIn(stored: Readonly<Record<string, unknown>>): Record<string, SiteRule> {
  const rules: Record<string, SiteRule> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE_PREFIX) && (value === 'on' || value === 'off'))
      rules[key.slice(SITE_PREFIX.length)] = value;
  }
  return rules;
}
