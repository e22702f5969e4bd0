import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/**
 * Photographs pages into a folder, as `<name>-1.png` and so on. Those that are on show come first, as they are; the
 * others have to be brought to the front, since a hidden tab draws nothing and a picture of it would never be ready.
 */
export async function photographAll(pages: readonly Page[], folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const onShow = await Promise.all(pages.map(isOnShow));
  const numbered = pages.map((page, index) => ({ page, number: index + 1, hidden: onShow[index] !== true }));
  for (const { page, number, hidden } of numbered.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    try {
      if (hidden) await page.bringToFront();
      await page.screenshot({ path: join(folder, `${name}-${number}.png`) as `${string}.png` });
    } catch {
      // A page that is closing, or one with a dialog open, must not hide the others.
    }
  }
}

async function isOnShow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
}
