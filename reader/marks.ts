import { type EntryRef, type Evidence, type Findings, type OpenQuestion, PageEvidence } from '../glossary/index.ts';
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
  /** Set where the page as a whole decides whether this is a mark at all. */
  readonly undecided?: OpenQuestion | undefined;
}

/** What is known of a container. */
interface Holding {
  readonly all: readonly Mark[];
  /** Those of them that are marked, all things considered. */
  marked: readonly Mark[];
  readonly evidence: readonly Evidence[];
}

/** The marks of a page as data, by container; nothing here paints. */
export class Marks {
  private readonly held = new Map<Element, Holding>();
  /** Containers with marks that the page as a whole decides. */
  private readonly undecided = new Set<Element>();
  private readonly evidence = new PageEvidence();
  private title: Evidence | undefined;
  private unsettled = false;
  /** How many marks of each container were shown when they were last counted. */
  private readonly lastCounts = new WeakMap<Element, number>();

  /** Replaces what is known of a container. */
  set(
    container: Element,
    found: readonly { block: Block; findings: Findings }[],
    refOf: (entry: number) => EntryRef,
  ): void {
    this.drop(container);
    const all: Mark[] = [];
    for (const { block, findings } of found) {
      for (const { start, end, entry, languages, undecided } of findings.matches) {
        all.push({ entry: refOf(entry), languages, container, block, start, end, ...(undecided && { undecided }) });
      }
    }
    const evidence = found.map(({ findings }) => findings.evidence).filter(saysSomething);
    if (all.length === 0 && evidence.length === 0) return;
    for (const each of evidence) this.evidence.add(each);
    this.unsettled ||= evidence.length > 0;
    if (all.some((mark) => mark.undecided)) this.undecided.add(container);
    this.held.set(container, { all, marked: this.decided(all), evidence });
  }

  /** Takes what the page's title says into account, instead of what it said before. */
  setTitle(evidence: Evidence): void {
    if (this.title) this.evidence.remove(this.title);
    this.unsettled ||= saysSomething(evidence) || (this.title !== undefined && saysSomething(this.title));
    this.title = evidence;
    this.evidence.add(evidence);
  }

  /** Decides what the page as a whole decides. @returns the containers whose marks are now others */
  settle(): Element[] {
    if (!this.unsettled) return [];
    this.unsettled = false;
    return [...this.undecided].filter((container) => {
      const holding = this.held.get(container);
      if (!holding) return false;
      const before = holding.marked;
      holding.marked = this.decided(holding.all);
      return holding.marked.length !== before.length || holding.marked.some((mark, i) => mark !== before[i]);
    });
  }

  of(container: Element): readonly Mark[] {
    return this.held.get(container)?.marked ?? [];
  }

  containers(): IterableIterator<Element> {
    return this.held.keys();
  }

  clear(): void {
    for (const container of [...this.held.keys()]) this.drop(container);
  }

  /** Forgets the containers that are no longer in the page. @returns those. */
  dropDisconnected(): Element[] {
    const gone = [...this.held.keys()].filter((container) => !isConnected(container));
    for (const container of gone) this.drop(container);
    return gone;
  }

  /** @returns the containers with marks that are among the elements or stand in one of them. */
  within(elements: ReadonlySet<Element>): Element[] {
    if (elements.size === 0) return [];
    const marked = [...this.held].filter(([, { all }]) => all.length > 0);
    return marked.map(([container]) => container).filter((container) => isWithin(container, elements));
  }

  /** @returns all shown marks in document order. */
  inOrder(): Mark[] {
    const shown = [...this.held.values()].flatMap(({ marked }) => marked).filter(isMarkShown);
    return shown.sort(compareInPage);
  }

  /** @returns how often each entry is marked, in text that is shown. */
  counts(): Map<EntryRef, number> {
    const counts = new Map<EntryRef, number>();
    for (const [container, { marked }] of this.held) {
      const shown = marked.filter(isMarkShown);
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

  private drop(container: Element): void {
    const holding = this.held.get(container);
    if (!holding) return;
    this.held.delete(container);
    this.undecided.delete(container);
    for (const each of holding.evidence) this.evidence.remove(each);
    this.unsettled ||= holding.evidence.length > 0;
  }

  private decided(marks: readonly Mark[]): readonly Mark[] {
    return marks.filter(({ undecided }) => !undecided || this.evidence.decides(undecided));
  }
}

function saysSomething({ named, other, tilt }: Evidence): boolean {
  return named.length > 0 || other.length > 0 || tilt !== 0;
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
