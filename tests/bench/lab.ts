import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findEngine, thisMachine } from '../../scripts/browsers/find.ts';
import { type Launched, launch, VIEWPORT } from '../../scripts/browsers/launch.ts';
import { Failure } from '../../scripts/failure.ts';
import { siteOf } from '../../settings/site-rules.ts';
import { Bench, type BenchPage, until } from '../browser/support/index.ts';
import { type ExtensionStorage, storageOf } from './extension-storage.ts';

/** The browser with the extension and, when asked for, the same browser without it. */
export class Lab {
  readonly bench = new Bench('chromium');
  #storage: ExtensionStorage | undefined;
  #without: Launched | undefined;
  #empty: string | undefined;

  async start(): Promise<void> {
    await this.bench.start();
    this.#storage = await storageOf(this.bench);
  }

  async stop(): Promise<void> {
    await this.bench.stop();
    await this.#without?.close();
    if (this.#empty !== undefined) await rm(this.#empty, { recursive: true });
  }

  /** What the extension keeps, written by its own functions. */
  get storage(): ExtensionStorage {
    if (!this.#storage) throw new Error('The lab has not been started.');
    return this.#storage;
  }

  /** Opens a path of the bench's server in the browser with the extension, in front. */
  open(path: string): Promise<BenchPage> {
    return this.bench.openUnsettled(path);
  }

  /** Opens the same path in the browser without it. */
  async openWithout(path: string): Promise<Page> {
    const page = await (await this.#plainBrowser()).newPage();
    await page.goto(this.bench.url(path));
    return page;
  }

  /** Switches the extension on or off on the bench's own pages. */
  async switch(to: 'on' | 'off'): Promise<void> {
    await this.storage.setSite(siteOf(this.bench.url('/')) ?? '', to === 'on');
  }

  /** @returns how many matches the popup says there are on a page; the page has to be in front */
  async countOn(page: BenchPage): Promise<number> {
    const popup = await this.bench.popup(page);
    try {
      return await until('the popup to say how many', async () => {
        const title = await popup.$eval('#on-this-page', (heading) => heading.parentElement?.innerText ?? '');
        return Number(title.replace(/\D/g, ''));
      });
    } finally {
      await popup.close();
    }
  }

  /** An extension that does nothing stands in for ours, so that both browsers are started in the same way. */
  async #plainBrowser(): Promise<Browser> {
    if (this.#without) return this.#without.browser;
    const found = findEngine('chromium', thisMachine());
    if (!found) throw new Failure('No Chromium is installed: "npm test" installs it where it can.');
    this.#empty = await mkdtemp(join(tmpdir(), 'konteks-bench-'));
    const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
    await writeFile(join(this.#empty, 'manifest.json'), JSON.stringify(manifest));
    this.#without = await launch({
      browser: 'chromium',
      program: found.path,
      extension: this.#empty,
      headless: true,
      viewport: VIEWPORT,
    });
    return this.#without.browser;
  }
}
