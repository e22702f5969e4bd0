import {
  boxOf,
  type Container,
  elementOfContainer,
  isConnected,
  isElement,
  isInOneOf,
  isShadowRoot,
  parentAcross,
  rootOf,
  styleOf,
} from './dom.ts';
import type { ShadowRoots } from './shadow-roots.ts';
import { afterFrame } from './slices.ts';
import { visibleContainers } from './visible.ts';

/** How far beyond the viewport a container is near, as a share of it; far enough that scrolling does not outrun it. */
const MARGIN = 1;

/**
 * So many containers are observed. In Chromium each observed element costs every frame in which the page changes about 3
 * microseconds, so on a page with 30,000 the observer alone would take a tenth of a second.
 */
const MOST_OBSERVED = 1000;

/** Beyond that the neighbourhood of what is in sight is searched when something may have moved, at most so often, in milliseconds. */
const SEARCH_MS = 60;

/** What may bring other text into sight. */
const MOVES = ['scroll', 'resize', 'toggle', 'click', 'transitionend', 'animationend'];

/** A search ends after so many containers in a row that are not near, or so many elements. */
const MISSES = 8;
const ELEMENTS = 3000;

/** Knows which containers are in or near the viewport. */
export class Nearby {
  /** The element watched for each container: itself, or the nearest one above that has a box. */
  private readonly boxes = new Map<Container, Element>();
  private readonly containers = new Map<Element, Set<Container>>();
  private readonly nearBoxes = new Set<Element>();
  /** Watched elements without a box: hidden, or (`display: contents`) to be watched by another. */
  private readonly boxless = new Set<Element>();
  private readonly off = new AbortController();
  private searching: ReturnType<typeof setTimeout> | undefined;
  /** While the page is read for the first time nothing is observed: each box that is makes the browser draw a frame. */
  private mode: 'reading' | 'observing' | 'searching' = 'reading';
  private followsMoves = false;
  private readonly observer = new IntersectionObserver((entries) => this.met(entries), {
    rootMargin: `${MARGIN * 100}%`,
    // Scrollers inside the page clip without this; TypeScript's DOM library does not know it yet.
    ...({ scrollMargin: `${MARGIN * 100}%` } as object),
  });

  /**
   * @param changed called with containers that come near or go away
   * @param moved called when the reader may have brought other text into sight
   */
  constructor(
    private readonly roots: ShadowRoots,
    private readonly changed: (container: Container) => void,
    private readonly moved: () => void,
  ) {}

  /** The page has been read: what is watched is observed from now on, unless that is too much. */
  rest(): void {
    if (this.mode !== 'reading') return;
    if (this.containers.size > MOST_OBSERVED) this.mode = 'searching';
    else {
      this.mode = 'observing';
      for (const box of this.containers.keys()) this.observer.observe(box);
    }
    if (this.mode === 'searching') this.searchSoon();
  }

  isNear(container: Container): boolean {
    const box = this.boxes.get(container);
    return box !== undefined && this.nearBoxes.has(box);
  }

  /** @returns the near containers that are in one of the elements, or are it */
  nearIn(elements: ReadonlySet<Element>): Container[] {
    if (this.mode === 'searching') this.searchSoon();
    // One that was hidden and has no box now either would never be seen to come near.
    for (const element of elements) if (!this.nearBoxes.has(element)) this.moveUp(element);
    for (const box of [...this.boxless]) if (isInOneOf(box, elements)) this.moveUp(box);
    const near = [...this.nearBoxes].flatMap((box) => [...(this.containers.get(box) ?? [])]);
    return near.filter((container) => isInOneOf(container, elements));
  }

  watch(container: Container): void {
    const known = this.boxes.get(container);
    if (!known) this.place(container, elementOfContainer(container));
    else if (this.mode === 'observing' && !this.nearBoxes.has(known)) this.moveUp(known);
  }

  private place(container: Container, box: Element): void {
    this.boxes.set(container, box);
    const others = this.containers.get(box);
    if (others) {
      others.add(container);
      return;
    }
    this.containers.set(box, new Set([container]));
    if (this.mode === 'observing' && this.containers.size <= MOST_OBSERVED) this.observer.observe(box);
    else this.follow();
  }

  forget(container: Container): void {
    const box = this.boxes.get(container);
    if (!box) return;
    this.boxes.delete(container);
    const others = this.containers.get(box);
    others?.delete(container);
    if (others && others.size > 0) return;
    this.containers.delete(box);
    this.nearBoxes.delete(box);
    this.boxless.delete(box);
    this.observer.unobserve(box);
  }

  stop(): void {
    this.off.abort();
    this.observer.disconnect();
    clearTimeout(this.searching);
    this.boxes.clear();
    this.containers.clear();
    this.nearBoxes.clear();
    this.boxless.clear();
  }

  /** Looks now what is near, as far as a search from what is in sight tells. */
  look(): void {
    const near = new Set<Element>();
    const walked = new Set<Element>();
    for (const container of visibleContainers(document, this.roots)) {
      const start = outermost(elementOfContainer(container));
      if (walked.has(start)) continue;
      this.walk(start, 'nextNode', near, walked);
      this.walk(start, 'previousNode', near, walked);
    }
    // What is in a shadow tree is near when it is; there is seldom much in one.
    for (const box of this.containers.keys())
      if (isShadowRoot(rootOf(box)) && isConnected(box) && isNearBy(boxOf(box))) near.add(box);
    for (const box of [...this.nearBoxes]) if (!near.has(box)) this.set(box, false);
    for (const box of near) this.set(box, true);
  }

  private met(entries: readonly IntersectionObserverEntry[]): void {
    if (this.mode !== 'observing') return;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      this.boxless.delete(target);
      if (!isIntersecting && box.width === 0 && box.height === 0 && this.containers.has(target)) {
        this.boxless.add(target);
        this.moveUp(target);
      }
      this.set(target, isIntersecting);
    }
  }

  /** Watches other boxes for the containers of one that the page's style has taken away (`display: contents`). */
  private moveUp(box: Element): void {
    for (const container of [...(this.containers.get(box) ?? [])]) {
      const other = boxAround(container);
      if (other === box) continue;
      this.forget(container);
      this.place(container, other);
      if (this.isNear(container)) this.changed(container);
    }
  }

  private set(box: Element, near: boolean): void {
    const containers = this.containers.get(box);
    if (!containers || this.nearBoxes.has(box) === near) return;
    if (near) this.nearBoxes.add(box);
    else this.nearBoxes.delete(box);
    for (const container of containers) this.changed(container);
  }

  /** What is not observed is looked for when something may have moved. */
  private follow(): void {
    if (this.mode === 'observing') {
      this.observer.disconnect();
      this.mode = 'searching';
    }
    if (this.mode === 'searching') this.searchSoon();
    if (this.followsMoves) return;
    this.followsMoves = true;
    const options = { capture: true, passive: true, signal: this.off.signal };
    const moved = (): void => {
      if (this.mode === 'observing') return;
      this.moved();
      this.searchSoon();
    };
    for (const type of MOVES) addEventListener(type, moved, options);
  }

  private searchSoon(): void {
    this.searching ??= setTimeout(async () => {
      await afterFrame();
      this.searching = undefined;
      if (!this.off.signal.aborted) this.look();
    }, SEARCH_MS);
  }

  /** Goes through the page in its own order from what is in sight, until that is far behind. */
  private walk(from: Element, step: 'nextNode' | 'previousNode', near: Set<Element>, walked: Set<Element>): void {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = from;
    let misses = 0;
    for (
      let left = ELEMENTS, at: Node | null = from;
      at && left > 0 && misses < MISSES;
      at = walker[step](), left -= 1
    ) {
      const element = at as Element;
      if (!this.containers.has(element)) continue;
      walked.add(element);
      const box = boxOf(element);
      if (box.width === 0 && box.height === 0) this.addAround(element, near);
      else if (isNearBy(box)) near.add(element);
      else misses += 1;
    }
  }

  /** An element without a box: others stand for its containers then, unless it is hidden. */
  private addAround(element: Element, near: Set<Element>): void {
    const containers = [...(this.containers.get(element) ?? [])];
    this.moveUp(element);
    for (const box of new Set(containers.map((container) => this.boxes.get(container))))
      if (box && box !== element && isNearBy(boxOf(box))) near.add(box);
  }
}

function isNearBy({ top, bottom, left, right }: DOMRect): boolean {
  return (
    bottom >= -MARGIN * innerHeight &&
    top <= (1 + MARGIN) * innerHeight &&
    right >= -MARGIN * innerWidth &&
    left <= (1 + MARGIN) * innerWidth
  );
}

/** The element of the document itself that a place in shadow trees is in. */
function outermost(element: Element): Element {
  let at = element;
  for (let root = rootOf(at); isShadowRoot(root); root = rootOf(at)) at = root.host;
  return at;
}

/** An element without a box (`display: contents`) never meets the viewport; one above it does. */
function boxAround(container: Container): Element {
  let at = elementOfContainer(container);
  while (styleOf(at)?.display === 'contents') {
    const parent = parentAcross(at);
    const next = parent && (isShadowRoot(parent) ? parent.host : parent);
    if (!next || !isElement(next)) break;
    at = next;
  }
  return at;
}
