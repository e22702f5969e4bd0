import puppeteer from 'puppeteer-core';
import type { LaunchOptions, Started } from './launch.ts';

/** Without these Chromium spends its start on look-ups that a closed network refuses. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
];

/**
 * Starts Chromium, Chrome or Edge with the extension. Its id depends on the folder it lies in, so a profile that is used
 * again finds the extension's data as long as the folder stays where it is.
 */
export async function launchChromium(options: LaunchOptions, profile: string): Promise<Started> {
  const browser = await puppeteer.launch({
    executablePath: options.program,
    userDataDir: profile,
    headless: options.headless,
    defaultViewport: options.viewport ?? null,
    // Extensions can only be installed over a pipe: a port would let any local program do it.
    pipe: true,
    enableExtensions: true,
    args: [...QUIET, ...argumentsFor(options)],
    // On Linux the language of the browser's own texts, and so of the extension, comes from here alone.
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
  });
  try {
    const extensionId = await browser.installExtension(options.extension);
    return { browser, extensionId, extensionRoot: `chrome-extension://${extensionId}/` };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function argumentsFor({ language, colorScheme }: LaunchOptions): readonly string[] {
  return [
    // Chromium refuses to run as root with its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // "lang" is for the browser's own texts on Windows and macOS, "accept-lang" for pages.
    ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
  ];
}
