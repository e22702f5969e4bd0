import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ankiParts } from '../../../../notes/formats/anki.ts';
import { withKeys } from '../../../../notes/keys.ts';
import type { Note } from '../../../../notes/model.ts';
import { anyStore, sample } from '../arbitraries.ts';

/** What Anki takes out of a file: a reader of what its own says (rslib/src/import_export/text/csv), written for this alone. */
function readAnki(text: string) {
  const lines = text.split('\n');
  const head = new Map<string, string>();
  while (lines[0]?.startsWith('#')) {
    const [key = '', value = ''] = (lines.shift() ?? '').slice(1).split(/:(.*)/s);
    head.set(key, value);
  }
  expect(lines.pop()).toBe('');
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => fieldsOf(line));
  return { head, rows, dropped: lines.length - rows.length };
}

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|$)/.exec(rest);
    const plain = quoted ? undefined : /^[^\t]*/.exec(rest)?.[0];
    fields.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain ?? ''));
    rest = rest.slice(quoted ? quoted[0].length : (plain ?? '').length);
    if (rest === '') return fields;
    rest = rest.slice(1);
  }
}

const write = (notes: readonly Note[], withTags = true): string => [...ankiParts(notes, { withTags })].join('');

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('a file for Anki', () => {
  test('begins with what Anki has to know, in order', () => {
    const head = '#separator:tab\n#html:true\n#notetype:Basic\n#deck:Konteks\n#guid column:1\n';
    expect(write([])).toBe(`${head}#tags column:4\n#if matches:update current\n`);
    expect(write([], false)).toBe(`${head}#if matches:update current\n`);
  });

  test('of any notes is rows of four fields that Anki takes: none dropped, none without a front, no id twice, no markup of a page', () => {
    fc.assert(
      fc.property(anyStore(), (notes) => {
        const { rows, dropped } = readAnki(write(notes));
        expect(dropped).toBe(0);
        for (const [guid = '', front, back = '', tags = '', ...more] of rows) {
          expect(more).toEqual([]);
          expect(guid).toMatch(UUID);
          expect(front).not.toBe('');
          expect(back.replace(/<\/?b>|<br>|<a href="(?:https?|file):[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"]/);
          expect(tags).not.toMatch(/[^\S ]/);
        }
        expect(new Set(rows.map(([guid]) => guid)).size).toBe(rows.length);
        const tagless = readAnki(write(notes, false)).rows;
        expect(tagless).toEqual(rows.map((row) => row.slice(0, 3)));
      }),
    );
  });

  const other = withKeys({
    ...sample,
    id: '3f2c9c1e-0000-4000-8000-000000000002',
    url: 'https://news.example/camp',
    title: 'The camp',
    passage: { exact: 'UNHCR', prefix: '', suffix: '', sentence: 'A camp of UNHCR & <others>.' },
    words: 'line one\nline two',
    tags: ['south sea', 'aid::food'],
  });

  test('has one note a term, with all its sentences, words and sources', () => {
    const { rows } = readAnki(write([sample, other]));
    expect(rows).toHaveLength(1);
    const [[, front, back, tags] = []] = rows;
    expect(front).toBe('UNHCR');
    expect(tags).toBe('aid south_sea aid::food');
    expect(back).toBe(
      'The agency …<br><br>Staff of <b>UNHCR</b> came.<br>tents<br>' +
        '<a href="https://news.example/boat#:~:text=Staff%20of%20UNHCR%20came.">The boat</a><br><br>' +
        'A camp of <b>UNHCR</b> &amp; &lt;others&gt;.<br>line one<br>line two<br>' +
        '<a href="https://news.example/camp#:~:text=A%20camp%20of%20UNHCR%20%26%20%3Cothers%3E.">The camp</a>',
    );
  });

  test('names a term the same whenever it is written, by its language and headword', () => {
    const guid = (note: Note): string | undefined => readAnki(write([note])).rows[0]?.[0];
    expect(guid(sample)).toBe(guid(other));
    expect(guid(sample)).not.toBe(guid({ ...sample, language: 'id' }));
    expect(guid(sample)).not.toBe(guid({ ...sample, headword: 'WTO' }));
  });

  test('asks for a quotation by its own id, and leaves out notes on whole pages', () => {
    const { entry: _, ...rest } = sample;
    const quote = withKeys({ ...rest, headword: '', definition: '' });
    const page = withKeys({
      ...quote,
      id: '3f2c9c1e-0000-4000-8000-000000000003',
      passage: { exact: '', prefix: '', suffix: '', sentence: '' },
    });
    const { rows } = readAnki(write([quote, page]));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([[sample.id, 'UNHCR']]);
  });
});
