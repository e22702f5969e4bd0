import { isElement, isSkipped, isText } from './dom.ts';

const waiting = new WeakMap<Document, Promise<void>>();

/** Settles when a document has text that could be marked: many frames never have any, and need no index. */
export function untilText(root: Document): Promise<void> {
  if (hasText(root)) return Promise.resolve();
  const known = waiting.get(root) ?? watchForText(root);
  waiting.set(root, known);
  return known;
}

function watchForText(root: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (!records.some(mayBringText) || !hasText(root)) return;
      observer.disconnect();
      waiting.delete(root);
      resolve();
    });
    const attributeFilter = ['contenteditable', 'role'];
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  });
}

/** Looks at no more than what is new. Attributes make text of what was none: an editor that is now read only. */
function mayBringText({ type, target, addedNodes }: MutationRecord): boolean {
  if (type === 'childList') return Array.from(addedNodes).some(hasText);
  return type === 'attributes' || hasText(target);
}

function hasText(node: Node): boolean {
  if (isText(node)) return /\S/u.test(node.data);
  if (isElement(node) && isSkipped(node)) return false;
  const document = node.ownerDocument ?? (node as Document);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (at) =>
    isElement(at) && isSkipped(at) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (isText(at) && /\S/u.test(at.data)) return true;
  }
  return false;
}
