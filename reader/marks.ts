import {
  type EntryRef,
  type Evidence,
  type Findings,
  type OpenQuestion,
  PageEvidence,
  type PageQuestion,
} from '../glossary/index.ts';
import { type Block, offsetIn, placeOf } from './blocks.ts';
import { type Container, contains, isConnected, isInOneOf, isShadowRoot, isShown, parentOf, rootOf } from './dom.ts';
import type { FirstMentions } from './first-mentions.ts';

/** A match shown on the page. */
export interface Mark {
  readonly entry: EntryRef;
  /** Bits of the languages that the name found belongs to. */
  readonly languages: number;
  readonly container: Container;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Set where the page as a whole decides whether this is a mark at all. */
  readonly undecided?: OpenQuestion | PageQuestion | undefined;
}

/** A block, and what was found in it. */
export interface Found {
  readonly block: Block;
  readonly findings: Findings;
}

/** What is known of a container. */
interface Holding {
  readonly all: readonly Mark[];
  /** Those of them that are marked, all things considered. */
  marked: readonly Mark[];
  readonly evidence: readonly Evidence[];
}

/** More are not asked for one answer. */
const MANY_QUESTIONS = 3000;

/** The marks of a page as data, by container; nothing here paints. */
export class Marks {
  private readonly held = new Map<Container, Holding>();
  /** Containers with marks that the page as a whole decides. */
  private readonly undecided = new Set<Container>();
  /** Those of them that have not been decided since the page's evidence changed. */
  private toSettle: Container[] = [];
  private readonly evidence = new PageEvidence();
  private title: Evidence | undefined;
  private unsettled = false;
  /** Set while only the first mention of each entry is drawn. */
  firsts: FirstMentions | undefined;
  /** How many marks of each container were shown when they were last counted. */
  private readonly lastCounts = new WeakMap<Container, number>();

  /** Replaces what is known of a container. */
  set(container: Container, found: readonly Found[], refOf: (entry: number) => EntryRef): void {
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

  /** @returns a container with marks that the page as a whole has to decide anew; undefined when all is settled */
  nextToSettle(): Container | undefined {
    if (this.toSettle.length === 0 && this.unsettled) {
      this.unsettled = false;
      this.toSettle = [...this.undecided];
    }
    return this.toSettle.pop();
  }

  /** Decides a container's marks anew. @returns whether they are now others */
  settle(container: Container): boolean {
    const holding = this.held.get(container);
    if (!holding) return false;
    const before = holding.marked;
    holding.marked = this.decided(holding.all);
    return holding.marked.length !== before.length || holding.marked.some((mark, i) => mark !== before[i]);
  }

  of(container: Container): readonly Mark[] {
    return this.held.get(container)?.marked ?? [];
  }

  /** @returns whether anything is known of a container. */
  has(container: Container): boolean {
    return this.held.has(container);
  }

  containers(): IterableIterator<Container> {
    return this.held.keys();
  }

  clear(): void {
    for (const container of [...this.held.keys()]) this.drop(container);
  }

  /** Forgets the containers that are no longer in the page. @returns those. */
  dropDisconnected(): Container[] {
    const gone = [...this.held.keys()].filter((container) => !isConnected(container));
    for (const container of gone) this.drop(container);
    return gone;
  }

  /** @returns whether marks may be in one of the elements; to ask of each is dearer than a wrong yes when they are many. */
  mayBeIn(elements: ReadonlySet<Element>): boolean {
    if (this.held.size > MANY_QUESTIONS) return true;
    return [...this.held.keys()].some((container) => isInOneOf(container, elements));
  }

  /**
   * @param isHost tells whether an element has a shadow tree
   * @returns the containers with marks that are in one of the elements, or are one
   */
  within(elements: ReadonlySet<Element>, isHost: (element: Element) => boolean): Container[] {
    // Elements with nothing in them, as come by the thousand into a page's lines of code, need no search.
    const isSimple = [...elements].every((element) => element.firstElementChild === null && !isHost(element));
    if (isSimple) return [...elements].filter((element) => this.held.has(element));
    return [...this.held.keys()].filter((container) => isInOneOf(container, elements));
  }

  /** @returns all marks that the reader sees, in document order. */
  inOrder(): Mark[] {
    const all = [...this.held.values()].flatMap(({ marked }) => marked);
    return all.filter((mark) => this.isDrawn(mark) && isMarkShown(mark)).sort(compareInPage);
  }

  /** @returns the marks of an entry, in no order */
  ofEntry(entry: EntryRef): Mark[] {
    return [...this.held.values()].flatMap(({ marked }) => marked.filter((mark) => mark.entry === entry));
  }

  /** @returns whether a mark is drawn where its text is shown. */
  isDrawn(mark: Mark): boolean {
    return this.firsts?.has(mark) ?? true;
  }

  /** Counts anew how many marks of a container are shown. @returns those */
  countShown(container: Container): Mark[] {
    const shown = this.of(container).filter(isMarkShown);
    this.lastCounts.set(container, shown.length);
    return shown;
  }

  /** @returns how many marks of a container were shown when they were last counted, undefined when they never were. */
  lastCountOf(container: Container): number | undefined {
    return this.lastCounts.get(container);
  }

  /** @returns the mark at a caret position of its container. */
  at(container: Container, node: Node, offset: number): Mark | undefined {
    return this.of(container).find((mark) => {
      const at = offsetIn(mark.block, node, offset);
      return at !== undefined && at >= mark.start && at <= mark.end;
    });
  }

  private drop(container: Container): void {
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

function saysSomething({ named, other, tilt, defined = [] }: Evidence): boolean {
  return named.length > 0 || other.length > 0 || tilt !== 0 || defined.length > 0;
}

/** @returns the element in which the mark starts; of text that stands in a shadow root itself, the host. */
export function elementOf(mark: Mark): Element | null {
  const parent = parentOf(placeOf(mark.block, mark.start, false).node);
  if (!parent) return null;
  return isShadowRoot(parent) ? parent.host : (parent as Element);
}

/** @returns whether two marks stand for the same entry at the same place. */
export function isSameMark(a: Mark, b: Mark | undefined): boolean {
  if (!b || a.container !== b.container || a.entry !== b.entry) return false;
  const one = placeOf(a.block, a.start, false);
  const other = placeOf(b.block, b.start, false);
  return one.node === other.node && one.offset === other.offset;
}

/** @returns whether the text of the mark is rendered. */
export function isMarkShown(mark: Mark): boolean {
  const parent = elementOf(mark);
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

/** @returns less than 0 when the first of two marks stands before the other in the page, more when after it */
export function compareInPage(a: Mark, b: Mark): number {
  const first = placeOf(a.block, a.start, false).node;
  const second = placeOf(b.block, b.start, false).node;
  if (first === second) return placeOf(a.block, a.start, false).offset - placeOf(b.block, b.start, false).offset;
  const [one, other] = inOneTree(first, second);
  // A host stands before what is in its shadow tree, and that before its own children.
  if (one === other || contains(one, other)) return one === first ? 1 : -1;
  if (contains(other, one)) return other === second ? -1 : 1;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Two nodes, or the hosts around them, so that both stand in the same tree. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  const others = upThroughHosts(b);
  for (const one of upThroughHosts(a)) {
    const other = others.find((node) => rootOf(node) === rootOf(one));
    if (other) return [one, other];
  }
  return [a, b];
}

function upThroughHosts(node: Node): Node[] {
  const nodes = [node];
  for (let root = rootOf(node); isShadowRoot(root); root = rootOf(root.host)) nodes.push(root.host);
  return nodes;
}
