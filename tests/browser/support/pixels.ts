import type { Page } from 'puppeteer-core';
import type { Rect } from './marks.ts';

/** @returns a picture of a part of the window, as a text that is the same for the same pixels */
export async function pictureOf(page: Page, clip: Rect): Promise<string> {
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}
