import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../../../glossary/index.ts';
import { GLOSSARY_FILES } from '../../../../shelf/files/index.ts';
import { triplesIn } from '../../../fixtures/standard-files/said.ts';
import { fileOf, read, written } from './support.ts';

const NOTE = 'http://www.w3.org/2004/02/skos/core#note';
const CREATOR = 'http://purl.org/dc/terms/creator';

const TBX = GLOSSARY_FILES.filter((format) => format.startsWith('tbx'));

/** A glossary in which one entry is related to others. */
function relating({ entries, ...glossary }: Glossary, which: string, related: readonly string[]): Glossary {
  return {
    ...glossary,
    entries: entries.map((entry) => (entry.id === which ? { ...entry, related: [...related] } : entry)),
  };
}

describe.each(TBX)('of a TBX file that is part of a larger one (%s)', (format) => {
  const concept = (id: string, inside = ''): string =>
    `<termEntry id="${id}">${inside}<langSet xml:lang="en"><tig><term>${id}</term></tig></langSet></termEntry>`;
  const to = (id: string): string => `<ref type="crossReference" target="${id}">${id}</ref>`;
  const file = `<martif type="TBX-Basic" xml:lang="en"><text><body>${[
    concept('c1', to('c2') + to('c9')),
    concept('c2'),
    concept('c3'),
  ].join('')}</body></text></martif>`;
  const targetsIn = async (glossary: Glossary): Promise<string[]> =>
    [...(await new Blob([written(glossary, format) as File]).text()).matchAll(/target="([^"]*)"/g)].map(
      ([, target = '']) => target,
    );

  test.each([
    ['a relation is added', ['c2', 'c3'], ['c2', 'c3', 'c9']],
    ['a relation is taken away', [], ['c9']],
    ['one takes the place of another', ['c3'], ['c3', 'c9']],
  ])('what leads to concepts that are not in it stays when %s', async (_what, related, targets) => {
    const { glossary } = await read(fileOf('part.tbx', file));
    expect(glossary.entries[0]?.related).toEqual(['c2']);
    const changed = relating(glossary, 'c1', related);
    expect((await targetsIn(changed)).sort()).toEqual(targets);
    expect((await read(written(changed, format))).glossary.entries[0]?.related.toSorted()).toEqual(related);
  });
});

describe.each(['turtle', 'rdf-xml'] as const)('of a SKOS file whose things refer to the same (%s)', (format) => {
  const file = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> . @base <http://t.example/> .
    <s> a skos:ConceptScheme ; dct:title "Things"@en ; dct:creator _:who .
    <1> a skos:Concept ; skos:inScheme <s> ; skos:prefLabel "one"@en ; dct:creator _:who ; skos:note [ skos:note "own" ; dct:creator _:other ] .
    <2> a skos:Concept ; skos:inScheme <s> ; skos:prefLabel "two"@en ; skos:note _:both ; dct:creator _:other .
    <3> a skos:Concept ; skos:inScheme <s> ; skos:prefLabel "three"@en ; skos:note _:both .
    _:both skos:note "of two" ; dct:creator _:inner . _:inner skos:note "inside" .
    _:other skos:note "B. Editor" . _:who skos:note "A. Editor" .`;

  test('all of them do when it goes out, whatever was changed', async () => {
    const { glossary } = await read(fileOf('things.ttl', file));
    const changed = relating(glossary, '3', ['1']);
    const triples = await triplesIn(await new Blob([written(changed, format) as File]).text(), format);
    const said = (subject: string, predicate: string): string =>
      triples.find(([from, what]) => from === subject && what === predicate)?.[2] ?? expect.unreachable();
    const at = (id: string): string => `http://t.example/${id}`;
    const [who, other, both] = [said(at('s'), CREATOR), said(at('2'), CREATOR), said(at('2'), NOTE)];
    expect(new Set([who, other, both]).size).toBe(3);
    expect([said(at('1'), CREATOR), said(said(at('1'), NOTE), CREATOR), said(at('3'), NOTE)]).toEqual([
      who,
      other,
      both,
    ]);
    expect([who, other, both].map((node) => said(node, NOTE))).toEqual(['"A. Editor"', '"B. Editor"', '"of two"']);
    expect(said(said(both, CREATOR), NOTE)).toBe('"inside"');
  });

  test('it comes in again as the same', async () => {
    const { glossary } = await read(fileOf('things.ttl', file));
    expect((await read(written(glossary, format))).glossary).toEqual(glossary);
  });
});
