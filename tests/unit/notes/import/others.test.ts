import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideKnown } from '../../../../notes/import/index.ts';
import { kindOf, type Note, wayBack } from '../../../../notes/index.ts';
import { mergeNotes } from '../../../../notes/merge.ts';
import { sample } from '../arbitraries.ts';
import { IMPORTED, notesIn, readFile } from './read.ts';

const LATER = '2026-11-26T08:00:00.000Z';

/** As Hypothesis' own export has them. */
const hypothesis = {
  export_date: '2026-03-01T10:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1700.0',
  annotations: [
    {
      id: 'Zx3kPtG2Ee6aXw9v0aBcDe',
      created: '2026-02-01T09:30:00.123456+00:00',
      updated: '2026-02-02T09:30:00.123456+00:00',
      user: 'acct:reader@hypothes.is',
      uri: 'https://news.example/boat',
      text: 'See <script>alert(1)</script> **this**',
      tags: ['aid', 'south sea'],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: [
        {
          source: 'https://news.example/boat',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 5 },
            { type: 'TextPositionSelector', start: 10, end: 15 },
            { type: 'TextQuoteSelector', exact: 'UNHCR', prefix: 'Staff of ', suffix: ' came' },
          ],
        },
      ],
      document: { title: ['The boat'] },
      links: { html: 'https://hypothes.is/a/Zx3k' },
    },
    {
      id: 'page-note',
      uri: 'https://news.example/camp',
      text: 'read later',
      tags: [],
      target: [{ source: 'https://news.example/camp' }],
      document: {},
    },
    { id: 'no-page', text: 'lost', tags: [] },
  ],
};

describe('an export of Hypothesis', () => {
  test('gives notes without an entry: quotations, and notes on pages', async () => {
    const { format, notes, refused } = await notesIn(JSON.stringify(hypothesis), 'export.json');
    expect(format).toBe('hypothesis');
    expect(notes.map(kindOf)).toEqual(['quote', 'page']);
    expect(notes[0]).toMatchObject({
      passage: { exact: 'UNHCR', prefix: 'Staff of ', suffix: ' came', sentence: '' },
      url: 'https://news.example/boat',
      title: 'The boat',
      words: 'See <script>alert(1)</script> **this**',
      tags: ['aid', 'south sea'],
      createdAt: '2026-02-01T09:30:00.123Z',
      updatedAt: '2026-02-02T09:30:00.123Z',
      origin: {
        format: 'hypothesis',
        file: 'export.json',
        importedAt: IMPORTED,
        id: 'hypothesis:Zx3kPtG2Ee6aXw9v0aBcDe',
      },
      extra: { user: 'acct:reader@hypothes.is', group: '__world__' },
    });
    expect(notes[1]).toMatchObject({ createdAt: IMPORTED, passage: { exact: '' } });
    expect(refused).toEqual([{ place: 3, about: 'no-page', field: 'uri', fault: 'missing' }]);
  });

  test('is known by what its program answers too, and is none when it is something else', async () => {
    const { annotations } = hypothesis;
    expect(await readFile(JSON.stringify({ total: 1, rows: annotations }))).toMatchObject({ format: 'hypothesis' });
    expect(await readFile(JSON.stringify(annotations))).toMatchObject({ format: 'hypothesis' });
    expect(await readFile('{"annotations":[{"text":"a"}]}')).toEqual({ kind: 'unreadable', why: 'unknown' });
  });
});

describe('Web Annotations of other tools', () => {
  const one = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/anno1',
    type: 'Annotation',
    motivation: 'commenting',
    creator: 'http://example.org/user1',
    created: '2015-10-13T13:00:00Z',
    body: [
      { type: 'TextualBody', value: 'A <b>comment</b>', format: 'text/html', purpose: 'commenting' },
      { type: 'TextualBody', value: 'aid', purpose: 'tagging' },
      'http://example.org/post',
    ],
    target: {
      source: { id: 'http://example.org/page1', type: 'Text', title: 'Page' },
      selector: {
        type: 'RangeSelector',
        refinedBy: [{ type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ' }],
      },
    },
  };

  test.each([
    ['one', one],
    ['a list', [one]],
    ['a page', { type: 'AnnotationPage', items: [one] }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } }],
    ['a graph', { '@graph': [{ ...one, type: 'oa:Annotation' }] }],
  ])('are read as %s', async (_, file) => {
    const { format, notes } = await notesIn(JSON.stringify(file));
    expect(format).toBe('web-annotation');
    expect(notes).toMatchObject([
      {
        passage: { exact: 'anotation', prefix: 'this is an ', suffix: '' },
        url: 'http://example.org/page1',
        title: 'Page',
        words: 'A <b>comment</b>\n\nhttp://example.org/post',
        tags: ['aid'],
        createdAt: '2015-10-13T13:00:00.000Z',
        extra: { creator: 'http://example.org/user1' },
      },
    ]);
  });

  test('of the barest kind are read; what is on nothing is refused', async () => {
    const items = [
      { type: 'Annotation', bodyValue: 'good', target: 'https://a.example/' },
      { type: 'Annotation', body: 'x' },
      5,
    ];
    const { notes, refused } = await notesIn(JSON.stringify(items));
    expect(notes).toMatchObject([{ words: 'good', url: 'https://a.example/' }]);
    expect(refused).toMatchObject([
      { place: 2, field: 'target', fault: 'missing' },
      { place: 3, field: '', fault: 'wrong' },
    ]);
  });

  test('that a later Konteks has written are said to be that', async () => {
    const later = { ...one, konteks: { v: 3 } };
    expect(await readFile(JSON.stringify([one, later]))).toEqual({ kind: 'unreadable', why: 'version' });
    expect(await readFile('{"format":"konteks-backup","version":9,"notes":[]}')).toEqual({
      kind: 'unreadable',
      why: 'version',
    });
  });
});

describe('tables of other programs', () => {
  test('are read by what their columns are called, in either language, parted by commas, semicolons or tabs', async () => {
    for (const [by, names] of [
      [',', ['URL', 'Quote', 'Body', 'Tags', 'Creation Date']],
      [';', ['Alamat', 'Kutipan', 'Catatan', 'Tags', 'Dibuat']],
      ['\t', ['url', 'text', 'note', 'keywords', 'created_at']],
    ] as const) {
      const row = ['https://a.example/', '"fish, and\nchips"', 'good', 'food', '2026-01-02 03:04:05'];
      const { format, notes, refused } = await notesIn(`${names.join(by)}\n${row.join(by)}\n`);
      expect(refused).toEqual([]);
      expect(format).toBe('csv');
      expect(notes).toMatchObject([
        {
          url: 'https://a.example/',
          passage: { exact: 'fish, and\nchips' },
          words: 'good',
          tags: ['food'],
          createdAt: '2026-01-02T03:04:05.000Z',
        },
      ]);
    }
  });

  test('"text" is a comment beside quotations, and a quotation beside comments', async () => {
    const [beside] = (await notesIn('url,quote,text\nx,q,t\n')).notes;
    expect(beside).toMatchObject({ passage: { exact: 'q' }, words: 't' });
    const [alone] = (await notesIn('url,text,note\nx,t,n\n')).notes;
    expect(alone).toMatchObject({ passage: { exact: 't' }, words: 'n' });
  });

  test('what has no meaning here is kept: other columns, days that are two days', async () => {
    const [note] = (await notesIn('Highlight,Book Author,Color,Date\nq,Ann,blue,02/03/2026\n')).notes;
    expect(note).toMatchObject({
      createdAt: IMPORTED,
      extra: { 'Book Author': 'Ann', Color: 'blue', created: '02/03/2026' },
    });
  });

  test('numbers of rows are no names, and a row of nothing is no note', async () => {
    const one = await notesIn('id,url,quote\n1,https://a.example/,a\n2,,\n');
    const other = await notesIn('id,url,quote\n1,https://b.example/,b\n');
    expect(one.notes[0]?.id).not.toBe(other.notes[0]?.id);
    expect(one.refused).toEqual([{ place: 2, about: '2', field: '', fault: 'empty' }]);
  });

  test('names a field as the file does', async () => {
    const { refused } = await notesIn(`Link,Sorotan\nx,${'a'.repeat(100_001)}\n`);
    expect(refused).toMatchObject([{ place: 1, field: 'Sorotan', fault: 'long' }]);
  });

  test.each([
    ['a quotation that never ends', 'url,quote\nx,"never\nends', { why: 'cut', line: 3 }],
    ['prose', 'Dear reader,\nthis is a note, of a kind.\n', { why: 'unknown' }],
    ['a table of something else', 'name,price\nfish,3\n', { why: 'unknown' }],
    ['a page', '<!doctype html><p>note, url', { why: 'unknown' }],
    [
      'JSON that ends too early',
      '{"format":"konteks-backup","version":2,\n"notes":[\n{"id":"a',
      { why: 'cut', line: 3 },
    ],
    ['JSON with a mistake', '{"format":\nkonteks}', { why: 'json', line: 2 }],
    ['JSON of something else', '{"bookmarks":[]}', { why: 'unknown' }],
    ['a glossary', '{"format":"konteks-glossary","version":1}', { why: 'unknown' }],
    ['nothing but a list', '[]', { why: 'unknown' }],
  ])('%s is none', async (_, text, why) => {
    expect(await readFile(text)).toEqual({ kind: 'unreadable', ...why });
  });
});

describe('what comes from elsewhere', () => {
  const table =
    'url,quote,note,tags\nhttps://a.example/?b=1&utm_source=x,fish  and,good,food\nhttps://a.example/?b=1,fish and,good,\n';
  const files = [
    table,
    JSON.stringify(hypothesis),
    JSON.stringify([{ type: 'Annotation', target: 'https://a.example/', bodyValue: 'x' }]),
  ];

  test('twice is the same as once, at another time and under another name', async () => {
    for (const file of files) {
      const first = mergeNotes([], (await notesIn(file)).notes).write;
      const known = { withId: (id: string) => first.find((note) => note.id === id), onMark: () => undefined };
      const again = (await notesIn(file, 'copy', LATER)).notes.map((note) => besideKnown(note, known, LATER));
      expect(mergeNotes(first, again).write).toEqual([]);
    }
  });

  test('the same quotation with the same words on the same page is one note, whatever leads there', async () => {
    const { notes } = await notesIn(table);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(1);
  });

  test('never overwrites what was changed here since', async () => {
    const [note] = (await notesIn(table)).notes as [Note];
    const time = '2026-11-25T09:00:00.000Z';
    const here = {
      ...note,
      words: 'mine',
      tags: [],
      updatedAt: time,
      changed: { words: time, tags: time, status: IMPORTED },
    };
    const again = (await notesIn(table, 'copy', LATER)).notes.slice(0, 1);
    const [merged] = mergeNotes(
      [here],
      again.map((each) => besideKnown(each, { withId: () => here, onMark: () => undefined }, LATER)),
    ).write;
    expect(merged).toMatchObject({ words: 'mine', tags: [], earlier: [{ words: 'good' }] });
  });

  test('leads only to addresses that may be opened', async () => {
    const { notes } = await notesIn(
      'url,quote\njavascript:alert(1),a\ndata:text/html;base64,a,b\nhttps://a.example/,c\n',
    );
    expect(notes.map((note) => [note.url, wayBack(note)])).toMatchObject([
      ['javascript:alert(1)', undefined],
      [expect.anything(), undefined],
      ['https://a.example/', 'https://a.example/#:~:text=c'],
    ]);
  });

  test('has whole characters, and times that can be', async () => {
    const item = { type: 'Annotation', target: 'https://a.example/', bodyValue: '\uD800x' };
    const items = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2999-01-01T00:00:00Z', 'soon', 5, null].map(
      (created, i) => ({ ...item, id: `urn:x:${i}`, created }),
    );
    const { notes } = await notesIn(JSON.stringify(items));
    expect(notes.map(({ words }) => words)).toEqual(items.map(() => '\uFFFDx'));
    const five = '1970-01-01T00:00:05.000Z';
    expect(notes.map(({ createdAt }) => createdAt)).toEqual([IMPORTED, IMPORTED, IMPORTED, IMPORTED, five, IMPORTED]);
  });

  test('of any content throws nothing, and gives sound notes', async () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.object(),
      fc.record({
        type: fc.constant('Annotation'),
        target: fc.jsonValue(),
        body: fc.jsonValue(),
        konteks: fc.jsonValue(),
      }),
      fc.record({
        uri: fc.string(),
        target: fc.jsonValue(),
        text: fc.jsonValue(),
        tags: fc.jsonValue(),
        document: fc.jsonValue(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.constantFrom('annotations', 'items', 'rows', 'notes'), async (list, name) => {
        for (const file of [
          list,
          { [name]: list },
          { type: 'AnnotationPage', format: 'konteks-backup', version: 2, [name]: list },
        ]) {
          const reading = await readFile(JSON.stringify(file));
          if (reading.kind === 'notes') {
            expect(reading.notes.length + reading.refused.length).toBe(JSON.parse(JSON.stringify(list)).length);
            for (const note of reading.notes) expect(note).toMatchObject({ v: 2, markKey: expect.any(String) });
          }
        }
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => void (await readFile(`url,quote,note\n${text}`))),
    );
  });

  test('too deep or too long to be kept is left out, or refused in a file of ours', async () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    const item = { type: 'Annotation', target: 'https://a.example/', deep };
    const { notes } = await notesIn(JSON.stringify([item]));
    expect(notes[0]?.extra).toBeUndefined();
    const backup = {
      format: 'konteks-backup',
      version: 2,
      notes: [
        { ...sample, deep },
        { ...sample, words: 'a'.repeat(100_001) },
        { ...sample, due: 5 },
      ],
    };
    const reading = await notesIn(JSON.stringify(backup));
    expect(reading.refused).toMatchObject([
      { place: 1, about: 'UNHCR', field: 'extra', fault: 'long' },
      { place: 2, about: 'UNHCR', field: 'words', fault: 'long' },
    ]);
    expect(reading.notes).toMatchObject([{ extra: { due: 5 } }]);
  });
});
