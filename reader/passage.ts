import { containerOf, isElement, isShown, isSkipped, isText } from './dom.ts';
import type { Mark } from './marks.ts';
import { textOf } from './marks.ts';
import { collapse, sentenceAt } from './sentence.ts';

/** The quoted text of a note: W3C Web Annotation's TextQuoteSelector, and the sentence it stands in. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence: string;
}

/** How much text before and after is kept, in UTF-16 code units. */
const CONTEXT = 64;

/** Enough to be as long as the context once white space is collapsed. */
const LONG = 1000;

/**
 * @param mark a mark of the page
 * @param language the page's language, for finding sentences
 * @returns the passage around it, white space collapsed as a reader sees it
 */
export function passageOf(mark: Mark, language: string): Passage {
  const { block, start, end } = mark;
  const exact = collapse(textOf(mark)).trim();
  let before = block.text.slice(0, start);
  let after = block.text.slice(end);
  const first = block.nodes[0];
  const last = block.nodes.at(-1);
  // A piece of a long run begins and ends inside a node.
  const [head, tail] = restOf(block);
  if (collapse(before).length < CONTEXT) before = head + before;
  if (collapse(after).length < CONTEXT) after += tail;
  if (first && collapse(before).length < CONTEXT) before = `${textBeside(first, 'before', CONTEXT)} ${before}`;
  if (last && collapse(after).length < CONTEXT) after = `${after} ${textBeside(last, 'after', CONTEXT)}`;
  return {
    exact,
    prefix: whole(collapse(before).trimStart().slice(-CONTEXT), 'start'),
    suffix: whole(collapse(after).trimEnd().slice(0, CONTEXT), 'end'),
    sentence: sentenceAt(block.text, start, end, language),
  };
}

/** What stands in the block's first and last node but not in the block. */
function restOf({ text, nodes, starts }: Mark['block']): [before: string, after: string] {
  const begun = Math.max(0, -(starts[0] ?? 0));
  const end = text.length - (starts.at(-1) ?? 0);
  return [
    nodes[0]?.data.slice(Math.max(0, begun - LONG), begun) ?? '',
    nodes.at(-1)?.data.slice(end, end + LONG) ?? '',
  ];
}

/** A cut must not leave half a character. */
function whole(text: string, cut: 'start' | 'end'): string {
  return cut === 'start' ? text.replace(/^[\udc00-\udfff]/, '') : text.replace(/[\ud800-\udbff]$/, '');
}

/** The shown text of the blocks before or after a node, as much as is needed. */
function textBeside(from: Text, side: 'before' | 'after', length: number): string {
  const { ownerDocument } = from;
  const walker = ownerDocument.createTreeWalker(
    ownerDocument.body ?? ownerDocument,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (isElement(node) && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  walker.currentNode = from;
  let text = '';
  let container = containerOf(from);
  const step = () => (side === 'before' ? walker.previousNode() : walker.nextNode());
  for (let node = step(); node && collapse(text).trim().length < length; node = step()) {
    if (!isText(node) || !node.parentElement || !isShown(node.parentElement)) continue;
    const here = containerOf(node);
    const gap = here === container ? '' : ' ';
    container = here;
    text = side === 'before' ? node.data + gap + text : text + gap + node.data;
  }
  return text;
}
