import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { OUTPUT } from '../../scripts/project.ts';
import { GLOSSARY_FILE_KINDS, GLOSSARY_WRITERS, type GlossaryFile } from '../../shelf/files/index.ts';
import { generatedGlossary } from './generated-glossary.ts';
import type { Lab } from './lab.ts';
import { say } from './numbers.ts';
import { atMost, type Measurement, type Row } from './row.ts';

const MANY = 100_000;

/** The limit, in milliseconds. */
const LIMIT_MS = 30_000;

const FILES: readonly GlossaryFile[] = ['json', 'csv', 'tbx-dct', 'tbx-v2', 'rdf-xml', 'turtle'];

/** How long it takes to bring in a large glossary. */
export const glossaryImport: Measurement = {
  name: 'glossary-import',
  how: `A generated glossary of ${say(MANY)} entries, with names and texts in both languages and two relations each, is brought in by the library's own import, once in each format: by the clock from the choice of
the file to the preview (the file is looked through, then read), and from there, by pressing "Import", to the word that it is done.`,
  measure: async (lab) => {
    const words = ['the', 'of', 'dan', 'yang', 'trade', 'aid', 'negara', 'hak'];
    const glossary = generatedGlossary(MANY, words);
    const rows: Row[] = [];
    for (const file of FILES) {
      const path = join(OUTPUT, `bench-glossary.${GLOSSARY_FILE_KINDS[file].extension}`);
      const text = [...GLOSSARY_WRITERS[file](glossary)].join('');
      await writeFile(path, text);
      const { read, taken } = await bringIn(lab, path);
      const parts = `${say(read / 1000)} s to the preview, ${say(taken / 1000)} s to the shelf; ${say(text.length / 1e6)} MB`;
      const all = read + taken;
      rows.push(
        atMost(
          `import of ${say(MANY)} entries, ${file}`,
          all,
          LIMIT_MS,
          'at most 30 s',
          `${say(all / 1000)} s (${parts})`,
        ),
      );
    }
    return rows;
  },
};

async function bringIn(lab: Lab, path: string): Promise<{ read: number; taken: number }> {
  const library = await lab.bench.extensionPage('library.html#glossaries');
  await library.locator('::-p-text(Import a glossary…)').click();
  const field = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  const begin = performance.now();
  await field.uploadFile(path);
  const take = library.locator('.transfer ::-p-text(Import 100)').setTimeout(300_000);
  await take.wait();
  const read = performance.now() - begin;
  const start = performance.now();
  await take.click();
  await library.locator('.transfer ::-p-text(Imported:)').setTimeout(300_000).wait();
  const taken = performance.now() - start;
  await library.locator('.transfer ::-p-text(Undo)').click();
  await library.locator('.transfer ::-p-text(Undone)').wait();
  await library.close();
  return { read, taken };
}
