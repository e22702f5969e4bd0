import type { KeyInput, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { Mouse } from './mouse.ts';
import { View } from './view.ts';

/** A web page with the extension at work on it. */
export class BenchPage extends View {
  /** Puppeteer's page, for everything that has nothing to do with the extension */
  readonly raw: Page;
  readonly mouse: Mouse;

  constructor(page: Page, driver: Driver) {
    const mouse = new Mouse(page);
    super(page, page.mainFrame(), mouse, driver);
    this.raw = page;
    this.mouse = mouse;
  }

  /** Presses and releases a key. */
  async press(key: KeyInput): Promise<void> {
    await this.raw.keyboard.press(key);
  }

  /** Loads the page again and waits until its marks rest. */
  async reload(): Promise<void> {
    await this.raw.reload();
    await this.settle();
  }
}
