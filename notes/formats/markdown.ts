import type { Note } from '../model.ts';
import { wayBack } from '../way-back.ts';
import { byPage, type PageNotes } from './grouped.ts';
import { markdownAddress, markdownLine, markdownLines, yamlText } from './markdown-text.ts';

interface MarkdownOptions {
  /** When it is written. */
  readonly at: Date;
  /** What stands at its top when it is about several pages. */
  readonly title: string;
  /** The text of the links back to the pages. */
  readonly source: string;
}

/**
 * Writes notes for Obsidian and other Markdown editors: one file, by page. Front matter can only stand at the top: it tells of
 * the page when there is one, else of the file, and then each page has a heading.
 *
 * @returns the parts of the text
 */
export function* markdownParts(notes: readonly Note[], { at, title, source }: MarkdownOptions): Iterable<string> {
  const pages = byPage(notes);
  const [only, ...others] = pages;
  if (only && others.length === 0) {
    yield frontMatter([['title', yamlText(only.title)], ['url', yamlText(only.url)], ...aboutNotes(only.notes)]);
    yield `# ${pageTitle(only)}\n`;
  } else {
    yield frontMatter([['title', yamlText(title)], ['exported', at.toISOString()], ...aboutNotes(notes)]);
    yield `# ${markdownLine(title)}\n`;
  }
  for (const page of pages) {
    if (others.length > 0) yield `\n## ${pageTitle(page)}\n${addressLine(page)}`;
    for (const note of page.notes) yield `\n${blocks(note, source).join('\n\n')}\n`;
  }
}

function frontMatter(fields: readonly (readonly [string, string])[]): string {
  return `---\n${fields.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\n`;
}

function aboutNotes(notes: readonly Note[]): [string, string][] {
  if (notes.length === 0) return [];
  const created = notes.reduce((time, { createdAt }) => (createdAt < time ? createdAt : time), '9');
  const updated = notes.reduce((time, { updatedAt }) => (updatedAt > time ? updatedAt : time), '');
  const tags = [...new Set(notes.flatMap((note) => note.tags.map(obsidianTag)))].filter((tag) => tag !== '');
  return [
    ['created', created],
    ['updated', updated],
    ['tags', `[${tags.map(yamlText).join(', ')}]`],
  ];
}

function pageTitle({ title, url }: PageNotes): string {
  return markdownLine(title) || markdownLine(url);
}

function addressLine({ title, url }: PageNotes): string {
  return title.trim() === '' || url === '' ? '' : `\n${markdownLine(url)}\n`;
}

function blocks(note: Note, source: string): string[] {
  const { headword, definition, passage, words } = note;
  const quote = quoteLines(passage).map((line) => `> ${line}`.trimEnd());
  const parts = [
    markdownLine(headword) && `### ${markdownLine(headword)}`,
    markdownLines(definition).join('\n'),
    passage.sentence.trim() || passage.exact.trim() ? quote.join('\n') : '',
    markdownLines(words).join('\n'),
    lastLine(note, source),
  ];
  return parts.filter((part) => part !== '');
}

function quoteLines({ sentence, exact }: Note['passage']): string[] {
  return markdownLines(sentence.trim() === '' ? exact : sentence);
}

/** The link back, the tags, and what Obsidian can link to a note by. */
function lastLine(note: Note, source: string): string {
  const address = wayBack(note);
  const tags = note.tags.map(obsidianTag).filter((tag) => tag !== '');
  return [
    ...(address === undefined ? [] : [`[${markdownLine(source)}](${markdownAddress(address)})`]),
    ...tags.map((tag) => `#${tag}`),
    `^${blockId(note.id)}`,
  ].join(' ');
}

function blockId(id: string): string {
  return id.replace(/[^a-z0-9]/giu, '').slice(0, 8) || 'note';
}

/** Obsidian's tags have letters, digits, and three signs. */
function obsidianTag(tag: string): string {
  return tag
    .toWellFormed()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
}
