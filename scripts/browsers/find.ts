import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { Failure } from '../failure.ts';
import { type BrowserName, browsersOf, type Engine } from './names.ts';

/** What has to be known about a computer to look for browsers on it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(path: string): boolean;
}

/** A browser that is installed. */
export interface Found {
  readonly name: BrowserName;
  readonly path: string;
}

/** Names of the programs on Linux, in the order in which they are preferred. */
const LINUX_COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const LINUX_OPT: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/opt/chromium/chromium', '/opt/chromium.org/chromium/chromium'],
  chrome: ['/opt/google/chrome/chrome'],
  edge: ['/opt/microsoft/msedge/msedge'],
  firefox: ['/opt/firefox/firefox'],
};

/** Flatpak's programs are named by their application id. */
const FLATPAK: Readonly<Record<BrowserName, string>> = {
  chromium: 'org.chromium.Chromium',
  chrome: 'com.google.Chrome',
  edge: 'com.microsoft.Edge',
  firefox: 'org.mozilla.firefox',
};

const MAC: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const WINDOWS: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
};

/** @returns the computer that this process runs on */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
}

/**
 * Finds one browser.
 *
 * @returns the path of its program, or nothing when it is not installed
 */
export function findBrowser(name: BrowserName, machine: Machine): Found | undefined {
  const path = candidates(name, machine).find((candidate) => machine.exists(candidate));
  return path === undefined ? undefined : { name, path };
}

/**
 * Finds a browser with the given engine. `KONTEKS_CHROMIUM` and `KONTEKS_FIREFOX` name a program to be used instead of
 * those that are installed.
 *
 * @returns the preferred one of those installed, or nothing
 * @throws {Failure} when the variable names a file that is not there
 */
export function findEngine(engine: Engine, machine: Machine): Found | undefined {
  const variable = engine === 'firefox' ? 'KONTEKS_FIREFOX' : 'KONTEKS_CHROMIUM';
  const chosen = machine.env[variable];
  if (chosen) {
    if (!machine.exists(chosen)) throw new Failure(`${variable} is ${chosen}, and there is no such file.`);
    return { name: engine, path: chosen };
  }
  for (const name of browsersOf(engine)) {
    const found = findBrowser(name, machine);
    if (found) return found;
  }
  return undefined;
}

function candidates(name: BrowserName, machine: Machine): readonly string[] {
  switch (machine.platform) {
    case 'darwin':
      return ['/Applications', posix.join(machine.home, 'Applications')].map((folder) => posix.join(folder, MAC[name]));
    case 'win32':
      return windowsFolders(machine.env).map((folder) => win32.join(folder, WINDOWS[name]));
    default:
      return linuxCandidates(name, machine);
  }
}

function windowsFolders(env: Machine['env']): readonly string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders.filter((folder) => folder !== undefined && folder !== '') as string[];
}

function linuxCandidates(name: BrowserName, { env, home }: Machine): readonly string[] {
  const onPath = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  // Snap before the system's folders: on Ubuntu /usr/bin/chromium-browser and /usr/bin/firefox are scripts that start
  // the snap, and only the snap's own path tells where it may keep its profile.
  const folders = [...new Set(['/snap/bin', '/usr/bin', '/usr/local/bin', ...onPath])];
  return [
    ...LINUX_COMMANDS[name].flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    ...LINUX_OPT[name],
    posix.join('/var/lib/flatpak/exports/bin', FLATPAK[name]),
    posix.join(home, '.local/share/flatpak/exports/bin', FLATPAK[name]),
  ];
}
