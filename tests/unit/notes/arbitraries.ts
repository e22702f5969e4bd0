import fc from 'fast-check';
import { withKeys } from '../../../notes/keys.ts';
import type { Note } from '../../../notes/model.ts';
import { soundTags } from '../../../notes/tags.ts';

export const NOW = new Date('2026-11-25T08:00:00.000Z');

/** Texts with everything that texts can have, lone surrogates included. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        '\n',
        '\t',
        '"',
        "'",
        ',',
        ';',
        '<b>',
        '&amp;',
        '=1+1',
        '\u{1F30D}',
        '\uD800',
        '# ',
        '*',
        '\\',
      ),
    )
    .map((parts) => parts.join('')),
);

export function time() {
  return fc.date({ min: new Date(0), max: NOW, noInvalidDate: true }).map((date) => date.toISOString());
}

/** A moment out of a few, so that two are often the same. */
const moment = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z');

const anyUrl = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText);

/** What JSON gives when it is written and read: no minus in front of a zero. */
const writtenJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

interface Options {
  readonly text?: fc.Arbitrary<string>;
  readonly at?: fc.Arbitrary<string>;
  readonly id?: fc.Arbitrary<string>;
  readonly exact?: fc.Arbitrary<string>;
  readonly url?: fc.Arbitrary<string>;
}

/** Sound notes of all kinds. */
export function anyNote({ text = anyText, at = time(), id = fc.uuid(), exact = text, url = anyUrl }: Options = {}) {
  const written = fc.record(
    {
      id,
      v: fc.constant(2 as const),
      entry: fc.constantFrom('solidaritas-global/unhcr' as const, 'solidaritas-global/wto' as const),
      headword: text,
      definition: text,
      language: fc.constantFrom('id' as const, 'en' as const),
      passage: fc.record({ exact, prefix: text, suffix: text, sentence: text }),
      url,
      title: text,
      words: text,
      tags: fc.array(text, { maxLength: 4 }).map(soundTags),
      status: fc.constantFrom('live' as const, 'trash' as const),
      createdAt: at,
      updatedAt: at,
      changed: fc.record({ words: at, tags: at, status: at }),
      earlier: fc.uniqueArray(fc.record({ words: text, at }), { maxLength: 2, selector: ({ words }) => words }),
      origin: fc.record(
        { format: fc.constantFrom('csv' as const, 'hypothesis' as const), file: text, importedAt: at, id: text },
        { requiredKeys: ['format', 'file', 'importedAt'] },
      ),
      extra: fc.dictionary(fc.constantFrom('group', 'selector'), writtenJson, { noNullPrototype: true }),
    },
    {
      requiredKeys: [
        'id',
        'v',
        'headword',
        'definition',
        'passage',
        'url',
        'title',
        'words',
        'tags',
        'status',
        'createdAt',
        'updatedAt',
        'changed',
        'earlier',
      ],
    },
  );
  // Words that gave way are others than those that hold, and stand in the order in which they were written last.
  return written.map((own) => {
    const earlier = own.earlier.filter(({ words }) => words !== '' && words !== own.words);
    return withKeys({ ...own, earlier: earlier.sort((a, b) => (a.at < b.at ? 1 : -1)) }) as Note;
  });
}

/** Notes as a store can hold them: one an id, and one a mark. */
export function anyStore(options: Options = {}, maxLength = 8): fc.Arbitrary<Note[]> {
  return fc
    .uniqueArray(anyNote(options), { selector: ({ id }) => id, maxLength })
    .map((all) => [...new Map(all.map((one) => [one.markKey, one])).values()]);
}

/** Stores that often hold the same notes in different states. */
export function anyTwoStores(): fc.Arbitrary<[Note[], Note[]]> {
  const options: Options = {
    text: fc.constantFrom('', 'one', 'two'),
    at: moment,
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    exact: fc.constantFrom('UNHCR', 'WTO'),
    url: fc.constantFrom('https://a.example/', 'https://a.example/#top', 'https://b.example/'),
  };
  // A note on no entry is its id; that a note on a mark has the same one happens in files written by hand alone.
  const apart = (notes: Note[]): Note[] =>
    notes.map((note) => (note.entry === undefined ? withKeys({ ...note, id: `no-entry-${note.id}` }) : note));
  return fc.tuple(anyStore(options).map(apart), anyStore(options).map(apart));
}

/** One note, for examples. */
export const sample: Note = withKeys({
  id: '3f2c9c1e-0000-4000-8000-000000000001',
  v: 2 as const,
  entry: 'solidaritas-global/unhcr' as const,
  headword: 'UNHCR',
  definition: 'The agency …',
  language: 'en' as const,
  passage: { exact: 'UNHCR', prefix: 'Staff of ', suffix: ' came', sentence: 'Staff of UNHCR came.' },
  url: 'https://news.example/boat',
  title: 'The boat',
  words: 'tents',
  tags: ['aid'],
  status: 'live' as const,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  changed: {
    words: '2026-01-02T00:00:00.000Z',
    tags: '2026-01-01T00:00:00.000Z',
    status: '2026-01-01T00:00:00.000Z',
  },
  earlier: [],
});
