import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnAt, ruleFor, type SiteRule, siteOf, sitesAbove } from '../../../settings/site-rules.ts';

test.each([
  ['https://www.example.org/a?b', 'example.org'],
  ['http://news.example.org:8080/', 'news.example.org'],
  ['file:///home/a.html', 'file'],
  ['chrome://extensions', undefined],
  ['about:blank', undefined],
  ['not an address', undefined],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('a site has its parents, an IP address none', () => {
  expect(sitesAbove('a.b.example')).toEqual(['a.b.example', 'b.example', 'example']);
  expect(sitesAbove('127.0.0.1')).toEqual(['127.0.0.1']);
});

describe('rules', () => {
  test('hold for subdomains, and the nearest one decides', () => {
    const rules = { 'example.org': 'off', 'news.example.org': 'on' } as const;
    expect(isOnAt(rules, 'example.org')).toBe(false);
    expect(isOnAt(rules, 'shop.example.org')).toBe(false);
    expect(isOnAt(rules, 'a.news.example.org')).toBe(true);
    expect(isOnAt(rules, 'example.com')).toBe(true);
    expect(isOnAt({}, 'constructor')).toBe(true);
    expect(isOnAt(rules, 'news.example.org', 'off')).toBe(true);
    expect(isOnAt(rules, 'example.com', 'off')).toBe(false);
  });

  test('a switch does what it says, whatever rules there are, and touches no other site', () => {
    const site = fc.constantFrom('org', 'example.org', 'news.example.org', 'a.news.example.org', 'example.com');
    const rules = fc.dictionary(site, fc.constantFrom<SiteRule>('on', 'off'), { noNullPrototype: true });
    const elsewheres = fc.constantFrom<SiteRule>('on', 'off');
    fc.assert(
      fc.property(rules, site, fc.boolean(), elsewheres, (before, where, on, elsewhere) => {
        const rule = ruleFor(before, where, on, elsewhere);
        const after: Record<string, SiteRule> = { ...before };
        delete after[where];
        if (rule) after[where] = rule;
        expect(isOnAt(after, where, elsewhere)).toBe(on);
        expect(isOnAt(after, 'other.net', elsewhere)).toBe(isOnAt(before, 'other.net', elsewhere));
      }),
    );
  });
});
