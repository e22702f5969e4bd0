import { isElement, isSkipped, isText } from './dom.ts';

/** Settles when a document has text that could be marked: many frames never have any, and need no index. */
export function untilText(root: Document): Promise<void> {
  if (hasText(root)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!hasText(root)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  });
}

function hasText(root: Document): boolean {
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isElement(node) && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && /\S/u.test(node.data)) return true;
  }
  return false;
}
