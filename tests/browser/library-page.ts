import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { type Bench, until } from './support/index.ts';

/** Opens the library at a place and waits until its view is there, and focus where the place is. */
export async function openLibrary(bench: Bench, place = ''): Promise<Page> {
  const page = await bench.extensionPage(`library.html${place && `#${place}`}`);
  await page.locator('main h2').wait();
  if (place) await until('focus in the view', () => page.evaluate(() => document.activeElement?.matches('main *')));
  return page;
}

/** Clicks one of the choices, or a tick, under a label. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator(`::-p-xpath(//fieldset[legend[.="${label}"]]//label[contains(., "${option}")])`).click();
}

/** @returns the options that are chosen or ticked under a label */
export function chosen(page: Page, label: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const fieldset = [...document.querySelectorAll('fieldset')].find(
      (each) => each.querySelector('legend')?.textContent === wanted,
    );
    const inputs = [...(fieldset?.querySelectorAll('input') ?? [])].filter(({ checked }) => checked);
    return inputs.map((input) => input.closest('label')?.querySelector('.option-label')?.textContent ?? '');
  }, label);
}

/** @returns what is stored under a key of extension storage */
export function stored(bench: Bench, key: string): Promise<unknown> {
  return bench.inExtension(async (name) => (await chrome.storage.local.get(name))[name], key);
}

/** @returns the site rules in extension storage */
export function storedRules(bench: Bench): Promise<Record<string, unknown>> {
  return bench.inExtension(async () => {
    const all = Object.entries(await chrome.storage.local.get(null));
    return Object.fromEntries(
      all.filter(([key]) => key.startsWith('site:')).map(([key, rule]) => [key.slice('site:'.length), rule]),
    );
  });
}

/** Waits until a page says something. */
export async function says(page: Page, text: string): Promise<void> {
  await until(`the page to say "${text}"`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), text),
  );
}

/** @returns what has focus, by what one reads on it or hears of it */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });
}

/** Goes on by Tab until something has focus. @throws when it is not reached */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.startsWith(name)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`Tab does not reach "${name}", but ${passed.join(', ')}`);
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A file that the page has given its reader. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** Does something that gives the reader a file, and takes it before the browser does. */
export async function takeFile(page: Page, act: () => Promise<void>): Promise<Given> {
  await page.evaluate(() => {
    const keep = globalThis as unknown as { given: Promise<Given> };
    keep.given = new Promise((resolve) => {
      addEventListener(
        'click',
        (event) => {
          const link = event.target;
          if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
          event.preventDefault();
          const answer = fetch(link.href).then((response) => response.text());
          resolve(answer.then((text) => ({ name: link.download, text })));
        },
        { capture: true },
      );
    });
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { given: Promise<Given> }).given);
}

/** Chooses a file of a name and content, from the disk, in the nth field for files of the page. */
export async function giveFile(page: Page, nth: number, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'konteks-file-'));
  // The page reads it when it likes.
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, text);
  const input = (await page.$$('input[type=file]'))[nth];
  if (!input) throw new Error('no field for files');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}
