/**
 * Reading a DOM that is not ours. In Chromium a form's named controls shadow its own properties even for a content
 * script (`form.localName` may be an input), so whatever is read from an element of the page goes through the
 * prototypes' own getters and methods, taken before any page script could matter. Each has a function of its own: one
 * shared by all of them could not be compiled well, and these are called for every node of a page.
 */
function getter<T, V>(prototype: T, name: keyof T): { call(node: T): V } {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`this browser has no ${String(name)}`);
  return get;
}

const own = {
  localName: getter<Element, string>(Element.prototype, 'localName'),
  nodeType: getter<Node, number>(Node.prototype, 'nodeType'),
  parentNode: getter<Node, Node | null>(Node.prototype, 'parentNode'),
  firstChild: getter<Node, Node | null>(Node.prototype, 'firstChild'),
  nextSibling: getter<Node, Node | null>(Node.prototype, 'nextSibling'),
  isConnected: getter<Node, boolean>(Node.prototype, 'isConnected'),
  data: getter<CharacterData, string>(CharacterData.prototype, 'data'),
  textContent: getter<Node, string | null>(Node.prototype, 'textContent'),
  closest: Element.prototype.closest,
  contains: Node.prototype.contains,
  getRootNode: Node.prototype.getRootNode,
  getAttribute: Element.prototype.getAttribute,
  hasAttributes: Element.prototype.hasAttributes,
  checkVisibility: Element.prototype.checkVisibility,
  getBoundingClientRect: Element.prototype.getBoundingClientRect,
  scrollIntoView: Element.prototype.scrollIntoView,
  querySelector: Element.prototype.querySelector,
  querySelectorAll: Element.prototype.querySelectorAll,
  append: Element.prototype.append,
};

const { localName: ownLocalName, nodeType: ownNodeType, parentNode: ownParentNode } = own;
const { firstChild: ownFirstChild, nextSibling: ownNextSibling, isConnected: ownIsConnected, data: ownData } = own;

/** What holds blocks: a block-level element, or a shadow root, whose own text stands in no element. */
export type Container = Element | ShadowRoot;

export function localName(element: Element): string {
  return ownLocalName.call(element);
}

export function isConnected(node: Node): boolean {
  return ownIsConnected.call(node);
}

/** @returns the text of a text node. */
export function dataOf(node: Text): string {
  return ownData.call(node);
}

/** @returns the parent; null at the top, be it of a document or of a shadow tree. */
export function parentOf(node: Node): Node | null {
  return ownParentNode.call(node);
}

export function firstChildOf(node: Node): Node | null {
  return ownFirstChild.call(node);
}

export function nextSiblingOf(node: Node): Node | null {
  return ownNextSibling.call(node);
}

/** @returns the parent, that of a shadow root being its host; null at the top of the document. */
export function parentAcross(node: Node): Node | null {
  return parentOf(node) ?? (isShadowRoot(node) ? node.host : null);
}

/** @returns whether a place is in one of the elements, also by way of shadow trees, or is one. */
export function isInOneOf(container: Container, elements: ReadonlySet<Element>): boolean {
  for (let at: Node | null = container; at; at = parentAcross(at)) if (elements.has(at as Element)) return true;
  return false;
}

/** @returns the document or shadow root that a node stands in. */
export function rootOf(node: Node): Node {
  return own.getRootNode.call(node);
}

export function closest(element: Element, selector: string): Element | null {
  return own.closest.call(element, selector);
}

/** @returns the nearest element from a place upwards that a selector fits, also outside the shadow trees around it. */
export function closestAcross(from: Container, selector: string): Element | null {
  for (let at: Node | null = from; at; ) {
    const found: Element | null = isElement(at) ? closest(at, selector) : null;
    if (found) return found;
    const root: Node = rootOf(at);
    at = isShadowRoot(root) ? root.host : null;
  }
  return null;
}

/** @returns the element around an element in the same tree */
export function elementAround(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && isElement(parent) ? parent : null;
}

/** @returns whether anything in an element fits a selector. */
export function holds(element: Element, selector: string): boolean {
  return own.querySelector.call(element, selector) !== null;
}

export function appendTo(parent: Element, child: Element): void {
  own.append.call(parent, child);
}

/** Scrolls at once, however the page likes to scroll. */
export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  own.scrollIntoView.call(element, { block, inline: 'nearest', behavior: 'instant' });
}

export function contains(ancestor: Node, node: Node): boolean {
  return own.contains.call(ancestor, node);
}

export function attribute(element: Element, name: string): string | null {
  return own.getAttribute.call(element, name);
}

/** @returns the box of an element, of a shadow root that of its host. */
export function boxOf(container: Container): DOMRect {
  return own.getBoundingClientRect.call(elementOfContainer(container));
}

/** @returns the container, or the host of a shadow root. */
export function elementOfContainer(container: Container): Element {
  return isElement(container) ? container : (container as ShadowRoot).host;
}

/** Node types; the constants of `Node` are dear to ask for every node of a page. */
export const ELEMENT = 1;
export const TEXT = 3;

/** @returns {@link ELEMENT}, {@link TEXT} or another type. */
export function nodeTypeOf(node: Node): number {
  return ownNodeType.call(node);
}

export function isElement(node: Node): node is Element {
  return ownNodeType.call(node) === ELEMENT;
}

export function isText(node: Node): node is Text {
  return ownNodeType.call(node) === TEXT;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return ownNodeType.call(node) === 11 && 'host' in node;
}

/** @returns whether the element's text is rendered (opacity aside: what fades in is there already). */
export function isShown(element: Element): boolean {
  return isRendered(element, { visibilityProperty: true });
}

/** @returns whether the element can be seen at this moment. */
export function isVisible(element: Element): boolean {
  return isRendered(element, { visibilityProperty: true, opacityProperty: true });
}

/** Chromium 156 crashes when it is asked for the style of what is not rendered and some 18,000 levels deep. */
const DEEPEST = 2000;

/** @returns an element's style; undefined of one that is not rendered and nested so deep that the page could crash */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return own.checkVisibility.call(element) || !isDeep(element) ? getComputedStyle(element) : undefined;
}

function isDeep(element: Element): boolean {
  let levels = 0;
  for (let at: Node | null = element; at && levels < DEEPEST; at = parentAcross(at)) levels += 1;
  return levels === DEEPEST;
}

/** An element without a box of its own (`display: contents`) is rendered where the one around it is. */
function isRendered(element: Element, options: CheckVisibilityOptions): boolean {
  if (own.checkVisibility.call(element, options)) return true;
  // What a slot itself holds is shown only as long as nothing is put into it.
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return false;
  const style = styleOf(element);
  const parent = parentAcross(element);
  return (
    style?.display === 'contents' &&
    style.visibility === 'visible' &&
    parent !== null &&
    (isShadowRoot(parent) ? isRendered(parent.host, options) : isElement(parent) && isRendered(parent, options))
  );
}

/** Elements that leave no trace in the run of text they stand in: nothing of them is shown, or it is a gloss above it. */
const SILENT = new Set('script style noscript template head title link meta datalist rt rp'.split(' '));

/** Elements whose text is not prose, not shown, or the reader's own typing. */
const SKIPPED = new Set([
  ...SILENT,
  ...(
    'code pre kbd samp textarea input select option optgroup button meter progress iframe frame object embed canvas ' +
    'video audio img picture map svg math'
  ).split(' '),
]);

const SILENT_SELECTOR = [...SILENT].join();

/** In so many elements at most text is looked at as a whole. */
const FEW = 500;

/** @returns all text in an element, whatever is made of it; undefined for many elements, or where some of it is left out inside words */
export function textIn(container: Container): string | undefined {
  if (!isElement(container) || own.querySelectorAll.call(container, '*').length > FEW) return undefined;
  return holds(container, SILENT_SELECTOR) ? undefined : (own.textContent.call(container) ?? '');
}

const SKIPPED_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'button'];

const SKIPPED_SELECTOR = [
  ...SKIPPED,
  // Scripts can put something into these too; it is not shown.
  'br',
  '[contenteditable]:not([contenteditable="false"])',
  ...SKIPPED_ROLES.map((role) => `[role="${role}"]`),
].join();

/** Elements that do not interrupt a run of text. What a page's style makes of them is asked only where it matters. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr q ruby s small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/** Inline elements that have a shadow tree: their own text is shown somewhere inside that. */
const apart = new WeakSet<Element>();

/** From now on an element's text is a run of its own. */
export function standApart(host: Element): void {
  apart.add(host);
}

/** Our own elements in pages. */
const ours = new WeakSet<Element>();

/** From now on an element is never read: it is ours, not the page's. */
export function leaveOut(element: Element): void {
  ours.add(element);
}

/** What an element is for the run of text that it stands in. */
export type Kind =
  /** Nothing of it is shown; a name reaches across it. */
  | 'silent'
  /** Never marked; no name reaches across it. */
  | 'skipped'
  | 'break'
  /** Text before, in and after it can be one run. */
  | 'inline'
  /** Its text is a run of its own. */
  | 'block';

const KINDS = new Map<string, Kind>([
  ...[...INLINE].map((name): [string, Kind] => [name, 'inline']),
  ...[...SKIPPED].map((name): [string, Kind] => [name, 'skipped']),
  ...[...SILENT].map((name): [string, Kind] => [name, 'silent']),
  ['br', 'break'],
]);

/** @returns what an element is. */
export function kindOf(element: Element): Kind {
  const name = localName(element);
  const kind = name === 'span' && apart.has(element) ? 'block' : (KINDS.get(name) ?? 'block');
  if (kind === 'silent' || kind === 'skipped' || !own.hasAttributes.call(element)) return kind;
  if (ours.has(element)) return 'silent';
  return isTypedIn(element) ? 'skipped' : kind;
}

function isTypedIn(element: Element): boolean {
  const editable = attribute(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attribute(element, 'role');
  return role !== null && SKIPPED_ROLES.includes(role);
}

/** @returns whether neither the element nor anything in it is ever marked. */
export function isSkipped(element: Element): boolean {
  const kind = kindOf(element);
  return kind === 'skipped' || kind === 'silent' || kind === 'break';
}

/** @returns whether the place is in an element that is never marked, or is one. */
export function isInSkipped(place: Container): boolean {
  return closestAcross(place, SKIPPED_SELECTOR) !== null || ours.has(place as Element);
}

/** @returns whether text before, in and after the element can be one run. */
export function isInline(element: Element): boolean {
  const name = localName(element);
  return INLINE.has(name) && !(name === 'span' && apart.has(element));
}

/** @returns what holds the blocks that a node is part of: the nearest block-level element or shadow root upwards. */
export function containerOf(node: Node): Container | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at) ? !isInline(at) : isShadowRoot(at)) return at as Container;
  }
  return null;
}
