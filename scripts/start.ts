import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { until } from '../tests/browser/support/until.ts';
import { findOrInstall } from './browsers/install.ts';
import { launch } from './browsers/launch.ts';
import { BROWSER_NAMES, type BrowserName, buildOf, engineOf } from './browsers/names.ts';
import { exitWith, Failure } from './failure.ts';
import { OUTPUT, PAGES } from './project.ts';
import { runTool } from './run.ts';
import { serve } from './serve.ts';
import { tour } from './tour.ts';

const USAGE = `npm start [-- URL] [--browser ${BROWSER_NAMES.join('|')}] [--headless]`;

/**
 * Builds the extension and opens it in a browser of its own, on the demo page or the address given. Where there is no
 * screen, a tour in pictures stands in.
 */
await exitWith(async () => {
  const { name, url, headless } = readArguments();
  const engine = engineOf(name);
  await build(engine);
  const found = await findOrInstall(name);
  const extension = join(OUTPUT, buildOf(engine));
  if (headless || !hasScreen()) {
    if (!headless) process.stdout.write('There is no screen here, so this is a tour in pictures.\n');
    await tour({ engine, program: found.path, ...(url === undefined ? {} : { url }) });
    return 0;
  }
  const server = await serve(PAGES);
  const { browser, close } = await launch({ browser: engine, program: found.path, extension, headless: false });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  try {
    const [first] = await browser.pages();
    const page = first ?? (await browser.newPage());
    await page.goto(url ?? `${server.origin}/demo.html`);
    await toFront(page);
    process.stdout.write('Konteks is running. Close the browser, or press Ctrl+C, to end.\n');
    await closed;
  } finally {
    await close();
    await server.close();
  }
  return 0;
});

/** Once installed, the extension opens its first-run page in front: it may stay, behind the page that is worked on. */
async function toFront(page: Page): Promise<void> {
  const isThere = async (): Promise<boolean> => (await page.browser().pages()).length > 1;
  await until('the first-run page', isThere).catch(() => undefined);
  await page.bringToFront();
}

function readArguments(): { name: BrowserName; url: string | undefined; headless: boolean } {
  const { values, positionals } = parse();
  const name = BROWSER_NAMES.find((candidate) => candidate === values.browser);
  const [url] = positionals;
  if (!name || positionals.length > 1) throw new Failure(USAGE);
  if (url !== undefined && !URL.canParse(url)) throw new Failure(`"${url}" is not an address. ${USAGE}`);
  return { name, url, headless: values.headless };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function build(engine: 'chromium' | 'firefox'): Promise<void> {
  process.stdout.write('Building …\n');
  const done = await runTool('wxt', engine === 'firefox' ? ['build', '--browser', 'firefox'] : ['build']);
  if (done.code !== 0 || !existsSync(join(OUTPUT, buildOf(engine), 'manifest.json'))) {
    throw new Failure(`The build failed:\n${done.output.trim()}`);
  }
}

/** Windows and macOS always have one; on Linux it is a display server. */
function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
