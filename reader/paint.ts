import { isOfPage } from '../glossary/page-definitions/entry.ts';
import { type Container, elementOfContainer, firstChildOf, isElement, isShadowRoot, isShown, rootOf } from './dom.ts';
import { CURRENT_KEY, hasMarkStyle, KEY, markStyle, PAGE_KEY } from './mark-style.ts';
import type { Mark, Marks } from './marks.ts';
import { isMarkShown, rangeOf, staticRangeOf } from './marks.ts';
import { Nearby } from './nearby.ts';
import type { ShadowRoots } from './shadow-roots.ts';

/**
 * The registry is changed at most so often, in milliseconds: each change, however small, costs the frame it comes in a walk over all
 * of the page (45 ms on one of 5 million characters, in Chromium 156). While a page is read for the first time, ever more seldom:
 * what is in sight comes first.
 */
const PAINT_MS = 100;
const LONGEST_PAINT_MS = 1600;

/** In a container with more marks than this, only those near the viewport are registered. */
const MANY = 200;

/**
 * Paints marks with the CSS Custom Highlight API. Only those near the viewport are registered: in Chromium each frame
 * in which the page changes walks all registered ranges.
 */
export class Painter {
  /** What is registered, by its whole key or by what that has beyond {@link key}: a colour, or nothing. */
  private readonly highlights = new Map<string, Highlight>();
  private key = KEY;
  private readonly sheet = new CSSStyleSheet();
  private readonly ranges = new Map<Container, Map<Mark, StaticRange>>();
  /** Documents and shadow roots that have our style sheet, because no other gives marks there their looks. */
  private readonly styled = new Set<Document | ShadowRoot>();
  private readonly seen = new WeakSet<Node>();
  /** Near containers with so many marks that their blocks are looked at one by one. */
  private readonly large = new Set<Container>();
  private currentMark: Mark | undefined;
  private readonly nearby: Nearby;
  private readonly off = new AbortController();
  private frame: number | undefined;
  /** Containers to be registered anew, or taken out, with the next change of the registry. */
  private readonly pending = new Set<Container>();
  private painting: ReturnType<typeof setTimeout> | undefined;
  private painted = Number.NEGATIVE_INFINITY;
  private pause = PAINT_MS;
  private isRead = false;
  private followsScroll = false;

  /**
   * @param colours of marks by glossary, where they have one of their own
   * @param uncovered called when marks come into sight that were not shown when marks were last counted
   * @param isHeld whether to paint only once released
   */
  constructor(
    private readonly marks: Marks,
    private readonly colours: Readonly<Record<string, string>>,
    roots: ShadowRoots,
    private readonly uncovered: () => void,
    private isHeld = false,
  ) {
    this.sheet.replaceSync(markStyle(''));
    this.nearby = new Nearby(
      roots,
      (container) => this.paintSoon(container),
      // Whoever looks elsewhere is not to wait.
      () => {
        this.pause = PAINT_MS;
      },
    );
  }

  /** The marks of a container are new. */
  update(container: Container): void {
    if (this.marks.of(container).length === 0) {
      this.forget(container);
      return;
    }
    this.nearby.watch(container);
    if (!this.isRead || this.nearby.isNear(container)) this.paintSoon(container);
  }

  /** Text in an element may have been shown or hidden: what is far away is looked at when it comes near. */
  lookedIn(elements: ReadonlySet<Element>): void {
    for (const container of this.nearby.nearIn(elements)) this.paintSoon(container);
  }

  /** A container has left the page or lost its marks. */
  forget(container: Container): void {
    this.nearby.forget(container);
    if (this.ranges.has(container)) this.paintSoon(container);
  }

  /** Shows one mark as the reader's place, or none. */
  setCurrent(mark: Mark | undefined): void {
    const before = this.currentMark;
    this.currentMark = mark;
    for (const container of new Set([before?.container, mark?.container])) {
      if (container) this.paintSoon(container);
    }
    this.paint();
  }

  /** Draws marks under another key of the registry, which has another style. */
  dress(key: string): void {
    this.uninstall();
    this.key = key;
    this.install();
  }

  /** Takes everything back. */
  clear(): void {
    this.off.abort();
    clearTimeout(this.painting);
    this.pending.clear();
    this.nearby.stop();
    this.ranges.clear();
    this.large.clear();
    this.currentMark = undefined;
    this.uninstall();
    this.highlights.clear();
    for (const root of this.styled)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.styled.clear();
  }

  /** From now on it paints. */
  release(): void {
    this.isHeld = false;
    // The browser may not have said yet what is near, and the marks of the one before are gone.
    this.nearby.look();
  }

  /** The page has been read: what is left is painted, and what changes from now on soon. */
  rest(): void {
    this.isRead = true;
    this.pause = PAINT_MS;
    this.nearby.rest();
    if (this.pending.size > 0 && !this.isHeld) this.paint();
    this.install();
  }

  private paintSoon(container: Container): void {
    this.pending.add(container);
    if (this.isHeld) return;
    this.painting ??= setTimeout(
      () => {
        if (!this.isRead) this.pause = Math.min(this.pause * 2, LONGEST_PAINT_MS);
        this.paint();
      },
      Math.max(0, this.painted + this.pause - performance.now()),
    );
  }

  private paint(): void {
    if (!this.isRead) this.nearby.look();
    clearTimeout(this.painting);
    this.painting = undefined;
    this.painted = performance.now();
    for (const container of this.pending) {
      if (this.nearby.isNear(container)) this.register(container);
      else this.leave(container);
    }
    this.pending.clear();
  }

  private register(container: Container): void {
    this.unregister(container);
    const marks = this.marks.of(container);
    const isLarge = marks.length > MANY;
    const ranges = new Map<Mark, StaticRange>();
    let shown = 0;
    for (const mark of isLarge ? near(marks) : marks) {
      if (!isMarkShown(mark)) continue;
      shown += 1;
      if (!this.marks.isDrawn(mark)) continue;
      const range = staticRangeOf(mark);
      ranges.set(mark, range);
      this.highlightOf(mark).add(range);
    }
    if (isLarge) this.followLarge(container);
    else if (this.marks.lastCountOf(container) !== shown) this.uncovered();
    if (ranges.size === 0) return;
    this.ranges.set(container, ranges);
    this.style(container);
    this.install();
  }

  /** A container went out of sight. When the page hid it, its marks no longer count. */
  private leave(container: Container): void {
    this.unregister(container);
    if ((this.marks.lastCountOf(container) ?? 0) > 0 && !isShown(elementOfContainer(container))) this.uncovered();
  }

  private unregister(container: Container): void {
    this.large.delete(container);
    for (const range of this.ranges.get(container)?.values() ?? []) {
      for (const highlight of this.highlights.values()) highlight.delete(range);
    }
    this.ranges.delete(container);
  }

  /** Which marks of a large container are near changes with every scroll. */
  private followLarge(container: Container): void {
    this.large.add(container);
    if (this.followsScroll) return;
    this.followsScroll = true;
    const soon = (): void => {
      this.frame ??= requestAnimationFrame(() => {
        this.frame = undefined;
        for (const each of this.large) this.paintSoon(each);
      });
    };
    addEventListener('scroll', soon, { capture: true, passive: true, signal: this.off.signal });
    addEventListener('resize', soon, { passive: true, signal: this.off.signal });
  }

  /** Makes sure that marks in a container have their looks. */
  private style(container: Container): void {
    const root = rootOf(container);
    if (this.seen.has(root)) return;
    this.seen.add(root);
    const inside = isElement(container) ? container : firstChildOf(container);
    if (!hasMarkStyle(inside && isElement(inside) ? inside : elementOfContainer(container)))
      this.styled.add(isShadowRoot(root) ? root : document);
  }

  private highlightOf(mark: Mark): Highlight {
    const end = this.endOf(mark);
    const known = this.highlights.get(end) ?? new Highlight();
    this.highlights.set(end, known);
    return known;
  }

  private endOf(mark: Mark): string {
    if (mark === this.currentMark) return CURRENT_KEY;
    if (isOfPage(mark.entry)) return PAGE_KEY;
    const colour = this.colours[mark.entry.split('/', 1)[0] ?? ''];
    return colour ? `-${colour}` : '';
  }

  private keyOf(end: string): string {
    return end.startsWith(KEY) ? end : this.key + end;
  }

  private uninstall(): void {
    for (const [end, highlight] of this.highlights) {
      const key = this.keyOf(end);
      if (CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
    }
  }

  /** Puts the style and the registry's entries where they belong, also when the page threw them out. */
  private install(): void {
    if (this.ranges.size === 0) return;
    for (const root of this.styled)
      if (!root.adoptedStyleSheets.includes(this.sheet)) root.adoptedStyleSheets.push(this.sheet);
    for (const [end, highlight] of this.highlights) {
      const key = this.keyOf(end);
      if (highlight.size > 0 && CSS.highlights.get(key) !== highlight) CSS.highlights.set(key, highlight);
    }
  }
}

/** Those of many marks whose block is near the viewport. */
function near(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (let from = 0, to = 0; from < marks.length; from = to) {
    while (to < marks.length && marks[to]?.block === marks[from]?.block) to += 1;
    if (isNearSpan(marks[from], marks[to - 1])) found.push(...marks.slice(from, to));
  }
  return found;
}

/** Whether what lies between two marks of a block is near the viewport. */
function isNearSpan(first: Mark | undefined, last: Mark | undefined): boolean {
  const top = first && rangeOf(first)?.getBoundingClientRect().top;
  const bottom = last && rangeOf(last)?.getBoundingClientRect().bottom;
  return top !== undefined && bottom !== undefined && bottom >= -innerHeight && top <= 2 * innerHeight;
}
