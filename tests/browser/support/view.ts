import type { Frame, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { markAt, marksRest, type Rect, readMarks } from './marks.ts';
import { type Mouse, middleOf, type Point } from './mouse.ts';
import { Popover } from './popover.ts';

/** A place in the viewport where no page has text. */
const CORNER: Point = { x: 1, y: 1 };

/** What a reader sees of one frame: its marks and the popover in it. */
export class View {
  readonly #page: Page;
  readonly #frame: Frame;
  readonly #mouse: Mouse;
  readonly #driver: Driver;

  constructor(page: Page, frame: Frame, mouse: Mouse, driver: Driver) {
    this.#page = page;
    this.#frame = frame;
    this.#mouse = mouse;
    this.#driver = driver;
  }

  /** @returns the texts of the marks in and near the viewport, in document order */
  marks(): Promise<readonly string[]> {
    return readMarks(this.#frame);
  }

  /** Waits until the marks have not changed for a while. */
  settle(): Promise<void> {
    return marksRest(this.#frame);
  }

  /**
   * @param n which of the marks with that text, from 0
   * @returns where its first line is in the page's viewport
   */
  async rectOf(text: string, n = 0): Promise<Rect> {
    using range = await markAt(this.#frame, text, n);
    const rect = await range.evaluate(
      (mark): Rect | null => (mark.getClientRects()[0]?.toJSON() ?? null) as Rect | null,
    );
    if (!rect) throw new Error(`The mark ${n} of "${text}" is not rendered.`);
    const offset = await this.#offset();
    return { x: rect.x + offset.x, y: rect.y + offset.y, width: rect.width, height: rect.height };
  }

  /** @returns the box around all lines of a mark, in the page's viewport */
  async boundsOf(text: string, n = 0): Promise<Rect> {
    using range = await markAt(this.#frame, text, n);
    const { x, y, width, height } = await range.evaluate((mark) => mark.getBoundingClientRect().toJSON() as Rect);
    const offset = await this.#offset();
    return { x: x + offset.x, y: y + offset.y, width, height };
  }

  /** Scrolls a mark to the middle of the window when it is outside. */
  async scrollTo(text: string, n = 0): Promise<void> {
    using range = await markAt(this.#frame, text, n);
    await range.evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) return;
      mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  }

  /** Moves the mouse to a mark as a hand would, from outside of it, and leaves it there. */
  async point(text: string, n = 0): Promise<void> {
    const rect = await this.rectOf(text, n);
    if (this.#mouse.isIn(rect)) await this.#mouse.moveTo(CORNER);
    await this.#mouse.moveTo(middleOf(rect));
  }

  /**
   * Moves the mouse to a mark and waits for its popover.
   *
   * @param n which of the marks with that text, from 0; it has to be in the viewport or near it
   */
  async hover(text: string, n = 0): Promise<Popover> {
    await this.scrollTo(text, n);
    const popover = await this.#card();
    await this.point(text, n);
    await popover.settle(await this.boundsOf(text, n));
    return popover;
  }

  /** @returns the popover when it is open */
  async popover(): Promise<Popover | null> {
    const popover = await this.#card();
    return (await popover.isOpen()) ? popover : null;
  }

  async #card(): Promise<Popover> {
    return new Popover({
      page: this.#page,
      mouse: this.#mouse,
      offset: await this.#offset(),
      findHost: () => this.#driver.findHost(this.#frame),
    });
  }

  /** Where the frame's viewport begins in the page's. */
  async #offset(): Promise<Point> {
    using element = await this.#frame.frameElement();
    const box = await element?.boundingBox();
    if (!element || !box) return { x: 0, y: 0 };
    const border = await element.evaluate((frame) => ({ x: frame.clientLeft, y: frame.clientTop }));
    return { x: box.x + border.x, y: box.y + border.y };
  }
}
