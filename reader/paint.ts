import { type Container, isShadowRoot, rootOf } from './dom.ts';
import type { Mark, Marks } from './marks.ts';
import { isMarkShown, rangeOf, staticRangeOf } from './marks.ts';
import { Nearby } from './nearby.ts';
import type { ShadowRoots } from './shadow-roots.ts';

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

/** In a container with more marks than this, only those near the viewport are registered. */
const MANY = 200;

/**
 * Paints marks with the CSS Custom Highlight API. Only those near the viewport are registered: in Chromium each frame
 * in which the page changes walks all registered ranges.
 */
export class Painter {
  private readonly highlight = new Highlight();
  private readonly current = new Highlight();
  private readonly sheet = new CSSStyleSheet();
  private readonly ranges = new Map<Container, Map<Mark, StaticRange>>();
  /** Shadow roots that have our style sheet. */
  private readonly styled = new Set<ShadowRoot>();
  /** Near containers with so many marks that their blocks are looked at one by one. */
  private readonly large = new Set<Container>();
  private currentMark: Mark | undefined;
  private readonly nearby: Nearby;
  private readonly off = new AbortController();
  private frame: number | undefined;
  private followsScroll = false;

  /** @param uncovered called when marks come into sight that were not shown when marks were last counted */
  constructor(
    private readonly marks: Marks,
    roots: ShadowRoots,
    private readonly uncovered: () => void,
  ) {
    this.sheet.replaceSync(STYLE);
    this.nearby = new Nearby(roots, (container, near) => {
      if (near) this.register(container);
      else this.unregister(container);
    });
  }

  /** The marks of a container are new. */
  update(container: Container): void {
    if (this.marks.of(container).length === 0) {
      this.forget(container);
      return;
    }
    this.nearby.watch(container);
    if (this.nearby.isNear(container)) this.register(container);
  }

  /** Text in an element may have been shown or hidden: what is far away is looked at when it comes near. */
  lookedIn(elements: ReadonlySet<Element>): void {
    for (const container of this.nearby.nearIn(elements)) this.register(container);
  }

  /** A container has left the page or lost its marks. */
  forget(container: Container): void {
    this.unregister(container);
    this.nearby.forget(container);
  }

  /** Shows one mark as the reader's place, or none. */
  setCurrent(mark: Mark | undefined): void {
    const before = this.currentMark;
    this.currentMark = mark;
    for (const container of new Set([before?.container, mark?.container])) {
      if (container && this.nearby.isNear(container)) this.register(container);
    }
  }

  /** Takes everything back. */
  clear(): void {
    this.off.abort();
    this.nearby.stop();
    this.ranges.clear();
    this.large.clear();
    this.currentMark = undefined;
    this.highlight.clear();
    this.current.clear();
    if (CSS.highlights.get(KEY) === this.highlight) CSS.highlights.delete(KEY);
    if (CSS.highlights.get(CURRENT_KEY) === this.current) CSS.highlights.delete(CURRENT_KEY);
    for (const root of [document, ...this.styled])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.styled.clear();
  }

  private register(container: Container): void {
    this.unregister(container);
    const marks = this.marks.of(container);
    const isLarge = marks.length > MANY;
    const ranges = new Map<Mark, StaticRange>();
    for (const mark of isLarge ? near(marks) : marks) {
      if (!isMarkShown(mark)) continue;
      const range = staticRangeOf(mark);
      ranges.set(mark, range);
      (mark === this.currentMark ? this.current : this.highlight).add(range);
    }
    if (isLarge) this.followLarge(container);
    else if (this.marks.lastCountOf(container) !== ranges.size) this.uncovered();
    if (ranges.size === 0) return;
    this.ranges.set(container, ranges);
    const root = rootOf(container);
    if (isShadowRoot(root)) this.styled.add(root);
    this.install();
  }

  private unregister(container: Container): void {
    this.large.delete(container);
    for (const range of this.ranges.get(container)?.values() ?? []) {
      this.highlight.delete(range);
      this.current.delete(range);
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
        for (const each of [...this.large]) this.register(each);
      });
    };
    addEventListener('scroll', soon, { capture: true, passive: true, signal: this.off.signal });
    addEventListener('resize', soon, { passive: true, signal: this.off.signal });
  }

  /** Puts the style and the registry's entries where they belong, also when the page threw them out. */
  install(): void {
    if (this.ranges.size === 0) return;
    for (const root of [document, ...this.styled])
      if (!root.adoptedStyleSheets.includes(this.sheet)) root.adoptedStyleSheets.push(this.sheet);
    if (CSS.highlights.get(KEY) !== this.highlight) CSS.highlights.set(KEY, this.highlight);
    if (this.currentMark && CSS.highlights.get(CURRENT_KEY) !== this.current)
      CSS.highlights.set(CURRENT_KEY, this.current);
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
