import type { ArticleSection } from '../../glossary/candidates/model.ts';
import { isElement, isText } from '../dom.ts';

/** What is no part of what an article says. */
const LEFT_OUT = new Set(
  'script style noscript template svg math canvas video audio iframe object embed nav button select textarea input dialog sup rt rp'.split(
    ' ',
  ),
);

/** Elements whose text goes on in the line that they stand in. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby rb s samp small span strong sub time tt u var wbr'.split(
    ' ',
  ),
);

/** More blocks are no article. */
const MOST_BLOCKS = 20_000;

/**
 * The text of a document that is shown nowhere, block by block, under its headings. Goes round, not down: pages may nest deeper than a
 * stack reaches.
 */
export function sectionsOf(root: Element): ArticleSection[] {
  const sections: { title: string; level: 1 | 2; blocks: string[] }[] = [{ title: '', level: 1, blocks: [] }];
  let text = '';
  /** Whether nothing but white space has come since a line was broken. */
  let isAfterBreak = false;
  let heading: 1 | 2 | undefined;
  let count = 0;
  const close = (): void => {
    const block = text.replace(/\s+/gu, ' ').trim();
    text = '';
    isAfterBreak = false;
    if (block === '' || count >= MOST_BLOCKS) return;
    count += 1;
    if (heading) sections.push({ title: block, level: heading, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  };
  let node: Node | null = root;
  while (node) {
    let goesIn = false;
    if (isText(node)) {
      text += node.data;
      isAfterBreak &&= !/\S/u.test(node.data);
    } else if (isElement(node)) {
      const name = node.localName;
      goesIn = !LEFT_OUT.has(name) && !isHidden(node) && node.firstChild !== null;
      if (name === 'br') {
        // One breaks a line, two part paragraphs.
        if (isAfterBreak) close();
        else {
          text += '\n';
          isAfterBreak = true;
        }
      } else if (!INLINE.has(name) && !LEFT_OUT.has(name)) close();
      else if (!goesIn) text += ' ';
      if (goesIn) heading = headingLevel(name) ?? heading;
    }
    if (goesIn) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isElement(node) && !INLINE.has(node.localName)) {
        close();
        if (headingLevel(node.localName)) heading = undefined;
      }
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  close();
  return sections.filter(({ title, blocks }) => title !== '' || blocks.length > 0);
}

function headingLevel(name: string): 1 | 2 | undefined {
  if (!/^h[1-6]$/.test(name)) return undefined;
  return name <= 'h2' ? 1 : 2;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
