import type { Frame, JSHandle, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { frameAt, toPage } from './frame-place.ts';
import { ownWorldOf } from './internals.ts';
import { markAt, marksRest, nextFrames, type Rect, readMarks } from './marks.ts';
import { type Mouse, middleOf, type Point } from './mouse.ts';
import { Popover } from './popover.ts';
import { HOST_SELECTOR } from './remote-node.ts';
import { until } from './until.ts';

/** A place in the viewport where no page has text. */
const CORNER: Point = { x: 1, y: 1 };

/** A hand comes to a mark from so far beside it, in CSS pixels. */
const BESIDE = 12;

/** So long a popover is waited for before the mouse comes again, in milliseconds. */
const PATIENCE_MS = 5000;

/** What a reader sees of one frame: its marks, and the popover for them. */
export class View {
  /** Puppeteer's frame, for everything that has nothing to do with the extension */
  readonly frame: Frame;
  readonly #page: Page;
  readonly #mouse: Mouse;
  readonly #driver: Driver;

  constructor(page: Page, frame: Frame, mouse: Mouse, driver: Driver) {
    this.#page = page;
    this.frame = frame;
    this.#mouse = mouse;
    this.#driver = driver;
  }

  /** @returns the texts of the marks in and near the viewport, in document order */
  marks(): Promise<readonly string[]> {
    return readMarks(this.frame);
  }

  /** A world of our own in the frame, for pages that have spoilt theirs. */
  get ownWorld(): Pick<Frame, 'evaluate' | 'evaluateHandle'> {
    return ownWorldOf(this.frame);
  }

  /**
   * @param selector of an `<iframe>` in this frame
   * @returns that frame's marks; places in it count from the page's viewport all the same
   */
  async within(selector: string): Promise<View> {
    using element = await this.frame.waitForSelector(selector);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`${selector} is not a frame.`);
    return new View(this.#page, frame, this.#mouse, this.#driver);
  }

  /** @returns whether a text is marked */
  async has(text: string): Promise<boolean> {
    return (await this.marks()).includes(text);
  }

  /** @returns how many elements of ours are in the frame's document, for popovers shown or hidden */
  hosts(): Promise<number> {
    return this.ownWorld.evaluate((selector) => document.querySelectorAll(selector).length, HOST_SELECTOR);
  }

  /** Waits until the marks have not changed for a while. */
  settle(): Promise<void> {
    return marksRest(this.frame);
  }

  /**
   * @param n which of the marks with that text, from 0
   * @returns where its first line is in the page's viewport
   */
  async rectOf(text: string, n = 0): Promise<Rect> {
    using range = await this.#markOf(text, n);
    const rect = await range.evaluate(
      (mark): Rect | null => (mark.getClientRects()[0]?.toJSON() ?? null) as Rect | null,
    );
    if (!rect) throw new Error(`The mark ${n} of "${text}" is not rendered.`);
    return toPage(rect, await frameAt(this.frame));
  }

  /** @returns the box around all lines of a mark, in the page's viewport */
  async boundsOf(text: string, n = 0): Promise<Rect> {
    using range = await this.#markOf(text, n);
    const rect = await range.evaluate((mark) => mark.getBoundingClientRect().toJSON() as Rect);
    return toPage(rect, await frameAt(this.frame));
  }

  /** Scrolls a mark to the middle of the window when it is outside. */
  async scrollTo(text: string, n = 0): Promise<void> {
    using range = await this.#markOf(text, n);
    await range.evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) return;
      mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  }

  /** Moves the mouse to a mark as a hand would, from outside of it, and leaves it there. */
  async point(text: string, n = 0): Promise<void> {
    await until(`the mark ${n} of "${text}" to stand still under the pointer`, async () => {
      const rect = await this.rectOf(text, n);
      if (this.#mouse.isIn(rect)) await this.#mouse.moveTo(CORNER);
      // Movements are looked at once a frame: else nobody may have seen where it was before.
      await this.ownWorld.evaluate(nextFrames, 2, 1000);
      // From beside it: on a longer way the pointer could rest on another mark, whose card may lie over this one.
      this.#mouse.jumpTo({ x: Math.max(0, rect.x - BESIDE), y: middleOf(rect).y });
      await this.#mouse.moveTo(middleOf(rect));
      const { x, y } = await this.rectOf(text, n);
      return x === rect.x && y === rect.y;
    });
  }

  /**
   * Moves the mouse to a mark and waits for its popover, and comes once more when there is none: a browser that stalls tells of
   * the last of many movements only, and a mark that was dismissed looks as if it had never been left.
   *
   * @param n which of the marks with that text, from 0; it has to be in the viewport or near it
   */
  async hover(text: string, n = 0): Promise<Popover> {
    await this.scrollTo(text, n);
    const popover = this.#card();
    await this.point(text, n);
    if (await popover.settles(PATIENCE_MS, await this.boundsOf(text, n))) return popover;
    // Out of the way of another mark's, which may lie over this word.
    await this.#mouse.moveTo(CORNER);
    await popover.closed();
    await this.point(text, n);
    await popover.settle(await this.boundsOf(text, n));
    return popover;
  }

  /** @returns the popover when it is open */
  async popover(): Promise<Popover | null> {
    const popover = this.#card();
    return (await popover.isOpen()) ? popover : null;
  }

  /** Nobody points at what is not there yet; how soon it is there is for other tests to say. */
  #markOf(text: string, n: number): Promise<JSHandle<Range>> {
    return until(`a mark ${n} of "${text}"`, () => markAt(this.frame, text, n));
  }

  /** Whichever frame the mark is in: the popover is in the page around all of them. */
  #card(): Popover {
    return new Popover({
      page: this.#page,
      mouse: this.#mouse,
      findHost: () => this.#driver.findHost(this.#page.mainFrame()),
    });
  }
}
