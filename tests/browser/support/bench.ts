import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findEngine, thisMachine } from '../../../scripts/browsers/find.ts';
import { type Launched, launch, VIEWPORT } from '../../../scripts/browsers/launch.ts';
import { buildOf, type Engine } from '../../../scripts/browsers/names.ts';
import { makeProfile, removeProfile } from '../../../scripts/browsers/profile.ts';
import { Failure } from '../../../scripts/failure.ts';
import { OUTPUT, PAGES } from '../../../scripts/project.ts';
import { type MemoryPage, type Served, serve } from '../../../scripts/serve.ts';
import { BenchPage } from './bench-page.ts';
import type { BrowserEvents } from './browser-events.ts';
import { chromiumDriver } from './chromium-driver.ts';
import { inDeveloperMode } from './chromium-profile.ts';
import { type Driver, QUIET_PAGE } from './driver.ts';
import { firefoxDriver } from './firefox-driver.ts';
import { type PageOptions, page as pageOf } from './html-page.ts';
import { photographAll } from './photograph.ts';
import { until } from './until.ts';

/** What a bench is made with. */
export interface BenchOptions {
  /** the reader's first language, as `navigator.language` gives it */
  readonly language?: 'en' | 'id';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** folder of pages to be served instead of the fixtures */
  readonly pages?: string;
  /** path of the browser's program, when it is not the one that is found */
  readonly program?: string;
  /** folder of the built extension, when it is not the project's own */
  readonly extension?: string;
  /** whether the first-run page, which opens when the extension is installed, stays open, as one of {@link Bench.openPages} */
  readonly keepWelcome?: boolean;
}

/** How a page is opened. */
export interface OpenOptions {
  /** a name to serve the page under, below "localhost", as in `news.example.localhost`; else it is 127.0.0.1 */
  readonly host?: string;
}

/** The first-run page. */
const WELCOME = 'welcome.html';

/** What is running between start and stop. */
interface Running {
  readonly launched: Launched;
  readonly driver: Driver;
  /** what was open from the start */
  readonly first: ReadonlySet<Page>;
  /** a document of the extension's own, kept: to open one takes Firefox longer than most of what is asked in it */
  quiet?: Page;
}

/** What the extension keeps, but for notes, of which there are none after a start. */
interface Data {
  readonly stored: Record<string, unknown>;
  readonly origins: readonly string[];
}

/** A server, a browser and the extension in it. */
export class Bench {
  readonly engine: Engine;
  readonly #options: BenchOptions;
  readonly #pages = new Map<string, MemoryPage>();
  #server: Served | undefined;
  #profile: string | undefined;
  #running: Running | undefined;
  /** what the extension keeps after its start */
  #fresh: Data = { stored: {}, origins: [] };

  constructor(engine: Engine, options: BenchOptions = {}) {
    this.engine = engine;
    this.#options = options;
  }

  /** Starts server and browser, and waits until the extension marks its first term. One that has been started goes on. */
  async start(): Promise<void> {
    if (this.#running) return;
    this.#server = await serve(this.#options.pages ?? PAGES, this.#pages);
    this.#profile = await makeProfile(this.#program);
    if (this.engine === 'chromium') await inDeveloperMode(this.#profile);
    // A copy, so that a build in the meantime does not change what is being tested.
    await cp(this.#options.extension ?? join(OUTPUT, buildOf(this.engine)), this.#extension, { recursive: true });
    await this.#launch();
    await this.#endFirstRun();
    await this.#warmUp();
    this.#fresh = await this.inExtension(readData);
  }

  /** Closes what is open and makes the extension's data and the colour scheme what they were after the start; stops when that cannot be done. */
  async empty(): Promise<void> {
    try {
      await this.closeSidePanel();
      for (const page of await this.openPages()) await page.close().catch(() => undefined);
      await this.setColorScheme(this.#options.colorScheme ?? 'light');
      await this.inExtension(makeData, this.#fresh);
      await this.#warmUp();
    } catch {
      await this.stop();
    }
  }

  /** Closes everything and forgets the profile. */
  async stop(): Promise<void> {
    await this.#running?.launched.close();
    this.#running = undefined;
    await this.#server?.close();
    if (this.#profile !== undefined) await removeProfile(this.#profile);
    this.#server = undefined;
    this.#profile = undefined;
  }

  /**
   * Closes the browser and starts it again with the same profile. Pages of before are gone.
   *
   * @param how `kill` ends the browser as a power cut would
   */
  async restart(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.#now.launched[how]();
    this.#running = undefined;
    await this.#launch();
  }

  /**
   * Opens one of the fixtures and waits until its marks rest.
   *
   * @param path below tests/fixtures/pages, such as `demo.html`; or a whole address
   */
  async open(path: string, options: OpenOptions = {}): Promise<BenchPage> {
    const page = await this.openUnsettled(path, options);
    await page.settle();
    return page;
  }

  /** Opens a fixture without waiting for anything but its `load` event. */
  async openUnsettled(path: string, options: OpenOptions = {}): Promise<BenchPage> {
    const raw = await this.#now.launched.browser.newPage();
    const page = new BenchPage(raw, this.#now.driver);
    await raw.goto(this.url(path, options));
    return page;
  }

  /** Opens a page made of the given body and waits until its marks rest. */
  openHtml(body: string, options: PageOptions & OpenOptions = {}): Promise<BenchPage> {
    return this.open(this.addPage(body, options), options);
  }

  /**
   * Makes a page without opening it, for frames and links.
   *
   * @returns its path on the server
   */
  addPage(body: string, options: PageOptions = {}): string {
    const path = `/made/${this.#pages.size + 1}.html`;
    this.#pages.set(path, pageOf(body, options));
    return path;
  }

  /** @returns the address of a path on the bench's server; whole addresses stay as they are */
  url(path: string, { host = '127.0.0.1' }: OpenOptions = {}): string {
    if (!this.#server) throw new Error('The bench has not been started.');
    const origin = new URL(this.#server.origin);
    origin.hostname = host;
    return new URL(path, origin).href;
  }

  /** Opens the popup for a page's tab. Close it with its own `close()`. */
  popup(page: BenchPage): Promise<Page> {
    return this.#now.driver.openPopup(page.raw);
  }

  /**
   * Opens one of the extension's pages in a tab.
   *
   * @param path such as `library.html#note-1`
   * @param background whether the tab that is in front stays there
   */
  extensionPage(path: string, background = false): Promise<Page> {
    return this.#now.driver.openExtensionPage(path, background);
  }

  /** @returns the address of what the browser's own side panel shows, nothing while that is closed */
  sidePanel(): Promise<string | undefined> {
    return this.#now.driver.sidePanel();
  }

  closeSidePanel(): Promise<void> {
    return this.#now.driver.closeSidePanel();
  }

  /** @returns an open page as a reader uses it: for pages of the extension's own that show marks */
  asRead(page: Page): BenchPage {
    return new BenchPage(page, this.#now.driver);
  }

  /** @returns the open pages at one of the extension's addresses, such as `welcome.html` */
  async openAt(path: string): Promise<readonly Page[]> {
    const { driver, launched } = this.#now;
    return pagesAt(await driver.openPages(), launched.extensionRoot + path);
  }

  /**
   * Calls a function in a document of the extension's own, where `chrome` has all its APIs (in Firefox it gives
   * promises as well): for its settings, its storage, the badge's text.
   *
   * @param fn can use nothing from outside itself but its arguments
   */
  async inExtension<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const page = await this.#quietPage();
    // Puppeteer's own type of a function cannot be inferred from a generic one.
    return page.evaluate(fn as (...given: unknown[]) => R, ...args);
  }

  /** What happens outside of pages. */
  get events(): BrowserEvents {
    return this.#now.driver.events;
  }

  /** Ends the service worker (Firefox: the event page), as the browser does when it has been idle. */
  stopBackground(): Promise<void> {
    return this.#now.driver.stopBackground();
  }

  /** Has the extension reload itself, as an update does, and waits until it is there again. */
  async reloadExtension(): Promise<void> {
    const isBack = await this.#now.driver.followReload();
    const helper = await this.extensionPage(QUIET_PAGE, true);
    await helper.evaluate(() => {
      setTimeout(() => chrome.runtime.reload(), 0);
    });
    await until('the extension to go', async () => !(await this.openPages()).includes(helper));
    await until('the extension to come back', isBack);
  }

  /** Switches between light and dark, in open pages too. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.#now.driver.setColorScheme(scheme);
  }

  /** @returns every tab and popup that is open, but for the empty tab that the browser starts with and the bench's own */
  async openPages(): Promise<readonly Page[]> {
    if (!this.#running) return [];
    const { driver, first, quiet } = this.#running;
    return (await driver.openPages()).filter((page) => !first.has(page) && page !== quiet);
  }

  /** Photographs every open page into a folder, as `<name>-1.png` and so on. */
  async photograph(folder: string, name: string): Promise<void> {
    await photographAll(await this.openPages(), folder, name);
  }

  /** @returns the kept document; a new one when the extension was reloaded, which closes it */
  async #quietPage(): Promise<Page> {
    const running = this.#now;
    const { driver, quiet } = running;
    if (quiet && (await driver.openPages()).includes(quiet)) return quiet;
    running.quiet = await driver.openExtensionPage(QUIET_PAGE, true);
    return running.quiet;
  }

  get #now(): Running {
    if (!this.#running) throw new Error('The bench has not been started.');
    return this.#running;
  }

  /** The profile's folder. */
  get #folder(): string {
    if (this.#profile === undefined) throw new Error('The bench has not been started.');
    return this.#profile;
  }

  /** The folder of the extension under test, which stays the same over restarts: Chromium knows it by its path. */
  get #extension(): string {
    return join(this.#folder, 'konteks');
  }

  get #program(): string {
    if (this.#options.program !== undefined) return this.#options.program;
    const found = findEngine(this.engine, thisMachine());
    if (!found) throw new Failure(`No ${this.engine} is installed: "npm test" installs it where it can.`);
    return found.path;
  }

  async #launch(): Promise<void> {
    const { language, colorScheme, viewport = VIEWPORT } = this.#options;
    const launched = await launch({
      browser: this.engine,
      program: this.#program,
      extension: this.#extension,
      profile: this.#folder,
      headless: true,
      viewport,
      control: true,
      ...(language ? { language } : {}),
      ...(colorScheme ? { colorScheme } : {}),
    });
    const driver = this.engine === 'firefox' ? firefoxDriver(launched, viewport) : chromiumDriver(launched);
    const open = await driver.openPages();
    // The first-run page may be there already.
    const ours = await pagesAt(open, launched.extensionRoot);
    this.#running = { launched, driver, first: new Set(open.filter((page) => !ours.includes(page))) };
  }

  /** Once installed, the extension opens its first-run page in front of all others. */
  async #endFirstRun(): Promise<void> {
    const [page] = await until(
      'the first-run page',
      async () => {
        const found = await this.openAt(WELCOME);
        return found.length > 0 && found;
      },
      { timeout: 60_000 },
    );
    if (!this.#options.keepWelcome) await page?.close();
  }

  /** After it is installed, the extension first compiles its glossaries; tests begin when it has. */
  async #warmUp(): Promise<void> {
    const page = await this.openUnsettled(this.addPage('<p>UNHCR</p>', { lang: 'en' }));
    await until('the extension to mark anything at all', async () => (await page.marks()).length > 0, {
      timeout: 60_000,
    });
    await page.raw.close();
  }
}

/** Firefox tells only a page itself where it is, when that is an address of the extension. */
async function pagesAt(pages: readonly Page[], address: string): Promise<readonly Page[]> {
  const places = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
  return pages.filter((_, i) => places[i]?.startsWith(address));
}

/** Runs in the extension. */
async function readData(): Promise<Data> {
  const { origins = [] } = await chrome.permissions.getAll();
  return { stored: await chrome.storage.local.get(null), origins };
}

/** Runs in the extension. Writes only what is different, so that nothing has to be made anew. */
async function makeData({ stored, origins }: Data): Promise<void> {
  const now = await chrome.storage.local.get(null);
  await chrome.storage.local.remove(Object.keys(now).filter((key) => !(key in stored)));
  const different = Object.entries(stored).filter(([key, value]) => JSON.stringify(now[key]) !== JSON.stringify(value));
  await chrome.storage.local.set(Object.fromEntries(different));
  const { origins: granted = [] } = await chrome.permissions.getAll();
  const withdrawn = origins.filter((origin) => !granted.includes(origin));
  if (withdrawn.length > 0) await chrome.permissions.request({ origins: withdrawn });
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // The same database keeps its id: what is still to be written about its notes must not tell of another one.
    const stores = [...db.objectStoreNames].filter((store) => store !== 'meta');
    if (stores.length > 0) {
      const emptying = db.transaction(stores, 'readwrite');
      for (const store of stores) emptying.objectStore(store).clear();
      await new Promise((resolve, reject) => {
        emptying.oncomplete = resolve;
        emptying.onerror = () => reject(emptying.error);
      });
    }
    db.close();
  }
}
