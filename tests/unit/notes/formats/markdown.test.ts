import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownParts } from '../../../../notes/formats/markdown.ts';
import { withKeys } from '../../../../notes/keys.ts';
import type { Note } from '../../../../notes/model.ts';
import { anyStore, anyText, NOW, sample } from '../arbitraries.ts';

const write = (notes: readonly Note[]): string =>
  [...markdownParts(notes, { at: NOW, title: 'Notes', source: 'Source' })].join('');

const hostile = withKeys({
  ...sample,
  id: '4f2c9c1e-0000-4000-8000-000000000002',
  url: 'javascript:alert(1)',
  title: '# [Title](x) <b>',
  definition: '1. one\n- two',
  passage: { exact: '*a*', prefix: '', suffix: '', sentence: '`*a*` & ![[b]]\n> c' },
  words: 'one\ntwo\n\n---\n<script>',
  tags: ['south sea', '#x'],
});

describe('Markdown', () => {
  test('of one page has front matter that tells of it', () => {
    expect(write([sample])).toBe(`---
title: "The boat"
url: "https://news.example/boat"
created: 2026-01-01T00:00:00.000Z
updated: 2026-01-02T00:00:00.000Z
tags: ["aid"]
---

# The boat

### UNHCR

The agency …

> Staff of UNHCR came.

tents

[Source](<https://news.example/boat#:~:text=Staff%20of%20UNHCR%20came.>) #aid ^3f2c9c1e
`);
  });

  test('of several has them under headings; what looks like Markdown or HTML is shown, not meant', () => {
    const text = write([sample, hostile]);
    expect(text).toContain('title: "Notes"\nexported: 2026-11-25T08:00:00.000Z\n');
    expect(text).toContain('tags: ["aid", "south-sea", "x"]');
    expect(text.slice(text.indexOf('## \\#'))).toBe(`## \\# \\[Title\\](x) \\<b\\>

javascript:alert(1)

### UNHCR

1\\. one\\
\\- two

> \\\`\\*a\\*\\\` \\& !\\[\\[b\\]\\]\\
> \\> c

one\\
two

\\---\\
\\<script\\>

#south-sea #x ^4f2c9c1e
`);
  });

  test('of any notes has no sign of a page or a reader that means something', () => {
    fc.assert(
      fc.property(anyStore(), (notes) => {
        const [, , body = ''] = write(notes).split(/^---$/mu);
        for (const line of body.split('\n')) {
          const own = line
            .replace(/^(?:#{1,3} |>(?: |$))/u, '')
            .replace(/\[Source\]\(<[^<>\s]*>\)/u, '')
            .replace(/(?:(?:^| )#[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+)* ?\^[a-z0-9]+$/iu, '');
          expect(own.replace(/\\[\p{P}\p{S}]/gu, 'x').replace(/\\$/u, '')).not.toMatch(
            /[\\`*_[\]<>~=$%^|#&{}]|^\s*(?:[-+] |\d+[.)] )/u,
          );
        }
      }),
    );
  });

  test('front matter is YAML whatever a title is', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [, line = ''] = write([{ ...sample, title }]).split('\n');
        expect(line).toMatch(/^title: "[^\p{Cc}\u2028\u2029]*"$/u);
        expect(JSON.parse(line.slice('title: '.length))).toBe(title.toWellFormed());
      }),
    );
  });
});
