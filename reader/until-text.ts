import { isElement, isSkipped, isText, localName } from './dom.ts';
import type { OpenRoot } from './shadow-roots.ts';

const waiting = new WeakMap<Document, Promise<void>>();

/**
 * Settles when a document has text that could be marked, or elements that may have some in a shadow tree: many frames never have
 * any, and need no index.
 */
export function untilText(root: Document, open: OpenRoot): Promise<void> {
  if (mayHaveText(root, open)) return Promise.resolve();
  const known = waiting.get(root) ?? watchForText(root, open);
  waiting.set(root, known);
  return known;
}

function watchForText(root: Document, open: OpenRoot): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (!records.some((record) => mayBringText(record, open)) || !mayHaveText(root, open)) return;
      observer.disconnect();
      waiting.delete(root);
      resolve();
    });
    const attributeFilter = ['contenteditable', 'role'];
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  });
}

/** Looks at no more than what is new. Attributes make text of what was none: an editor that is now read only. */
function mayBringText({ type, target, addedNodes }: MutationRecord, open: OpenRoot): boolean {
  if (type === 'childList') return Array.from(addedNodes).some((node) => mayHaveText(node, open));
  return type === 'attributes' || mayHaveText(target, open);
}

/** Whether text stands in a node; of one in an element that is never marked it may be said too. */
function mayHaveText(node: Node, open: OpenRoot): boolean {
  if (isText(node)) return /\S/u.test(node.data);
  if (isElement(node)) {
    if (isSkipped(node)) return false;
    if (mayBeHost(node, open)) return true;
  }
  const document = node.ownerDocument ?? (node as Document);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (at) =>
    isElement(at) && isSkipped(at) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (isText(at) ? /\S/u.test(at.data) : isElement(at) && mayBeHost(at, open)) return true;
  }
  return false;
}

/** Custom elements get their shadow trees when it pleases them. */
function mayBeHost(element: Element, open: OpenRoot): boolean {
  return localName(element).includes('-') || open(element) !== null;
}
