import { LINE_BREAK } from '../glossary/index.ts';
import { contains, isInline, isSilent, isSkipped, isText, localName, parentOf } from './dom.ts';

/** A run of text between two block-level boundaries: the unit that is scanned. */
export interface Block {
  readonly text: string;
  /** The text nodes whose data is the text, unchanged, each from its start in UTF-16 code units. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** What one container holds. */
export interface Contents {
  /** The blocks that stand directly in it, in document order. */
  readonly blocks: readonly Block[];
  /** The containers directly below it, in document order. */
  readonly containers: readonly Element[];
}

/** Stands for an element inside a run that is not text (an image, code): no name reaches across it. */
const OBJECT = '\ufffc';
/** Stands for a boundary that only the page's style makes, such as between two items of a flex row. */
const BOUNDARY = LINE_BREAK.repeat(2);
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** @returns a walker for {@link readContainer}, good for every container below the root. */
export function walkerOver(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/**
 * Reads the text that stands directly in one container. Each container is one piece of work, so a page can be read in
 * pauses without holding a place in a tree that changes meanwhile.
 *
 * @param container a block-level element below the walker's root
 * @param walker see {@link walkerOver}
 */
export function readContainer(container: Element, walker: TreeWalker): Contents {
  const blocks: Block[] = [];
  const containers: Element[] = [];
  let run = new Run();
  let depth = 0;
  walker.currentNode = container;
  let node = walker.firstChild();
  while (node) {
    let descend = false;
    if (isText(node)) {
      run.add(node);
    } else {
      const element = node as Element;
      if (isSkipped(element)) {
        if (!isSilent(element)) run.append(OBJECT);
      } else if (isInline(element)) {
        if (localName(element) === 'br') run.append(LINE_BREAK);
        descend = true;
      } else {
        run.endInto(blocks);
        run = new Run();
        containers.push(element);
      }
    }
    node = descend ? walker.firstChild() : null;
    if (node) {
      depth += 1;
      continue;
    }
    for (node = walker.nextSibling(); !node && depth > 0; node = walker.nextSibling()) {
      walker.parentNode();
      depth -= 1;
    }
  }
  run.endInto(blocks);
  return { blocks, containers };
}

/** A block in the making. */
class Run {
  private text = '';
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];

  append(sign: string): void {
    this.text += sign;
  }

  add(node: Text): void {
    const { data } = node;
    if (data === '') return;
    const before = this.nodes.at(-1);
    if (before && WORD_START.test(data) && WORD_END.test(this.text) && isStyledApart(before, node))
      this.text += BOUNDARY;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  endInto(blocks: Block[]): void {
    if (this.nodes.length === 0 || this.text.trim() === '') return;
    blocks.push({ text: this.text, nodes: this.nodes, starts: this.starts });
  }
}

/**
 * Two text nodes touch without white space. Usually a word goes on (`<b>S</b>DGs`); but the page's style may have made
 * boxes of the inline elements between them (a menu of spans). Asking for styles is dear, so it is done only here.
 */
function isStyledApart(before: Text, after: Text): boolean {
  return hasBoxBelowCommon(before, after) || hasBoxBelowCommon(after, before);
}

function hasBoxBelowCommon(node: Text, other: Text): boolean {
  for (let at = parentOf(node); at && !contains(at, other); at = parentOf(at)) {
    const { display } = getComputedStyle(at as Element);
    if (display !== 'inline' && display !== 'contents' && !display.startsWith('ruby')) return true;
  }
  return false;
}

/** A place in the page: a text node and an offset in its data. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/**
 * @param block a block
 * @param offset an offset in its text
 * @param end whether the offset ends a span (it then belongs to the character before it)
 * @returns the place in the page
 */
export function placeOf(block: Block, offset: number, end: boolean): Place {
  const { nodes, starts } = block;
  let low = 0;
  let high = nodes.length - 1;
  const target = end ? offset - 1 : offset;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  if (!node) throw new Error('a block without text nodes');
  return { node, offset: offset - (starts[low] ?? 0) };
}

/**
 * @param block a block
 * @param node a text node
 * @param offset an offset in its data
 * @returns the offset in the block's text, undefined when the node is not in the block
 */
export function offsetIn(block: Block, node: Node, offset: number): number | undefined {
  const i = block.nodes.indexOf(node as Text);
  return i < 0 ? undefined : (block.starts[i] ?? 0) + offset;
}
