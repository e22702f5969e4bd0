import type { EntryRef, Match } from '../glossary/index.ts';
import { type Block, offsetIn, placeOf } from './blocks.ts';
import { isConnected, isShown, parentOf } from './dom.ts';

/** A match shown on the page. */
export interface Mark {
  readonly entry: EntryRef;
  /** Bits of the languages that the name found belongs to. */
  readonly languages: number;
  readonly container: Element;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The marks of a page as data, by container; nothing here paints. */
export class Marks {
  private readonly byContainer = new Map<Element, Mark[]>();
  /** How many marks of each container were shown when they were last counted. */
  private readonly lastCounts = new WeakMap<Element, number>();

  /** Replaces what is known of a container. */
  set(
    container: Element,
    found: readonly { block: Block; matches: readonly Match[] }[],
    entries: readonly EntryRef[],
  ): void {
    const marks: Mark[] = [];
    for (const { block, matches } of found) {
      for (const { start, end, entry, languages } of matches) {
        const ref = entries[entry];
        if (ref !== undefined) marks.push({ entry: ref, languages, container, block, start, end });
      }
    }
    if (marks.length > 0) this.byContainer.set(container, marks);
    else this.byContainer.delete(container);
  }

  of(container: Element): readonly Mark[] {
    return this.byContainer.get(container) ?? [];
  }

  containers(): IterableIterator<Element> {
    return this.byContainer.keys();
  }

  clear(): void {
    this.byContainer.clear();
  }

  /** Forgets the containers that are no longer in the page. @returns those. */
  dropDisconnected(): Element[] {
    const gone = [...this.byContainer.keys()].filter((container) => !isConnected(container));
    for (const container of gone) this.byContainer.delete(container);
    return gone;
  }

  /** @returns the containers with marks that are among the elements or stand in one of them. */
  within(elements: ReadonlySet<Element>): Element[] {
    if (elements.size === 0) return [];
    return [...this.byContainer.keys()].filter((container) => isWithin(container, elements));
  }

  /** @returns all shown marks in document order. */
  inOrder(): Mark[] {
    const shown = [...this.byContainer.values()].flat().filter(isMarkShown);
    return shown.sort(compareInPage);
  }

  /** @returns how often each entry is marked, in text that is shown. */
  counts(): Map<EntryRef, number> {
    const counts = new Map<EntryRef, number>();
    for (const [container, marks] of this.byContainer) {
      const shown = marks.filter(isMarkShown);
      this.lastCounts.set(container, shown.length);
      for (const { entry } of shown) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    return counts;
  }

  /** @returns how many marks of a container were shown when they were last counted, undefined when they never were. */
  lastCountOf(container: Element): number | undefined {
    return this.lastCounts.get(container);
  }

  /** @returns the mark at a caret position of its container. */
  at(container: Element, node: Node, offset: number): Mark | undefined {
    return this.of(container).find((mark) => {
      const at = offsetIn(mark.block, node, offset);
      return at !== undefined && at >= mark.start && at <= mark.end;
    });
  }
}

function isWithin(container: Element, elements: ReadonlySet<Element>): boolean {
  for (let at: Node | null = container; at; at = parentOf(at)) {
    if (elements.has(at as Element)) return true;
  }
  return false;
}

/** @returns whether the text of the mark is rendered. */
export function isMarkShown(mark: Mark): boolean {
  const parent = placeOf(mark.block, mark.start, false).node.parentElement;
  return parent !== null && isShown(parent);
}

/** @returns the words of the mark as they stand in the page. */
export function textOf(mark: Mark): string {
  return mark.block.text.slice(mark.start, mark.end);
}

/** @returns a range over the mark; static, because live ones make every change of the page dearer. */
export function staticRangeOf(mark: Mark): StaticRange {
  const start = placeOf(mark.block, mark.start, false);
  const end = placeOf(mark.block, mark.end, true);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** @returns a live range over the mark for measuring, or undefined when the page has changed under it. */
export function rangeOf(mark: Mark): Range | undefined {
  const start = placeOf(mark.block, mark.start, false);
  const end = placeOf(mark.block, mark.end, true);
  if (!isConnected(start.node) || start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function compareInPage(a: Mark, b: Mark): number {
  const first = placeOf(a.block, a.start, false).node;
  const second = placeOf(b.block, b.start, false).node;
  if (first === second) return a.start - b.start;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
