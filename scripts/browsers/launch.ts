import type { Browser } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Engine } from './names.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** What a browser is started with. */
export interface LaunchOptions {
  readonly browser: Engine;
  /** path of the browser's program */
  readonly program: string;
  /** folder of the built extension */
  readonly extension: string;
  /** folder to keep the data in: a second launch with it finds them; without it, they go when the browser closes */
  readonly profile?: string;
  readonly headless: boolean;
  /** the language that pages and extension see as the reader's first (`navigator.language`) */
  readonly language?: 'en' | 'id';
  readonly colorScheme?: 'light' | 'dark';
  /** size of every page in CSS pixels; `null` lets the window decide */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /**
   * Whether the browser's own windows can be scripted, which in Firefox is the only way to an extension's pages. For
   * tests: whoever can connect to such a Firefox can do anything with it.
   */
  readonly control?: boolean;
}

/** A running browser with the extension in it. */
export interface Launched {
  readonly browser: Browser;
  readonly extensionId: string;
  /** what the addresses of the extension's pages start with, ending in a slash */
  readonly extensionRoot: string;
  readonly profile: string;
  /** Closes the browser; removes the profile when it was made for this launch. */
  close(): Promise<void>;
  /** Ends the browser's process without warning, as a power cut would; keeps the profile. */
  kill(): Promise<void>;
}

/** What an engine's own launcher hands back. */
export type Started = Pick<Launched, 'browser' | 'extensionId' | 'extensionRoot'>;

/**
 * Starts a browser with the extension installed.
 *
 * @throws when the browser does not start or refuses the extension; nothing is left running or lying around then
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? (await makeProfile(options.program));
  const tidy = async (): Promise<void> => {
    if (options.profile === undefined) await removeProfile(profile);
  };
  try {
    const start = options.browser === 'firefox' ? launchFirefox : launchChromium;
    const started = await start(options, profile);
    return {
      ...started,
      profile,
      close: async () => {
        await started.browser.close();
        await tidy();
      },
      kill: () => endProcess(started.browser),
    };
  } catch (error) {
    await tidy();
    throw error;
  }
}

/** The size that tests and the tour see pages at. */
export const VIEWPORT = { width: 1200, height: 800 } as const;

async function endProcess(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Puppeteer starts browsers as leaders of a process group of their own, except on Windows.
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}
