import fc from 'fast-check';
import { type Entry, type Glossary, KINDS, type Section } from '../../../../glossary/index.ts';

/** Text of any script, with what spreadsheets, XML, Turtle and JSON have a meaning for. */
const sign = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  fc.constantFrom(
    '=1+1',
    '+6',
    '-',
    '@x',
    '\t',
    '\r\n',
    '\n',
    '  ',
    '"',
    "'",
    '<b>',
    '&amp;',
    ']]>',
    ';',
    '|',
    '\\',
    '\\n',
    ',',
    '\u0001',
    '\uFFFE',
    '\u2028',
    '\u0085',
    '\u{1F30D}',
    '{}',
    '^^',
    '@en',
    '"""',
    '&#13;',
    '<!--',
  ),
);
const text = fc.array(sign, { maxLength: 6 }).map((parts) => parts.join(' ').trim().slice(0, 4000).trim());
const name = fc
  .array(sign, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').trim().slice(0, 100).trim())
  .filter((each) => each !== '');
const texts = fc.record({ id: text, en: text });
const names = fc.array(name, { maxLength: 3 });
const id = fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,4}){0,2}$/);
const label = fc.oneof(name, fc.constant(''));
const source = fc.record(
  {
    title: label,
    url: fc.oneof(label, fc.constant('https://news.example/a?b=c&d#e'), fc.constant('javascript:alert(1)')),
    date: fc.constantFrom('2026-01-01', ''),
    section: label,
  },
  { requiredKeys: [] },
);

function entry(entryId: string, ids: readonly string[], sections: readonly Section[]): fc.Arbitrary<Entry> {
  const others = ids.filter((each) => each !== entryId);
  return fc
    .record(
      {
        kind: fc.constantFrom(...KINDS),
        names: fc.record({ id: names, en: names }).filter((each) => each.id.length + each.en.length > 0),
        definition: texts,
        inArticle: texts,
        related: fc.subarray(others),
        section: sections.length > 0 ? fc.constantFrom(...sections.map((each) => each.id)) : fc.constant(undefined),
        not: fc.array(name, { maxLength: 2 }),
        source,
        sameIn: fc.constant(undefined),
      },
      { requiredKeys: ['kind', 'names', 'definition', 'inArticle', 'related'] },
    )
    .map(({ section, sameIn: _sameIn, ...rest }) => ({
      id: entryId,
      ...rest,
      ...(section === undefined ? {} : { section }),
    }));
}

const section = (sectionId: string): fc.Arbitrary<Section> =>
  fc
    .record({
      level: fc.constantFrom(1 as const, 2 as const),
      title: fc.record({ id: label, en: label }),
      summary: texts,
    })
    .filter(({ title }) => title.id !== '' || title.en !== '')
    .map((rest) => ({ id: sectionId, ...rest }));

const inOrder = <T>(each: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> => fc.tuple(...each) as fc.Arbitrary<T[]>;

/** Any glossary of a reader's own. */
export const glossaries: fc.Arbitrary<Glossary> = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
    sectionIds: fc.uniqueArray(id, { maxLength: 3 }),
    glossaryId: id,
    title: fc.record({ id: label, en: label }).filter((each) => each.id !== '' || each.en !== ''),
    source: fc.option(source, { nil: undefined }),
  })
  .chain(({ ids, sectionIds, glossaryId, title, source: from }) =>
    inOrder(sectionIds.map(section)).chain((sections) =>
      inOrder(ids.map((each) => entry(each, ids, sections))).map((entries) => ({
        format: 'konteks-glossary' as const,
        version: 1 as const,
        id: glossaryId,
        title,
        ...(from ? { source: from } : {}),
        sections,
        entries,
      })),
    ),
  );
