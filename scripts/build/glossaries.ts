import { readFile } from 'node:fs/promises';
import { checkGlossary, type Entry, type Glossary, type OtherMeanings, otherMeanings } from '../../glossary/index.ts';

/** The glossaries that ship with the extension. */
const SHIPPED = ['solidaritas-global'];

/** The file beside a glossary that holds what only matching needs. */
type Senses = Pick<Glossary, 'topics' | 'home'> & { readonly senses: Readonly<Record<string, Entry['senses']>> };

/**
 * Reads and checks the shipped glossaries. Each is two files, `<name>.json` to be read by people and `<name>.senses.json`
 * for matching, which together are one glossary.
 *
 * @throws with every problem found, file and place first
 */
export async function readShippedGlossaries(): Promise<Glossary[]> {
  return Promise.all(
    SHIPPED.map(async (name) => {
      const [texts, { topics, home, senses }] = (await Promise.all([
        readJson(`${name}.json`),
        readJson(`${name}.senses.json`),
      ])) as [Glossary, Senses];
      const stray = Object.keys(senses).filter((id) => !texts.entries.some((entry) => entry.id === id));
      if (stray.length > 0) throw new Error(`glossary/shipped/${name}.senses.json: there is no entry "${stray[0]}"`);
      const entries = texts.entries.map((entry) => ({
        ...entry,
        ...(senses[entry.id] && { senses: senses[entry.id] }),
      }));
      const checked = checkGlossary({ ...texts, topics, home, entries });
      if (checked.ok) return checked.glossary;
      const lines = checked.problems.map(({ at, what }) => `  ${at}: ${what}`);
      throw new Error(`glossary/shipped/${name} is not sound:\n${lines.join('\n')}`);
    }),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../glossary/shipped/${file}`, import.meta.url), 'utf8'));
}

/** @returns a glossary without what only matching needs, which is most of it */
export function textsOf({ topics: _topics, home: _home, entries, ...rest }: Glossary): Glossary {
  return { ...rest, entries: entries.map(({ senses: _senses, not: _not, sameIn: _sameIn, ...entry }) => entry) };
}

/** @returns what ambiguous names of a glossary may also stand for, by the ids of their entries: what pages of entries show of it */
export function meaningsOf({ entries }: Glossary): Record<string, OtherMeanings[]> {
  return Object.fromEntries(entries.flatMap((entry) => (entry.senses ? [[entry.id, otherMeanings(entry)]] : [])));
}
