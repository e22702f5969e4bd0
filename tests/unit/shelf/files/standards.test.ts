import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../../../glossary/index.ts';
import type { GlossaryFile } from '../../../../shelf/files/index.ts';
import { saidBy, triplesIn } from '../../../fixtures/standard-files/said.ts';
import { rdfXmlOf, thesaurus, turtleFileOf } from '../../../fixtures/standard-files/skos.ts';
import { type TbxForm, tbxFile } from '../../../fixtures/standard-files/tbx.ts';
import { treeOf } from '../../../fixtures/standard-files/xml-tree.ts';
import { fileOf, read, written } from './support.ts';

/** So many concepts as the issue asks for. */
const MANY = 10_000;

/** Each of those is read three times over, and written, on a machine that may be busy. */
const LONG = 180_000;

const textIn = async (glossary: Glossary, format: GlossaryFile): Promise<string> =>
  new Blob([written(glossary, format) as File]).text();

const WRITTEN_AS: Readonly<Record<TbxForm, GlossaryFile>> = { v2: 'tbx-v2', dca: 'tbx-dca', dct: 'tbx-dct' };

describe.each(['v2', 'dca', 'dct'] as const)('TBX-Basic to the letter (%s)', (form) => {
  test('comes in and goes out unchanged in what it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const file = tbxFile(form, 30, seed);
        const { glossary, refused, concepts } = await read(fileOf('termbase.tbx', file));
        expect({ concepts, entries: glossary.entries.length, refused: refused.entries }).toEqual({
          concepts: 30,
          entries: 30,
          refused: 0,
        });
        const again = await textIn(glossary, WRITTEN_AS[form]);
        expect(treeOf(again)).toEqual(treeOf(file));
        expect((await read(fileOf('termbase.tbx', again))).glossary).toEqual(glossary);
      }),
      { numRuns: 15 },
    );
  });

  test(
    'of 10,000 entries as well',
    async () => {
      const file = tbxFile(form, MANY, 7);
      const { glossary, refused } = await read(fileOf('termbase.tbx', file));
      expect([glossary.entries.length, refused.entries, refused.parts]).toEqual([MANY, 0, 0]);
      const same = (tree: unknown): string => JSON.stringify(tree);
      // Compared as text: what differs would be too much to be shown.
      expect(same(treeOf(await textIn(glossary, WRITTEN_AS[form]))) === same(treeOf(file))).toBe(true);
    },
    LONG,
  );

  test('goes out in each other form, and says the same when that is read', async () => {
    const { glossary } = await read(fileOf('termbase.tbx', tbxFile(form, 40, 11)));
    const bare = ({ entries }: Glossary) => entries.map(({ kept: _kept, ...entry }) => entry);
    for (const other of Object.values(WRITTEN_AS)) {
      const { glossary: back } = await read(written(glossary, other));
      expect(bare(back)).toEqual(bare(glossary));
    }
  });
});

describe.each([
  ['rdf-xml', rdfXmlOf],
  ['turtle', turtleFileOf],
] as const)('SKOS to the letter (%s)', (format, write) => {
  test('comes in and goes out unchanged in what it says, in either form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const triples = thesaurus(30, seed);
        const { glossary, refused, concepts } = await read(fileOf('thesaurus', write(triples)));
        expect({ concepts, entries: glossary.entries.length, refused: refused.entries }).toEqual({
          concepts: 30,
          entries: 30,
          refused: 0,
        });
        for (const other of ['rdf-xml', 'turtle'] as const) {
          const again = await textIn(glossary, other);
          expect(saidBy(await triplesIn(again, other))).toEqual(saidBy(triples));
          expect((await read(fileOf('thesaurus', again))).glossary).toEqual(glossary);
        }
      }),
      { numRuns: 10 },
    );
  });

  test(
    'of 10,000 entries as well',
    async () => {
      const triples = thesaurus(MANY, 7);
      const { glossary, refused } = await read(fileOf('thesaurus', write(triples)));
      expect([glossary.entries.length, refused.entries, refused.parts]).toEqual([MANY, 0, 0]);
      const again = saidBy(await triplesIn(await textIn(glossary, format), format));
      expect(again.join('\n') === saidBy(triples).join('\n')).toBe(true);
    },
    LONG,
  );
});
