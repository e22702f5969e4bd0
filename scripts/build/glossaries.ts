import { readFile } from 'node:fs/promises';
import { checkGlossary, type Glossary } from '../../glossary/index.ts';

/** The glossaries that ship with the extension. */
const SHIPPED = ['solidaritas-global'];

/**
 * Reads and checks the shipped glossaries.
 *
 * @throws with every problem found, file and place first
 */
export async function readShippedGlossaries(): Promise<Glossary[]> {
  return Promise.all(
    SHIPPED.map(async (name) => {
      const file = new URL(`../../glossary/shipped/${name}.json`, import.meta.url);
      const checked = checkGlossary(JSON.parse(await readFile(file, 'utf8')));
      if (checked.ok) return checked.glossary;
      const lines = checked.problems.map(({ at, what }) => `  ${at}: ${what}`);
      throw new Error(`glossary/shipped/${name}.json is not sound:\n${lines.join('\n')}`);
    }),
  );
}
