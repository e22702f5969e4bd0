import { type SiteRule, siteFromText } from './site-rules.ts';

/** Why a line of a list of sites is none. */
export type SiteLineFault = 'form' | 'site' | 'twice';

/** A line that cannot be taken over. */
export interface SiteLineProblem {
  /** Its number, from 1. */
  readonly line: number;
  readonly text: string;
  /** `form`: not a site with "on" or "off"; `site`: no site that can be; `twice`: says the opposite of a line above. */
  readonly fault: SiteLineFault;
}

/** What a text says of sites. */
export interface SiteList {
  readonly rules: Readonly<Record<string, SiteRule>>;
  readonly problems: readonly SiteLineProblem[];
}

/** A site and its state, in letters of any case. */
const LINE = /^(\S+)\s+(on|off)$/iu;

/**
 * @param rules site rules, by site
 * @returns them as text, one a line in the order of the alphabet: "example.org off"
 */
export function writeSiteList(rules: Readonly<Record<string, SiteRule>>): string {
  return Object.keys(rules)
    .sort()
    .map((site) => `${site} ${rules[site]}\n`)
    .join('');
}

/**
 * @param text what {@link writeSiteList} gives, or a list of the reader's own; empty lines and what follows a "#" say nothing
 * @returns the rules in it, and each line that is none
 */
export function readSiteList(text: string): SiteList {
  const rules = new Map<string, SiteRule>();
  const problems: SiteLineProblem[] = [];
  // Some editors begin a file with a mark of its byte order.
  for (const [at, whole] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = whole.replace(/(?:^|\s)#.*$/u, '').trim();
    if (line === '') continue;
    const fault = take(line, rules);
    if (fault) problems.push({ line: at + 1, text: line, fault });
  }
  return { rules: Object.fromEntries(rules), problems };
}

/** Adds a line's rule to the others. @returns why it could not */
function take(line: string, rules: Map<string, SiteRule>): SiteLineFault | undefined {
  const [, name = '', state = ''] = LINE.exec(line) ?? [];
  if (name === '') return 'form';
  const site = siteFromText(name);
  if (site === undefined) return 'site';
  const rule = state.toLowerCase() === 'on' ? 'on' : 'off';
  if (rules.has(site) && rules.get(site) !== rule) return 'twice';
  rules.set(site, rule);
  return undefined;
}

/** What a list would do to the rules that there are. */
export interface SiteChanges {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * @param rules the rules that there are
 * @param incoming those of a list
 * @returns how many of the latter are new, change one that is there, or say the same
 */
export function siteChanges(
  rules: Readonly<Record<string, SiteRule>>,
  incoming: Readonly<Record<string, SiteRule>>,
): SiteChanges {
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [site, rule] of Object.entries(incoming)) {
    if (!Object.hasOwn(rules, site)) counts.added += 1;
    else if (rules[site] === rule) counts.same += 1;
    else counts.changed += 1;
  }
  return counts;
}
