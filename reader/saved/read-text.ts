import {
  attribute,
  dataOf,
  ELEMENT,
  elementOfContainer,
  firstChildOf,
  isConnected,
  isElement,
  isShadowRoot,
  isShown,
  kindOf,
  localName,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  TEXT,
} from '../dom.ts';
import type { ShadowRoots } from '../shadow-roots.ts';
import { bare, PageText } from './page-text.ts';

/** So many nodes are read before the page gets to breathe. */
const AT_ONCE = 200;

/** Never marked, but people quote it. */
const QUOTABLE = new Set(['code', 'kbd', 'samp', 'pre']);

/**
 * Reads all the text of a page that is shown, in document order; what stands in shadow trees comes after it, each for itself.
 *
 * @yields between pieces of work
 * @returns the text, undefined when the page has changed under the reader's hands
 */
export function* readText(document: Document, roots: ShadowRoots): Generator<void, PageText<Text> | undefined> {
  const text = new PageText<Text>();
  const trees: Node[] = [document.body];
  // What is pushed meanwhile comes in its turn.
  for (const tree of trees) {
    text.wall();
    const walk = new Walk(tree, text, (element) => {
      const root = roots.of(element);
      if (root) trees.push(root);
    });
    while (walk.read(AT_ONCE)) {
      yield;
      if (!walk.isSound()) return undefined;
    }
  }
  return text;
}

/** One tree being read. */
class Walk {
  private node: Node | null;
  private depth = 0;
  private parent: Node | null = null;
  private isParentShown = false;

  constructor(
    tree: Node,
    private readonly text: PageText<Text>,
    private readonly met: (element: Element) => void,
  ) {
    if (isElement(tree)) met(tree);
    this.node = firstChildOf(tree);
  }

  /** Reads at most so many nodes. @returns whether there is more */
  read(nodes: number): boolean {
    for (let left = nodes; left > 0; left -= 1) {
      if (!this.node) return false;
      this.advance(this.take(this.node));
    }
    return true;
  }

  /** Whether the place it has come to is still in the page. */
  isSound(): boolean {
    return !this.node || isConnected(this.node);
  }

  /** @returns whether what is in the node is to be read too */
  private take(node: Node): boolean {
    const type = nodeTypeOf(node);
    if (type === TEXT) this.takeText(node as Text);
    if (type !== ELEMENT) return false;
    const element = node as Element;
    const kind = kindOf(element);
    if (kind === 'break') this.text.part();
    const isRead = kind === 'inline' || kind === 'block' || (kind === 'skipped' && isQuotable(element));
    if (!isRead) return false;
    this.met(element);
    if (isBlock(element)) this.text.part();
    return true;
  }

  private takeText(node: Text): void {
    const data = dataOf(node);
    const parent = parentOf(node);
    if (parent !== this.parent && bare(data) !== '') {
      this.parent = parent;
      this.isParentShown =
        parent !== null && (isElement(parent) || isShadowRoot(parent)) && isShown(elementOfContainer(parent));
    }
    if (parent === this.parent && !this.isParentShown) return;
    this.text.add(node, data);
  }

  private advance(descend: boolean): void {
    let at = this.node;
    const child = descend && at ? firstChildOf(at) : null;
    if (child) {
      this.depth += 1;
      this.node = child;
      return;
    }
    while (at) {
      if (isElement(at) && isBlock(at)) this.text.part();
      const next = nextSiblingOf(at);
      this.node = next;
      if (next || this.depth === 0) return;
      at = parentOf(at);
      this.depth -= 1;
    }
    this.node = null;
  }
}

function isQuotable(element: Element): boolean {
  return QUOTABLE.has(localName(element)) && attribute(element, 'contenteditable') === null;
}

/** What is hidden from matching parts text too only when it is a block. */
function isBlock(element: Element): boolean {
  return kindOf(element) === 'block' || localName(element) === 'pre';
}
