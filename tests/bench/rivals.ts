import { expressionOf } from './names.ts';

/** Walks all elements and texts of the document and reads how long the texts are: what no scan can do without. */
export const BARE_WALK = `(() => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let characters = 0;
  let elements = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) characters += node.data.length;
    else elements += 1;
  }
  return { characters, elements };
})()`;

/** @returns an expression that looks for all names in each text node by one regular expression, and counts what it finds */
export function bigExpression(names: readonly string[]): string {
  return `(() => {
  const names = new RegExp(${JSON.stringify(expressionOf(names))}, 'giu');
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) for (const _ of node.data.matchAll(names)) found += 1;
  return found;
})()`;
}
