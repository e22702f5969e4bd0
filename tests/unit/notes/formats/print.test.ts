import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printParts } from '../../../../notes/formats/print.ts';
import { withKeys } from '../../../../notes/keys.ts';
import type { Note } from '../../../../notes/model.ts';
import { anyStore, NOW, sample } from '../arbitraries.ts';

const write = (notes: readonly Note[]): string =>
  [...printParts(notes, { at: NOW, language: 'en', title: 'Notes' })].join('');

/** The elements that the document is made of, and the attributes that they have. */
const OURS =
  /<!doctype html>|<\/?(?:html|head|title|style|body|h1|h2|h3|p|section|article|blockquote|strong|time|a|meta)(?: (?:lang|charset|class|name|content|http-equiv|datetime|href|rel)="[^"<>]*")*>/g;

describe('a document to print', () => {
  test('says what a note says, with the term in its sentence', () => {
    const text = write([sample]);
    expect(text).toContain('<h2>The boat</h2>\n<p class="meta"><a href="https://news.example/boat" rel="noreferrer">');
    expect(text).toContain('<h3 lang="en">UNHCR</h3>\n<p lang="en">The agency …</p>');
    expect(text).toContain(
      '<blockquote>Staff of <strong>UNHCR</strong> came.</blockquote>\n<p class="words">tents</p>',
    );
    expect(text).toContain('January 1, 2026</time> · aid</p>');
  });

  test('leads nowhere that may not be opened', () => {
    const text = write([withKeys({ ...sample, url: 'javascript:alert(1)' })]);
    expect(text).toContain('<p class="meta">javascript:alert(1)</p>');
    expect(text).not.toContain('href');
  });

  test('of any notes has no element and no character but those that it is made of, and loads nothing', () => {
    fc.assert(
      fc.property(anyStore(), (notes) => {
        const text = write(notes);
        expect(text.isWellFormed()).toBe(true);
        const rest = text.replace(/<style>[^<]*<\/style>/, '').replace(OURS, '');
        expect(rest).not.toMatch(/[<>"']/);
        expect(text).not.toMatch(/<(?:script|img|link|iframe|object)|\son\w+=|href="(?!https?:|file:)/i);
      }),
    );
  });
});
