import type { Page } from 'puppeteer-core';
import type { Rect } from './marks.ts';
import { pause } from './until.ts';

/** A place in a page's viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds between two movements: about what a mouse reports to a page, one event per frame. */
const FRAME_MS = 16;

/** Pixels per movement: far below the speed at which a pointer counts as sweeping past. */
const STRIDE = 6;

/** Longer ways are made in as many strides as this, and only the last of them are slow. */
const SLOW_STRIDES = 10;

/** A hand on a mouse: it comes to places over others instead of jumping there. */
export class Mouse {
  readonly #page: Page;
  #at: Point = { x: 0, y: 0 };

  constructor(page: Page) {
    this.#page = page;
  }

  /** Moves the pointer to a point in a straight line, quickly at first and slowly at its end. */
  async moveTo(to: Point): Promise<void> {
    const from = this.#at;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const slow = Math.min(distance, SLOW_STRIDES * STRIDE);
    const strides = Math.max(1, Math.ceil(slow / STRIDE));
    for (let stride = 0; stride <= strides; stride += 1) {
      const left = distance === 0 ? 0 : (slow * (1 - stride / strides)) / distance;
      await this.#page.mouse.move(to.x + (from.x - to.x) * left, to.y + (from.y - to.y) * left);
      await pause(FRAME_MS);
    }
    this.#at = to;
  }

  /** Takes the pointer up and puts it down elsewhere: the next movement begins there. */
  jumpTo(place: Point): void {
    this.#at = place;
  }

  /** @returns whether the pointer was left in a rectangle */
  isIn({ x, y, width, height }: Rect): boolean {
    return this.#at.x >= x && this.#at.x <= x + width && this.#at.y >= y && this.#at.y <= y + height;
  }

  /** Moves the pointer to a point and presses and releases its main button there. */
  async click(at: Point): Promise<void> {
    await this.moveTo(at);
    await this.#page.mouse.click(at.x, at.y);
  }
}

/** @returns the middle of a rectangle */
export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
