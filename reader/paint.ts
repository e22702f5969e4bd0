import type { Mark, Marks } from './marks.ts';
import { isMarkShown, staticRangeOf } from './marks.ts';

/** Registry key of the marks; the page can see it. */
const KEY = 'konteks';
/** Registry key of the one mark that the reader has stepped to. */
const CURRENT_KEY = 'konteks-current';

/**
 * How marks look. The line takes the text's own colour, which reads on whatever is behind it. It must not be mixed with
 * another: in color-mix() Chromium takes the colour of an element further up (seen in 156). Only on screens: Chromium
 * would print it.
 */
const STYLE = `@media screen {
  ::highlight(${KEY}) {
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 0.2em;
  }
  ::highlight(${CURRENT_KEY}) {
    text-decoration: underline solid 2.5px;
    text-underline-offset: 0.2em;
  }
}`;

/** How far beyond the viewport marks are registered; far enough that scrolling does not outrun it. */
const MARGIN = '100%';

/**
 * Paints marks with the CSS Custom Highlight API. Only those near the viewport are registered: in Chromium each frame
 * in which the page changes walks all registered ranges.
 */
export class Painter {
  private readonly highlight = new Highlight();
  private readonly current = new Highlight();
  private readonly sheet = new CSSStyleSheet();
  private readonly ranges = new Map<Element, Map<Mark, StaticRange>>();
  /** The element observed for each container: itself, or the nearest one above that has a box. */
  private readonly boxes = new Map<Element, Element>();
  private readonly containers = new Map<Element, Set<Element>>();
  /** The boxes in or near the window. */
  private readonly near = new Set<Element>();
  private currentMark: Mark | undefined;
  private readonly observer = new IntersectionObserver((entries) => this.moved(entries), {
    rootMargin: MARGIN,
    // Scrollers inside the page clip without this; TypeScript's DOM library does not know it yet.
    ...({ scrollMargin: MARGIN } as object),
  });

  /** @param uncovered called when marks come into sight that were not shown when marks were last counted */
  constructor(
    private readonly marks: Marks,
    private readonly uncovered: () => void,
  ) {
    this.sheet.replaceSync(STYLE);
  }

  /** The marks of a container are new. */
  update(container: Element): void {
    if (this.marks.of(container).length === 0) {
      this.forget(container);
      return;
    }
    this.watch(container);
    if (this.isNear(container)) this.register(container);
  }

  /** A container has left the page or lost its marks. */
  forget(container: Element): void {
    this.unregister(container);
    const box = this.boxes.get(container);
    if (!box) return;
    this.boxes.delete(container);
    const others = this.containers.get(box);
    others?.delete(container);
    if (others && others.size > 0) return;
    this.containers.delete(box);
    this.near.delete(box);
    this.observer.unobserve(box);
  }

  /** Shows one mark as the reader's place, or none. */
  setCurrent(mark: Mark | undefined): void {
    const before = this.currentMark;
    this.currentMark = mark;
    for (const container of new Set([before?.container, mark?.container])) {
      if (container && this.isNear(container)) this.register(container);
    }
  }

  /** Takes everything back. */
  clear(): void {
    this.observer.disconnect();
    this.boxes.clear();
    this.containers.clear();
    this.near.clear();
    this.ranges.clear();
    this.currentMark = undefined;
    this.highlight.clear();
    this.current.clear();
    if (CSS.highlights.get(KEY) === this.highlight) CSS.highlights.delete(KEY);
    if (CSS.highlights.get(CURRENT_KEY) === this.current) CSS.highlights.delete(CURRENT_KEY);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  private isNear(container: Element): boolean {
    const box = this.boxes.get(container);
    return box !== undefined && this.near.has(box);
  }

  private watch(container: Element): void {
    if (this.boxes.has(container)) return;
    const box = boxOf(container);
    this.boxes.set(container, box);
    const others = this.containers.get(box);
    if (others) {
      others.add(container);
      return;
    }
    this.containers.set(box, new Set([container]));
    this.observer.observe(box);
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
      for (const container of this.containers.get(target) ?? []) {
        if (isIntersecting) this.register(container);
        else this.unregister(container);
      }
    }
  }

  private register(container: Element): void {
    this.unregister(container);
    const ranges = new Map<Mark, StaticRange>();
    for (const mark of this.marks.of(container)) {
      if (!isMarkShown(mark)) continue;
      const range = staticRangeOf(mark);
      ranges.set(mark, range);
      (mark === this.currentMark ? this.current : this.highlight).add(range);
    }
    if (this.marks.lastCountOf(container) !== ranges.size) this.uncovered();
    if (ranges.size === 0) return;
    this.ranges.set(container, ranges);
    this.install();
  }

  private unregister(container: Element): void {
    for (const range of this.ranges.get(container)?.values() ?? []) {
      this.highlight.delete(range);
      this.current.delete(range);
    }
    this.ranges.delete(container);
  }

  /** Puts the style and the registry's entries where they belong, also when the page threw them out. */
  install(): void {
    if (this.ranges.size === 0) return;
    if (!document.adoptedStyleSheets.includes(this.sheet)) document.adoptedStyleSheets.push(this.sheet);
    if (CSS.highlights.get(KEY) !== this.highlight) CSS.highlights.set(KEY, this.highlight);
    if (this.currentMark && CSS.highlights.get(CURRENT_KEY) !== this.current)
      CSS.highlights.set(CURRENT_KEY, this.current);
  }
}

/** An element without a box (`display: contents`) never meets the viewport; one above it does. */
function boxOf(container: Element): Element {
  let at = container;
  while (getComputedStyle(at).display === 'contents' && at.parentElement) at = at.parentElement;
  return at;
}
