import { describe, expect, test } from 'vitest';
import { findBrowser, findEngine, type Machine } from '../../../scripts/browsers/find.ts';
import { Failure } from '../../../scripts/failure.ts';

function machine(platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine {
  const home = platform === 'darwin' ? '/Users/ayu' : '/home/ayu';
  return { platform, env, home, exists: (path) => files.includes(path) };
}

describe('on Linux', () => {
  test.each([
    ['chromium', '/usr/bin/chromium'],
    ['chromium', '/usr/bin/chromium-browser'],
    ['chromium', '/snap/bin/chromium'],
    ['chromium', '/var/lib/flatpak/exports/bin/org.chromium.Chromium'],
    ['chrome', '/usr/bin/google-chrome-stable'],
    ['chrome', '/opt/google/chrome/chrome'],
    ['edge', '/usr/bin/microsoft-edge'],
    ['edge', '/opt/microsoft/msedge/msedge'],
    ['firefox', '/usr/bin/firefox-esr'],
    ['firefox', '/opt/firefox/firefox'],
    ['firefox', '/home/ayu/.local/share/flatpak/exports/bin/org.mozilla.firefox'],
  ] as const)('finds %s at %s', (name, path) => {
    expect(findBrowser(name, machine('linux', [path]))).toEqual({ name, path });
  });

  test('looks where PATH points, but never at relative folders', () => {
    const env = { PATH: 'bin:/nix/store/bin' };
    expect(findBrowser('firefox', machine('linux', ['/nix/store/bin/firefox'], env))?.path).toBe(
      '/nix/store/bin/firefox',
    );
    expect(findBrowser('firefox', machine('linux', ['bin/firefox'], env))).toBeUndefined();
  });

  test("takes Ubuntu's snap rather than the script that starts it", () => {
    const files = ['/usr/bin/firefox', '/snap/bin/firefox'];
    expect(findBrowser('firefox', machine('linux', files))?.path).toBe('/snap/bin/firefox');
  });
});

describe('on macOS', () => {
  const chrome = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

  test('finds an application of the machine, and one of the user', () => {
    expect(findBrowser('chrome', machine('darwin', [`/${chrome}`]))?.path).toBe(`/${chrome}`);
    expect(findBrowser('chrome', machine('darwin', [`/Users/ayu/${chrome}`]))?.path).toBe(`/Users/ayu/${chrome}`);
  });

  test('does not look where Linux keeps its programs', () => {
    expect(findBrowser('firefox', machine('darwin', ['/usr/bin/firefox']))).toBeUndefined();
  });
});

describe('on Windows', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\ayu\\AppData\\Local',
  };

  test.each([
    ['edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['chrome', 'C:\\Users\\ayu\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('finds %s at %s', (name, path) => {
    expect(findBrowser(name, machine('win32', [path], env))?.path).toBe(path);
  });

  test('does without the folders that are not set', () => {
    expect(findBrowser('firefox', machine('win32', ['Mozilla Firefox\\firefox.exe']))).toBeUndefined();
  });
});

describe('an engine', () => {
  test('is Chromium itself before what is built on it', () => {
    const files = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findEngine('chromium', machine('linux', files))?.name).toBe('chromium');
    expect(findEngine('chromium', machine('linux', files.slice(0, 1)))?.name).toBe('chrome');
  });

  test('is missing when no browser with it is there', () => {
    expect(findEngine('chromium', machine('linux', ['/usr/bin/firefox']))).toBeUndefined();
  });

  test('is the program that a variable names, before all that are installed', () => {
    const env = { KONTEKS_FIREFOX: '/nightly/firefox' };
    const found = findEngine('firefox', machine('linux', ['/usr/bin/firefox', '/nightly/firefox'], env));
    expect(found).toEqual({ name: 'firefox', path: '/nightly/firefox' });
  });

  test('is not silently another one when that program is not there', () => {
    const there = machine('linux', ['/usr/bin/chromium'], { KONTEKS_CHROMIUM: '/typo' });
    expect(() => findEngine('chromium', there)).toThrow(Failure);
  });
});
