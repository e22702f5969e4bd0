import { readFile } from 'node:fs/promises';
import { LANGUAGES, type Language } from '../../glossary/index.ts';

/** What people type, and the shipped entry that they mean: a line each. */
const FILE = new URL('../../tests/quality/look-up.tsv', import.meta.url);

export interface Gold {
  readonly query: string;
  /** Of the interface that it is typed into. */
  readonly language: Language;
  /** The id of the entry that is to come first. */
  readonly entry: string;
}

/** @throws when a line is not in the form of the first */
export async function readGold(): Promise<Gold[]> {
  const [, ...lines] = (await readFile(FILE, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const [query, tag, entry, ...rest] = line.split('\t');
    const language = LANGUAGES.find((known) => known === tag);
    if (!query || !language || !entry || rest.length > 0) throw new Error(`look-up.tsv: "${line}"`);
    return { query, language, entry };
  });
}
