import { readdir, readFile } from 'node:fs/promises';
import type { Language } from '../../glossary/index.ts';
import { definitionsIn, type ElementHints } from '../../glossary/page-definitions/index.ts';

/** The passages that finding definitions in pages is measured on; see tests/quality/guideline.md. */
const FOLDER = new URL('../../tests/quality/definitions/', import.meta.url);

/** `open` is worked with, `aside` only looked at to see whether the other figures hold. */
export const DEFINITION_PARTS = ['open', 'aside'] as const;
export type DefinitionPart = (typeof DEFINITION_PARTS)[number];

/** What a reader would say is explained here: `[start, end)` of the block's text, and for an acronym what it stands for. */
interface Label {
  readonly start: number;
  readonly end: number;
  readonly long: string;
  readonly optional: boolean;
}

interface Block {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly hints: ElementHints;
}

/** A page in which acronyms and terms are explained, or not. */
export interface DefinitionPassage {
  readonly name: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
}

/** A difference between what was found and what is labelled. */
export interface DefinitionMistake {
  readonly passage: string;
  readonly kind: 'wrong' | 'missed';
  readonly short: string;
  readonly long: string;
}

/** How well definitions are found. */
export interface DefinitionScore {
  readonly right: number;
  readonly mistakes: readonly DefinitionMistake[];
}

/** @returns all passages of a part; @throws when a file is not in the guideline's form */
export async function readDefinitionPassages(part: DefinitionPart): Promise<DefinitionPassage[]> {
  const folder = new URL(`${part}/`, FOLDER);
  const files = (await readdir(folder)).sort();
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  return texts.flatMap((text) => text.split(/^## /mu).slice(1).map(readPassage));
}

/** Looks for definitions in the passages, each a page of its own, and compares. */
export function scoreDefinitions(passages: readonly DefinitionPassage[]): DefinitionScore {
  let right = 0;
  const mistakes: DefinitionMistake[] = [];
  for (const { name, blocks } of passages) {
    for (const { text, labels, hints } of blocks) {
      const left = new Set(labels);
      for (const { start, end, short, long } of definitionsIn(text, hints)) {
        const label = labels.find((each) => each.start < end && start < each.end);
        const isRight =
          label !== undefined && sameWords(label.long, long) && label.start === start && label.end === end;
        if (label) left.delete(label);
        if (label?.optional) continue;
        if (isRight) right += 1;
        else {
          mistakes.push({ passage: name, kind: 'wrong', short, long });
          // What is labelled was not found either.
          if (label)
            mistakes.push({
              passage: name,
              kind: 'missed',
              short: text.slice(label.start, label.end),
              long: label.long,
            });
        }
      }
      for (const { start, end, long, optional } of left)
        if (!optional) mistakes.push({ passage: name, kind: 'missed', short: text.slice(start, end), long });
    }
  }
  return { right, mistakes };
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/^(?:the|an?) /u, '');
  return bare(a) === bare(b);
}

function readPassage(source: string): DefinitionPassage {
  const [title = '', ...lines] = source.split('\n');
  const [, name = '', language] = /^((id|en)-\S+)(?: \(misleading\))?\s*$/u.exec(title) ?? [];
  if (language !== 'id' && language !== 'en') throw new Error(`"${title}" is not the name of a passage`);
  const sources = lines
    .join('\n')
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter(Boolean);
  const blocks = sources.map((block, n) => readBlock(block, sources[n + 1] ?? ''));
  return { name, language, blocks };
}

const LABEL = /\[(?<words>[^\][]+)\]\((?<optional>\??)=(?<long>[^)]*)\)/u;
const TAG = /<(?<close>\/?)(?<name>abbr|dfn|dt|dd)(?: title="(?<title>[^"]*)")?>/u;

/** @param next the block after it, which explains the term that this one may be */
function readBlock(source: string, next: string): Block {
  const labels: Label[] = [];
  const abbreviations: { start: number; end: number; title: string }[] = [];
  const terms: { start: number; end: number }[] = [];
  let text = '';
  let left = source;
  let opened = { name: '', at: 0, title: '' };
  for (;;) {
    const match = new RegExp(`${LABEL.source}|${TAG.source.replace('<name>', '<tag>')}`, 'u').exec(left);
    if (!match) break;
    const { words, optional, long = '', close, tag = '', title = '' } = match.groups ?? {};
    text += left.slice(0, match.index);
    left = left.slice(match.index + match[0].length);
    if (words !== undefined) {
      labels.push({ start: text.length, end: text.length + words.length, long, optional: optional === '?' });
      text += words;
    } else if (close === '') opened = { name: tag, at: text.length, title };
    else if (tag === 'abbr') abbreviations.push({ start: opened.at, end: text.length, title: opened.title });
    else if (tag === 'dfn') terms.push({ start: opened.at, end: text.length });
  }
  const description = source.startsWith('<dt>') ? /^<dd>(.*)<\/dd>$/u.exec(next)?.[1] : undefined;
  return {
    text: text + left,
    labels,
    hints: { abbreviations, terms, ...(description !== undefined && { description }) },
  };
}
