import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { OUTPUT } from '../project.ts';

/** Where the tour's pictures go. */
export const FOLDER = join(OUTPUT, 'tour');

/** Throws away the pictures of the last tour. */
export async function forgetPictures(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
}

/** Leaves a picture of what is in a page's window. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
