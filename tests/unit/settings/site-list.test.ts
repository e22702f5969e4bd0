import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteList, siteChanges, writeSiteList } from '../../../settings/site-list.ts';
import { type SiteRule, siteFromText, soundSiteRules } from '../../../settings/site-rules.ts';

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/).filter((text) => text !== 'www');
/** Names of hosts as addresses have them: whatever a browser would write in another way is none. */
const site = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => labels.join('.'))
  .filter((host) => URL.canParse(`https://${host}`) && new URL(`https://${host}`).hostname === host);
const rules = fc.dictionary(site, fc.constantFrom<SiteRule>('on', 'off'), { noNullPrototype: true });

describe('a list of sites as text', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(rules, (before) => {
        const { rules: after, problems } = readSiteList(writeSiteList(before));
        expect(problems).toEqual([]);
        expect({ ...after }).toEqual({ ...before });
      }),
    );
  });

  test('may have comments, empty lines, addresses, capitals and the line ends of any system', () => {
    const text = '\uFEFF# mine\r\n\r\nexample.org off # news\rHTTPS://WWW.Example.COM/a?b#c   ON\n*.example.net\toff';
    expect(readSiteList(text)).toEqual({
      rules: { 'example.org': 'off', 'example.com': 'on', 'example.net': 'off' },
      problems: [],
    });
  });

  test('names each line that is none, and keeps the others', () => {
    const text =
      'example.org off\n\nexample.net\n# all well\nchrome://flags off\nexample.org on\nexample.org off\na b c\n';
    expect(readSiteList(text)).toEqual({
      rules: { 'example.org': 'off' },
      problems: [
        { line: 3, text: 'example.net', fault: 'form' },
        { line: 5, text: 'chrome://flags off', fault: 'site' },
        { line: 6, text: 'example.org on', fault: 'twice' },
        { line: 8, text: 'a b c', fault: 'form' },
      ],
    });
  });

  test('whatever a text holds, each line is a rule, a problem or says nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab.# \n\t/:on', 'off', ' on', '\r\n') }), (text) => {
        const { rules: read, problems } = readSiteList(text);
        expect(soundSiteRules(read)).toEqual(read);
        const lines = text.split(/\r\n|\r|\n/u);
        for (const problem of problems) expect(lines[problem.line - 1]).toContain(problem.text);
      }),
    );
  });
});

test.each([
  ['example.org', 'example.org'],
  ['  www.example.org ', 'example.org'],
  ['*.example.org', 'example.org'],
  ['https://news.example.org:8080/a?b', 'news.example.org'],
  ['example.org/path', 'example.org'],
  ['localhost', 'localhost'],
  ['file:///home/a.html', 'file'],
  ['file', 'file'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['', undefined],
  ['two words', undefined],
  ['two%20words', undefined],
  ['http://[::1]/', '[::1]'],
  ['127.0.0.1:8080', '127.0.0.1'],
  ['chrome://extensions', undefined],
  ['mailto:me@example.org', undefined],
  ['me@example.org', undefined],
  ['javascript:alert(1)', undefined],
])('who types "%s" means the site %s', (typed, meant) => {
  expect(siteFromText(typed)).toBe(meant);
});

test('only sound rules are taken from a file', () => {
  const file = { 'example.org': 'off', 'www.example.net': 'on', 'example.com': true, 'a b': 'on', __proto__: 'on' };
  expect(soundSiteRules(file)).toEqual({ 'example.org': 'off' });
});

test('what a list would change is counted', () => {
  const rules = { 'a.example': 'on', 'b.example': 'off', 'c.example': 'on' } as const;
  const list = { 'a.example': 'off', 'b.example': 'off', constructor: 'on' } as const;
  expect(siteChanges(rules, list)).toEqual({ added: 1, changed: 1, same: 1 });
});
