/**
 * Reading a DOM that is not ours. In Chromium a form's named controls shadow its own properties even for a content
 * script (`form.localName` may be an input), so whatever is read from an element of the page goes through the
 * prototypes' own getters and methods, taken before any page script could matter.
 */
function getter<T, V>(prototype: T, name: keyof T): (node: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`this browser has no ${String(name)}`);
  return (node) => get.call(node);
}

const own = {
  localName: getter<Element, string>(Element.prototype, 'localName'),
  parentNode: getter<Node, Node | null>(Node.prototype, 'parentNode'),
  isConnected: getter<Node, boolean>(Node.prototype, 'isConnected'),
  closest: Element.prototype.closest,
  contains: Node.prototype.contains,
  getAttribute: Element.prototype.getAttribute,
  hasAttributes: Element.prototype.hasAttributes,
  checkVisibility: Element.prototype.checkVisibility,
};

export const localName = own.localName;
export const isConnected = own.isConnected;

/** @returns the parent, a shadow root's host included; null at the top. */
export function parentOf(node: Node): Node | null {
  return own.parentNode(node);
}

export function closest(element: Element, selector: string): Element | null {
  return own.closest.call(element, selector);
}

export function contains(ancestor: Node, node: Node): boolean {
  return own.contains.call(ancestor, node);
}

export function attribute(element: Element, name: string): string | null {
  return own.getAttribute.call(element, name);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** @returns whether the element's text is rendered (opacity aside: what fades in is there already). */
export function isShown(element: Element): boolean {
  return isRendered(element, { visibilityProperty: true });
}

/** @returns whether the element can be seen at this moment. */
export function isVisible(element: Element): boolean {
  return isRendered(element, { visibilityProperty: true, opacityProperty: true });
}

/** An element without a box of its own (`display: contents`) is rendered where the one around it is. */
function isRendered(element: Element, options: CheckVisibilityOptions): boolean {
  if (own.checkVisibility.call(element, options)) return true;
  const { display, visibility } = getComputedStyle(element);
  const parent = parentOf(element);
  return (
    display === 'contents' &&
    visibility === 'visible' &&
    parent !== null &&
    isElement(parent) &&
    isRendered(parent, options)
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

const SKIPPED_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'button'];

const SKIPPED_SELECTOR = [
  ...SKIPPED,
  '[contenteditable]:not([contenteditable="false"])',
  ...SKIPPED_ROLES.map((role) => `[role="${role}"]`),
].join();

/** @returns whether neither the element nor anything in it is ever marked. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(own.localName(element))) return true;
  if (!own.hasAttributes.call(element)) return false;
  const editable = attribute(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attribute(element, 'role');
  return role !== null && SKIPPED_ROLES.includes(role);
}

/** @returns whether a skipped element lets a name reach across it. */
export function isSilent(element: Element): boolean {
  return SILENT.has(own.localName(element));
}

/** @returns whether the element stands in one that is never marked, or is one. */
export function isInSkipped(element: Element): boolean {
  return closest(element, SKIPPED_SELECTOR) !== null;
}

/** Elements that do not interrupt a run of text. What a page's style makes of them is asked only where it matters. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr q ruby s small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/** @returns whether text before, in and after the element can be one run. */
export function isInline(element: Element): boolean {
  return INLINE.has(own.localName(element));
}

/** @returns the nearest element from the node upwards whose direct text forms blocks of its own. */
export function containerOf(node: Node): Element | null {
  let at: Node | null = node;
  while (at) {
    if (isElement(at) && !isInline(at)) return at;
    at = own.parentNode(at);
  }
  return null;
}
