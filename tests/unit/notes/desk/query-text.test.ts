import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../../notes/desk/fold.ts';
import { isAnything, narrows, parseQuery, queryFor } from '../../../../notes/desk/query-text.ts';
import { anyText } from '../arbitraries.ts';
import { likeText } from './reading-notes.ts';

const nothing = { words: [], phrases: [], tags: [], sites: [], terms: [] };

describe('what is typed', () => {
  test.each([
    ['', {}],
    ['   ', {}],
    ['Aid  workers', { words: ['aid', 'workers'] }],
    ['"aid  workers" came', { phrases: ['aid workers'], words: ['came'] }],
    ['“aid workers”', { phrases: ['aid workers'] }],
    ['"aid"', { words: ['aid'] }],
    ['"aid workers', { phrases: ['aid workers'] }],
    ['"', {}],
    ['""', {}],
    ['5" screen', { words: ['5"', 'screen'] }],
    ['tag:Aid', { tags: ['aid'] }],
    ['TAG:"two words"', { tags: ['two words'] }],
    ['tag:"two wor', { tags: ['two wor'] }],
    ['tagar:bantuan situs:kompas istilah:pbb', { tags: ['bantuan'], sites: ['kompas'], terms: ['pbb'] }],
    [
      'site:news.example term:"social justice" rice',
      { sites: ['news.example'], terms: ['social justice'], words: ['rice'] },
    ],
    ['tag:', {}],
    ['tag: aid', { words: ['aid'] }],
    ['author:me', { words: ['author:me'] }],
    ['hashtag:me', { words: ['hashtag:me'] }],
    ['https://news.example', { words: ['https://news.example'] }],
    ['constructor:x', { words: ['constructor:x'] }],
  ])('%s', (text, wanted) => {
    expect(parseQuery(text)).toEqual({ ...nothing, ...wanted });
  });

  test('anything can be typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wanted = parseQuery(text);
        for (const said of Object.values(wanted).flat()) expect(wordsOf(said).join(' ')).toBe(said);
      }),
    );
  });

  test('nothing typed finds everything', () => {
    expect(isAnything(parseQuery('tag: ""'))).toBe(true);
    expect(isAnything(parseQuery('a'))).toBe(false);
  });

  test.each([
    ['aid', 'ai', true],
    ['aid workers', 'aid', true],
    ['"aid workers"', 'aid', true],
    ['aid', 'aid workers', false],
    ['workers', 'aid', false],
    ['tag:aids', 'tag:aid', true],
    ['tag:raid', 'tag:aid', false],
    ['tag:aid', 'aid', false],
    ['site:a.example', 'site:a', true],
    ['term:aid', '', true],
  ])('%s is within %s: %s', (now, before, expected) => {
    expect(narrows(parseQuery(now), parseQuery(before))).toBe(expected);
  });

  test('what is typed for a value asks for that value, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(likeText, anyText), fc.constantFrom('term' as const, 'site' as const), (value, field) => {
        const { words, phrases, tags, sites, terms } = parseQuery(queryFor(field, value));
        expect([...words, ...phrases, ...tags, ...(field === 'term' ? sites : terms)]).toEqual([]);
        const whole = wordsOf(fold(value)).join(' ');
        for (const part of [...sites, ...terms]) expect(whole).toContain(part);
      }),
    );
    expect(queryFor('term', 'social justice')).toBe('term:"social justice"');
    expect(queryFor('site', 'news.example')).toBe('site:news.example');
    expect(queryFor('term', 'the “third” world')).toBe('term:"the" term:"third" term:"world"');
  });
});
