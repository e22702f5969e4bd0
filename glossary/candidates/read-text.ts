import type { Article, ArticleSection } from './model.ts';

/** Longer lines are no heading, in UTF-16 code units. */
const LONGEST_HEADING = 90;

/** "- ", "* ", "• ", "1. ", "> " before a block's words. */
const BULLET = /^(?:[-*+\u2022\u2023\u25e6]|\d{1,3}[.)]|>+)\s+/u;

/**
 * Reads plain text or Markdown as an article: `#` headings and underlined ones; in text without those, short lines without
 * a full stop that stand alone.
 *
 * @returns the article; its title is the heading that it begins with, or empty
 */
export function readText(text: string): Article {
  const blocks = blocksOf(text);
  const hasMarks = blocks.some(({ heading }) => heading !== undefined);
  const sections: { title: string; level: 1 | 2; blocks: string[] }[] = [{ title: '', level: 1, blocks: [] }];
  let title = '';
  blocks.forEach((block, n) => {
    const next = blocks[n + 1];
    const heading =
      block.heading ?? (!hasMarks && !block.isListed && isHeading(block.text, next?.text) ? 1 : undefined);
    if (heading === undefined) sections.at(-1)?.blocks.push(block.text);
    else if (title === '' && sections.length === 1 && sections[0]?.blocks.length === 0) title = block.text;
    else if (block.text !== title) sections.push({ title: block.text, level: heading, blocks: [] });
  });
  return { title, sections: sections.filter(isWorthKeeping) };
}

function isWorthKeeping({ title, blocks }: ArticleSection): boolean {
  return title !== '' || blocks.length > 0;
}

interface TextBlock {
  readonly text: string;
  readonly heading?: 1 | 2 | undefined;
  readonly isListed: boolean;
}

function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let isListed = false;
  const close = (heading?: 1 | 2): void => {
    const joined = plain(lines.join(' ').trim());
    if (joined !== '') blocks.push({ text: joined, heading, isListed });
    lines = [];
    isListed = false;
  };
  for (const line of text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')) {
    const marked = /^(#{1,6})\s+(.*?)\s*#*\s*$/u.exec(line);
    if (marked) {
      close();
      lines = [marked[2] ?? ''];
      close((marked[1]?.length ?? 1) > 2 ? 2 : 1);
    } else if (/^\s*(?:=+|-{3,})\s*$/u.test(line)) close(lines.length === 1 ? 1 : undefined);
    else if (line.trim() === '') close();
    else if (BULLET.test(line.trim())) {
      close();
      lines = [line.trim().replace(BULLET, '')];
      isListed = true;
    } else lines.push(line.trim());
  }
  close();
  return blocks;
}

/** Markdown's emphasis and links as the words that they show. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/gu, '$2')
    .replace(/(^|[\s(])[*_]([^*_]+)[*_](?=$|[\s).,;:!?])/gu, '$1$2');
}

function isHeading(text: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    text.length <= LONGEST_HEADING &&
    !/[.!?:;,\u2026]$/u.test(text) &&
    /^[\p{Lu}\p{N}"']/u.test(text)
  );
}
