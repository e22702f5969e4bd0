import { readdir, readFile } from 'node:fs/promises';
import type { Language } from '../../glossary/index.ts';

/** The passages that the quality of marks is measured on; see tests/quality/guideline.md. */
const FOLDER = new URL('../../tests/quality/', import.meta.url);

/**
 * `open` is worked with; `aside` is looked at only to see whether the other figures hold, and so is `hard`: half of it is written to
 * mislead, in senses that its writers thought up by themselves.
 */
export const PARTS = ['open', 'aside', 'hard'] as const;
export type Part = (typeof PARTS)[number];

/** What an editor would link: `[start, end)` of the block's text, and the entry's id; `optional` counts neither way. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  readonly optional: boolean;
}

export interface Passage {
  readonly name: string;
  readonly part: Part;
  readonly language: Language;
  readonly misleading: boolean;
  readonly blocks: readonly { readonly text: string; readonly labels: readonly Label[] }[];
}

/** @returns all passages of a part; @throws when a file is not in the guideline's form, with the passage's name */
export async function readPassages(part: Part): Promise<Passage[]> {
  const folder = new URL(`${part}/`, FOLDER);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  const passages = texts.flatMap((text) => passagesOf(text, part));
  const twice = passages.find(({ name }, n) => passages.findIndex((other) => other.name === name) < n);
  if (twice) throw new Error(`the passage ${twice.name} stands twice`);
  return passages;
}

/** @returns the passages of a file's text */
function passagesOf(text: string, part: Part): Passage[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map((passage) => readPassage(passage, part));
}

function readPassage(source: string, part: Part): Passage {
  const [title = '', ...lines] = source.split('\n');
  const [, name = '', misleading] = /^(\S+)( \(misleading\))?\s*$/u.exec(title) ?? [];
  const language = /^(id|en)-/u.exec(name)?.[1];
  if (language !== 'id' && language !== 'en') throw new Error(`"${title}" is not the name of a passage`);
  const blocks = lines
    .join('\n')
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter(Boolean);
  if (blocks.length === 0) throw new Error(`${name} has no text`);
  return { name, part, language, misleading: misleading !== undefined, blocks: blocks.map(readBlock) };
}

function readBlock(source: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\[([^\][]+)\]\((\??)([a-z0-9-]+)\)/gu)) {
    const [whole, words = '', optional, entry = ''] = match;
    text += source.slice(from, match.index);
    labels.push({ start: text.length, end: text.length + words.length, entry, optional: optional === '?' });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + source.slice(from), labels };
}
