import type { KeyInput, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { Mouse } from './mouse.ts';
import { View } from './view.ts';

/** A web page with the extension at work on it. */
export class BenchPage extends View {
  /** Puppeteer's page, for everything that has nothing to do with the extension */
  readonly raw: Page;
  readonly mouse: Mouse;
  readonly #driver: Driver;

  constructor(page: Page, driver: Driver) {
    const mouse = new Mouse(page);
    super(page, page.mainFrame(), mouse, driver);
    this.raw = page;
    this.mouse = mouse;
    this.#driver = driver;
  }

  /** Presses and releases a key. */
  async press(key: KeyInput): Promise<void> {
    await this.raw.keyboard.press(key);
  }

  /**
   * @param selector of an `<iframe>` in the page
   * @returns the frame's own marks and popover; places in it count from the page's viewport all the same
   */
  async frame(selector: string): Promise<View> {
    using element = await this.raw.waitForSelector(selector);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`${selector} is not a frame.`);
    return new View(this.raw, frame, this.mouse, this.#driver);
  }

  /** Loads the page again and waits until its marks rest. */
  async reload(): Promise<void> {
    await this.raw.reload();
    await this.settle();
  }
}
