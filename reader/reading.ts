import type { CompiledIndex, EntryRef, LanguageHints } from '../glossary/index.ts';
import { createMatcher } from '../glossary/index.ts';
import { Hover, type HoverCallbacks } from './hover.ts';
import { type Mark, Marks, rangeOf } from './marks.ts';
import { Painter } from './paint.ts';
import { PopoverHost } from './popover-host.ts';
import { Scanner } from './scanner.ts';

/** Pause before marks are counted, in milliseconds; changes that come meanwhile are counted with them. */
const COUNT_MS = 150;

/** What a reading tells and needs. */
export interface ReadingCallbacks extends HoverCallbacks {
  /** What is known of the language of the text in an element. */
  hintsAt(element: Element): LanguageHints;
  /** Frames were taken out of the page. */
  framesGone(): void;
  /** The marks have changed and the page rests. */
  counted(counts: ReadonlyMap<EntryRef, number>): void;
}

/** One page while Konteks is on: scanning, marks, popover. Stopping takes everything back. */
export class Reading {
  private readonly marks = new Marks();
  private readonly painter = new Painter(this.marks, () => this.countSoon());
  private readonly scanner: Scanner;
  private hostWhenNeeded: PopoverHost | undefined;
  private hoverWhenNeeded: Hover | undefined;
  private current: Mark | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private readonly off = new AbortController();

  constructor(
    root: Document,
    index: CompiledIndex,
    private readonly styles: string,
    private readonly callbacks: ReadingCallbacks,
  ) {
    const hintsAt = (container: Element): LanguageHints => callbacks.hintsAt(container);
    this.scanner = new Scanner(root, createMatcher(index), this.marks, hintsAt, {
      found: (container) => this.found(container),
      lost: (containers) => {
        for (const container of containers) {
          this.painter.forget(container);
          this.hoverWhenNeeded?.refresh(container);
        }
      },
      looked: (containers) => {
        for (const container of containers) this.painter.update(container);
      },
      framesGone: () => callbacks.framesGone(),
      rested: () => this.countSoon(),
    });
    this.scanner.start();
  }

  stop(): void {
    this.off.abort();
    this.scanner.stop();
    clearTimeout(this.counting);
    this.hoverWhenNeeded?.stop();
    this.hostWhenNeeded?.remove();
    this.painter.clear();
    this.marks.clear();
  }

  /** The page turned out to be in another language. */
  readAgain(): void {
    this.scanner.restart();
  }

  counts(): ReadonlyMap<EntryRef, number> {
    return this.marks.counts();
  }

  /** Where the card is rendered. */
  get mount(): Element {
    return this.host.mount;
  }

  dismiss(): void {
    this.hoverWhenNeeded?.dismiss();
  }

  /** Goes to the first mark of an entry and opens it. @returns whether there is one */
  reveal(entry: EntryRef): boolean {
    const mark = this.marks.inOrder().find((candidate) => candidate.entry === entry);
    if (!mark) return false;
    this.goTo(mark);
    this.hover.open(mark);
    return true;
  }

  /** Goes to the next or the previous mark of the page. @returns whether there is one */
  step(by: 1 | -1): boolean {
    const marks = this.marks.inOrder();
    const here = this.current ? marks.findIndex((mark) => isSamePlace(mark, this.current)) : -1;
    const next = here >= 0 ? here + by : by === 1 ? firstBelowTop(marks) : marks.length - 1;
    const mark = marks[(next + marks.length) % Math.max(1, marks.length)];
    if (!mark) return false;
    this.dismiss();
    this.goTo(mark);
    return true;
  }

  /** Opens the mark that was stepped to, or the first in sight. @returns whether there is one */
  openCurrent(): boolean {
    const marks = this.marks.inOrder();
    const mark = marks.find((candidate) => isSamePlace(candidate, this.current)) ?? marks[firstBelowTop(marks)];
    if (!mark) return false;
    this.goTo(mark);
    this.hover.open(mark);
    return true;
  }

  /** Counting asks for the style of every mark: not too often, and not while nobody looks. */
  private countSoon(): void {
    this.counting ??= setTimeout(() => {
      this.counting = undefined;
      this.painter.install();
      if (!document.hidden) this.callbacks.counted(this.marks.counts());
      else
        document.addEventListener('visibilitychange', () => this.countSoon(), { once: true, signal: this.off.signal });
    }, COUNT_MS);
  }

  private goTo(mark: Mark): void {
    this.current = mark;
    this.painter.setCurrent(mark);
    const range = rangeOf(mark);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    // Also inside scrollers; then past whatever the page has fixed over its text.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (!isUncovered(range)) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }

  private found(container: Element): void {
    if (this.marks.of(container).length > 0) void this.hover;
    this.painter.update(container);
    this.hoverWhenNeeded?.refresh(container);
  }

  /** A page without marks pays for no listener. */
  private get hover(): Hover {
    this.hoverWhenNeeded ??= new Hover(this.marks, this.host, {
      prepare: (mark) => this.callbacks.prepare(mark),
      fetch: (mark) => this.callbacks.fetch(mark),
    });
    return this.hoverWhenNeeded;
  }

  private get host(): PopoverHost {
    this.hostWhenNeeded ??= new PopoverHost(this.styles);
    return this.hostWhenNeeded;
  }
}

/** Whether the topmost thing where a range begins is its own text. */
function isUncovered(range: Range): boolean {
  const box = range.getClientRects()[0];
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !!top && (top.contains(range.startContainer) || range.commonAncestorContainer.contains(top));
}

function isSamePlace(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.container === b.container && a.start === b.start && a.block.nodes[0] === b.block.nodes[0];
}

function firstBelowTop(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => (rangeOf(mark)?.getBoundingClientRect().bottom ?? -1) > 0),
  );
}
