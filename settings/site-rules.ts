/** A site rule: on or off for a host and its subdomains. */
export type SiteRule = 'on' | 'off';

/** The site that pages from the reader's own disk belong to. */
export const LOCAL_FILES = 'file';

/** The site that the extension's own pages belong to, those that show marks. */
export const OWN_PAGES = 'konteks';

/**
 * @param url an address
 * @returns the site it belongs to: its host without "www.", "file" for files; undefined where no rule can apply
 */
export function siteOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return LOCAL_FILES;
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\./, '');
}

/** A host as addresses have it. Chromium takes others for one, too: "two%20words" (seen in 156). */
const HOST = /^(?:[a-z\d_-]+\.)*[a-z\d_-]+\.?$|^\[[\da-f:.]+\]$/;

/**
 * @param text what a reader types or pastes: a host, with or without "www." or "*.", or a whole address
 * @returns the site that is meant; undefined when it is none
 */
export function siteFromText(text: string): string | undefined {
  const typed = text.trim().replace(/^\*\./, '');
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return undefined;
  const { username, password } = new URL(address);
  // "mailto:me@example.org" would be somebody at example.org.
  if (username !== '' || password !== '') return undefined;
  const site = siteOf(address);
  return site !== undefined && HOST.test(site) ? site : undefined;
}

/**
 * @param site a site, such as "news.example.org"
 * @returns the site and those it is a subdomain of, nearest first: news.example.org, example.org, org
 */
export function sitesAbove(site: string): string[] {
  if (/^[\d.]+$|:/.test(site)) return [site]; // an IP address has no parents
  const labels = site.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

/**
 * @param rules the rules in force, by site
 * @param site where the reader is
 * @param elsewhere what holds where no rule does
 * @returns whether Konteks is on there: the nearest rule decides
 */
export function isOnAt(rules: Readonly<Record<string, SiteRule>>, site: string, elsewhere: SiteRule = 'on'): boolean {
  const nearest = sitesAbove(site).find((above) => Object.hasOwn(rules, above));
  return (nearest === undefined ? elsewhere : rules[nearest]) === 'on';
}

/**
 * @param rules the rules in force
 * @param site where to switch
 * @param on what it shall be there
 * @param elsewhere what holds where no rule does
 * @returns the rule to set for the site, or undefined when the site needs none of its own
 */
export function ruleFor(
  rules: Readonly<Record<string, SiteRule>>,
  site: string,
  on: boolean,
  elsewhere: SiteRule = 'on',
): SiteRule | undefined {
  const others = Object.fromEntries(Object.entries(rules).filter(([other]) => other !== site));
  return isOnAt(others, site, elsewhere) === on ? undefined : on ? 'on' : 'off';
}

/**
 * @param stored what somebody else says the rules are, such as a file
 * @returns those of them that make sense
 */
export function soundSiteRules(stored: Readonly<Record<string, unknown>>): Record<string, SiteRule> {
  const isSound = ([site, rule]: [string, unknown]): boolean =>
    (rule === 'on' || rule === 'off') && siteFromText(site) === site;
  return Object.fromEntries(Object.entries(stored).filter(isSound)) as Record<string, SiteRule>;
}
