import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOwnGlossary, type Glossary } from '../../../../glossary/index.ts';
import { GLOSSARY_FILES } from '../../../../shelf/files/index.ts';
import { glossaries } from './arbitraries.ts';
import { read, written } from './support.ts';

/** The same thing twice in JSON is one. */
const plain = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));

/** What a table does not say: the glossary's own title, source and guide; sections come back by their titles. */
function inTable({ entries, sections }: Glossary): unknown {
  const titles = new Map(sections.map(({ id, title }) => [id, (title.en || title.id).trim()]));
  return entries.map(({ section, ...entry }) => ({ ...entry, section: titles.get(section ?? '') }));
}

test.each(GLOSSARY_FILES)('any glossary exported and imported is the same (%s)', async (format) => {
  await fc.assert(
    fc.asyncProperty(glossaries, async (made) => {
      const checked = checkOwnGlossary(plain(made));
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      const { glossary } = checked;
      const { glossary: back, refused, unlinked } = await read(written(glossary, format));
      expect({ refused, unlinked }).toEqual({ refused: { entries: 0, parts: 0, first: [] }, unlinked: 0 });
      const isTable = format === 'csv' || format === 'tsv';
      if (isTable) expect(inTable(back)).toEqual(inTable(glossary));
      else expect(plain(back)).toEqual(plain(glossary));
    }),
    { numRuns: 60 },
  );
});
