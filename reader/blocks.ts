import { isWordCode, LINE_BREAK } from '../glossary/index.ts';
import {
  type Container,
  contains,
  dataOf,
  ELEMENT,
  firstChildOf,
  isElement,
  kindOf,
  localName,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  styleOf,
  TEXT,
} from './dom.ts';
import { cutLong } from './long-blocks.ts';

/** A run of text between two block-level boundaries, or a piece of a very long one: the unit that is scanned. */
export interface Block {
  readonly text: string;
  /**
   * The text nodes whose data is the text, unchanged, each from its start in UTF-16 code units; below 0 when the block
   * begins inside a node.
   */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** Elements in it that say what their words mean: `<abbr>`, `<dfn>`. */
  readonly explaining?: readonly Element[] | undefined;
}

/** Stands for an element inside a run that is not text (an image, code): no name reaches across it. */
const OBJECT = '\ufffc';
/** Stands for a boundary that only the page's style makes, such as between two items of a flex row. */
const BOUNDARY = LINE_BREAK.repeat(2);

/**
 * Reads the text that stands directly in one container, a few nodes at a time. What changes meanwhile in the part that was
 * read is not seen: whoever reads has to begin anew then.
 */
export class ContainerReader {
  /** The blocks that stand directly in the container, in document order. */
  readonly blocks: Block[] = [];
  /** The containers directly below it, in document order. */
  readonly below: Element[] = [];
  private run = new Run();
  private node: Node | null;
  /** How deep in inline elements. */
  private depth = 0;

  /** @param isHost tells of an element that is inline by nature whether it has a shadow tree, and so stands apart */
  constructor(
    container: Container,
    private readonly isHost: (element: Element) => boolean,
  ) {
    this.node = firstChildOf(container);
  }

  /** Reads at most so many nodes. @returns whether there is more */
  read(nodes: number): boolean {
    for (let left = nodes; left > 0; left -= 1) {
      if (!this.node) {
        this.run.endInto(this.blocks);
        return false;
      }
      this.advance(this.take(this.node));
    }
    return true;
  }

  /** @returns whether what is in the node belongs to the run */
  private take(node: Node): boolean {
    const type = nodeTypeOf(node);
    if (type === TEXT) {
      this.run.add(node as Text);
      return false;
    }
    if (type !== ELEMENT) return false;
    return this.takeElement(node as Element);
  }

  private takeElement(node: Element): boolean {
    switch (kindOf(node)) {
      case 'inline': {
        const name = localName(node);
        if (name === 'abbr' || name === 'dfn') this.run.explain(node);
        if (name !== 'span' || !this.isHost(node)) return true;
        this.run.endInto(this.blocks);
        this.below.push(node);
        return false;
      }
      case 'silent':
        return false;
      case 'break':
        this.run.append(LINE_BREAK);
        return false;
      case 'skipped':
        this.run.append(OBJECT);
        return false;
      case 'block':
        this.run.endInto(this.blocks);
        this.below.push(node);
        return false;
    }
  }

  private advance(descend: boolean): void {
    let at = this.node;
    const child = descend && at ? firstChildOf(at) : null;
    if (child) {
      this.depth += 1;
      this.node = child;
      return;
    }
    for (let next: Node | null = null; at; at = parentOf(at), this.depth -= 1) {
      next = nextSiblingOf(at);
      this.node = next;
      if (next || this.depth === 0) return;
    }
    this.node = null;
  }
}

/** A block in the making. */
class Run {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];
  /** The code unit that the text ends with, 0 for none that is part of a word. */
  private last = 0;
  private explaining: Element[] | undefined;

  /** An element in it says what its words mean. */
  explain(element: Element): void {
    this.explaining ??= [];
    this.explaining.push(element);
  }

  append(sign: string): void {
    if (this.nodes.length > 0) this.text += sign;
    this.last = 0;
  }

  add(node: Text): void {
    const data = dataOf(node);
    const { nodes } = this;
    // White space before the first words, as between the elements of a list, is none of the block.
    if (data === '' || (nodes.length === 0 && isBlank(data))) return;
    const before = nodes[nodes.length - 1];
    if (before && isWordCode(this.last) && isWordCode(data.charCodeAt(0)) && isStyledApart(before, node))
      this.text += BOUNDARY;
    nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
    this.last = data.charCodeAt(data.length - 1);
  }

  /** The run is over, the next begins. */
  endInto(blocks: Block[]): void {
    if (this.nodes.length === 0) return;
    const { text, nodes, starts, explaining } = this;
    for (const block of cutLong({ text, nodes, starts, explaining })) blocks.push(block);
    this.explaining = undefined;
    this.text = '';
    this.nodes = [];
    this.starts = [];
    this.last = 0;
  }
}

/** Most texts tell by their first character; those between elements by being no more than a line break and spaces. */
function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) continue;
    return code > 127 && !/\S/u.test(data);
  }
  return true;
}

/**
 * Two text nodes touch without white space. Usually a word goes on (`<b>S</b>DGs`); but the page's style may have made
 * boxes of the inline elements between them (a menu of spans). Asking for styles is dear, so it is done only here.
 */
function isStyledApart(before: Text, after: Text): boolean {
  return hasBoxBelowCommon(before, after) || hasBoxBelowCommon(after, before);
}

const asked = new WeakSet<Element>();

/** @returns whether an inline element's style has decided where a block ends. */
export function isAskedForStyle(element: Element): boolean {
  return asked.has(element);
}

function hasBoxBelowCommon(node: Text, other: Text): boolean {
  for (let at = parentOf(node); at && isElement(at) && !contains(at, other); at = parentOf(at)) {
    asked.add(at);
    const { display = 'inline' } = styleOf(at) ?? {};
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
