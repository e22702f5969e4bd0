import type { EntryRef, Matcher } from '../glossary/index.ts';
import type { CardHost } from './card-host.ts';
import { Counter } from './counter.ts';
import { type Container, contains, elementOfContainer, scrollTo } from './dom.ts';
import { FirstMentions } from './first-mentions.ts';
import { HitTest } from './hit-test.ts';
import { Hover, type HoverCallbacks } from './hover.ts';
import type { MarkLook } from './mark-style.ts';
import { isSameMark, type Mark, Marks, rangeOf } from './marks.ts';
import { Painter } from './paint.ts';
import { Scanner, type ScanSources } from './scanner.ts';

/** What a reading tells and needs. */
export interface ReadingCallbacks extends HoverCallbacks, ScanSources {
  /** Frames were taken out of the page. */
  framesGone(): void;
  /** Where cards are shown; asked for only when there is something to explain. */
  host(): CardHost;
  /** How marks are drawn, and whether all of them are. */
  look(): MarkLook;
  /** There is a first mark. */
  marked(): void;
  /** The page has been read, for the first time. */
  read(): void;
  /** The marks have changed and the page rests. */
  counted(counts: ReadonlyMap<EntryRef, number>): void;
}

/**
 * One page while Konteks is on: scanning, marks, popover. Stopping takes everything back. One that is held reads, but
 * nobody sees or hears of it: it is to take the place of another once it has read the page.
 */
export class Reading {
  private readonly marks = new Marks();
  private readonly counter: Counter;
  private readonly scanner: Scanner;
  private readonly painter: Painter;
  private hoverWhenNeeded: Hover | undefined;
  private current: Mark | undefined;
  private isRead = false;
  private hasMarks = false;

  constructor(
    root: Document,
    matcher: Matcher,
    private readonly callbacks: ReadingCallbacks,
    private isHeld = false,
  ) {
    this.counter = new Counter(
      this.marks,
      (mark) => this.marks.firsts?.consider(mark),
      (counts) => {
        for (const { container } of this.marks.firsts?.settle() ?? []) this.painter.update(container);
        if (!this.isHeld) callbacks.counted(counts);
      },
    );
    this.scanner = new Scanner(root, matcher, this.marks, callbacks, {
      found: (container) => this.found(container),
      lost: (containers) => {
        for (const container of containers) {
          this.painter.forget(container);
          this.hoverWhenNeeded?.refresh(container);
        }
        this.counter.soon();
      },
      looked: (elements) => {
        this.painter.lookedIn(elements);
        if (this.hoverWhenNeeded?.shown) this.callbacks.host().check();
        if (this.marks.mayBeIn(elements)) this.counter.soon();
      },
      framesGone: () => callbacks.framesGone(),
      rested: () => {
        if (!this.isRead) callbacks.read();
        this.isRead = true;
        this.rest();
      },
      stirred: () => callbacks.stirred(),
    });
    this.painter = new Painter(this.marks, matcher.colours, this.scanner.roots, () => this.counter.soon(), isHeld);
    this.dress();
  }

  /** Begins to read. A small page has been read when this returns, so whoever is called back has to know of this by then. */
  start(): void {
    this.scanner.start();
  }

  /** Nobody else reads the page any more. */
  release(): void {
    this.isHeld = false;
    this.painter.release();
    this.listen();
    // It had to wait after it had read the page.
    if (this.isRead) this.rest();
  }

  /** How marks are to be drawn has changed, or was never told. */
  dress(): void {
    const { key, firstOnly } = this.callbacks.look();
    if (firstOnly !== (this.marks.firsts !== undefined)) {
      this.marks.firsts = firstOnly ? new FirstMentions() : undefined;
      // Others than before are drawn, also where none was.
      for (const container of this.marks.containers()) this.painter.update(container);
      this.counter.soon();
    }
    this.painter.dress(key);
  }

  stop(): void {
    this.scanner.stop();
    this.counter.stop();
    this.hoverWhenNeeded?.stop();
    this.painter.clear();
    this.marks.clear();
  }

  /** The page turned out to be in another language; or more can be told of some of its containers, which are read again. */
  readAgain(containers?: Iterable<Container>): void {
    if (containers) this.scanner.readAgain(containers);
    else this.scanner.restart();
  }

  /** @returns all marks of an entry, shown or not, in no order */
  marksOf(entry: EntryRef): readonly Mark[] {
    return this.marks.ofEntry(entry);
  }

  counts(): ReadonlyMap<EntryRef, number> {
    return this.counter.latest;
  }

  /** @returns the page's shadow roots, as far as they are known */
  shadowRoots(): Iterable<ShadowRoot> {
    return this.scanner.roots.all();
  }

  dismiss(): void {
    this.hoverWhenNeeded?.dismiss();
  }

  /** Whether a popover is open. */
  get isShowing(): boolean {
    return !!this.hoverWhenNeeded?.shown;
  }

  /** What happened to a card that is shown in another frame. */
  cardElsewhere(event: 'enter' | 'leave' | 'press' | 'outside' | 'focus' | 'away' | 'next' | 'previous'): void {
    const hover = this.hoverWhenNeeded;
    if (event === 'next' || event === 'previous') this.step(event === 'next' ? 1 : -1);
    else if (event === 'enter' || event === 'leave') hover?.pointerOnCard(event === 'enter');
    else if (event === 'press' || event === 'outside') hover?.pressed(event === 'press');
    else if (event === 'focus') hover?.focused();
    else hover?.away();
  }

  /** Goes to the first mark of an entry and opens it. @returns whether there is one */
  reveal(entry: EntryRef): boolean {
    const mark = this.marks.inOrder().find((candidate) => candidate.entry === entry);
    if (!mark) return false;
    this.goTo(mark);
    this.hover.open(mark, true);
    return true;
  }

  /** Goes to the next or the previous mark of the page and explains it. @returns whether there is one */
  step(by: 1 | -1): boolean {
    const marks = this.marks.inOrder();
    const here = this.current ? marks.findIndex((mark) => isSameMark(mark, this.current)) : -1;
    const next = here >= 0 ? here + by : by === 1 ? firstBelowTop(marks) : marks.length - 1;
    return this.stepTo(marks, (next + marks.length) % Math.max(1, marks.length), false);
  }

  /** Opens the mark that was stepped to, or the first in sight, and moves focus there. @returns whether there is one */
  openCurrent(): boolean {
    const marks = this.marks.inOrder();
    const here = marks.findIndex((mark) => isSameMark(mark, this.current));
    return this.stepTo(marks, here >= 0 ? here : firstBelowTop(marks), true);
  }

  private stepTo(marks: readonly Mark[], place: number, focus: boolean): boolean {
    const mark = marks[place];
    if (!mark) return false;
    this.goTo(mark);
    this.hover.open(mark, focus, [place + 1, marks.length]);
    return true;
  }

  private goTo(mark: Mark): void {
    this.current = mark;
    this.painter.setCurrent(mark);
    const range = rangeOf(mark);
    if (!range) return;
    const element = range.startContainer.parentElement ?? elementOfContainer(mark.container);
    // Also inside scrollers; then past whatever the page has fixed over its text.
    scrollTo(element, 'nearest');
    if (!isUncovered(range)) scrollTo(element, 'center');
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }

  private rest(): void {
    this.painter.rest();
    this.counter.soon();
  }

  private found(container: Container): void {
    this.hasMarks ||= this.marks.of(container).length > 0;
    this.listen();
    this.painter.update(container);
    this.hoverWhenNeeded?.refresh(container);
  }

  private listen(): void {
    if (!this.hasMarks || this.isHeld || this.hoverWhenNeeded) return;
    void this.hover;
    this.callbacks.marked();
  }

  /** A page without marks pays for no listener. */
  private get hover(): Hover {
    this.hoverWhenNeeded ??= new Hover(this.marks, new HitTest(this.marks, this.scanner.roots), this.callbacks.host(), {
      prepare: (mark) => this.callbacks.prepare(mark),
      fetch: (mark, step) => this.callbacks.fetch(mark, step),
      dwell: () => this.callbacks.dwell(),
      stirred: () => this.callbacks.stirred(),
      hidden: () => this.callbacks.hidden(),
    });
    return this.hoverWhenNeeded;
  }
}

/** Whether the topmost thing where a range begins is its own text. */
function isUncovered(range: Range): boolean {
  const box = range.getClientRects()[0];
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !!top && (contains(top, range.startContainer) || contains(range.commonAncestorContainer, top));
}

function firstBelowTop(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => (rangeOf(mark)?.getBoundingClientRect().bottom ?? -1) > 0),
  );
}
