import type { ElementHints } from '../../glossary/page-definitions/index.ts';
import { type Block, offsetIn } from '../blocks.ts';
import { attribute, type Container, closest, elementOfContainer, isElement, localName } from '../dom.ts';

/** As much of a description is read, in UTF-16 code units. */
const DESCRIPTION = 1000;

/** @returns what the elements of a block say that something in it means */
export function hintsOf(block: Block, container: Container): ElementHints {
  const spans = (block.explaining ?? []).flatMap((element) => {
    const span = spanOf(element, block);
    return span ? [{ element, ...span }] : [];
  });
  const abbreviations = spans.flatMap(({ element, ...span }) => {
    const title = localName(element) === 'abbr' && attribute(element, 'title');
    return title ? [{ ...span, title: title.slice(0, DESCRIPTION) }] : [];
  });
  const terms = spans.filter(({ element }) => localName(element) === 'dfn');
  const description = descriptionOf(container);
  return { abbreviations, terms, ...(description !== undefined && { description }) };
}

/** Where an inline element's text stands in its block. */
function spanOf(element: Element, block: Block): { start: number; end: number } | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start: number | undefined;
  let end = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = offsetIn(block, node, 0);
    if (at === undefined || at < 0) continue;
    start ??= at;
    end = at + node.length;
  }
  return start === undefined ? undefined : { start, end: Math.min(end, block.text.length) };
}

/** @returns each `<dt>` that what a container says, or what stands in it, belongs to */
export function termsOf(container: Container): Element[] {
  const description = closest(elementOfContainer(container), 'dd');
  if (!description) return childrenOf(container).filter(isTerm);
  const terms: Element[] = [];
  let before = description.previousElementSibling;
  while (before && localName(before) === 'dd') before = before.previousElementSibling;
  for (; before && isTerm(before); before = before.previousElementSibling) terms.push(before);
  return terms;
}

function childrenOf(container: Container): Element[] {
  return isElement(container) && /^(?:dl|div)$/u.test(localName(container)) ? [...container.children] : [];
}

function isTerm(element: Element): boolean {
  return localName(element) === 'dt';
}

/** What the first `<dd>` after a `<dt>` says. */
function descriptionOf(container: Container): string | undefined {
  if (!isElement(container) || !isTerm(container)) return undefined;
  let next = container.nextElementSibling;
  while (next && localName(next) === 'dt') next = next.nextElementSibling;
  return next && localName(next) === 'dd' ? (next.textContent ?? '').slice(0, DESCRIPTION) : undefined;
}
