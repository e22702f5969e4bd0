import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildOf } from '../../scripts/browsers/names.ts';
import { OUTPUT } from '../../scripts/project.ts';
import { buildForDevelopment, developmentBuildOf } from './support/development-build.ts';
import { accessibilityProblems, until, useBench } from './support/index.ts';
import { moving, nameless, tooSmall, tooWide, unseenInFocus } from './support/surface-checks.ts';

const engine = inject('browser');
const PICTURES = join(OUTPUT, 'gallery', engine);

/** No browser draws a picture of any height. */
const PICTURE_HEIGHT = 4000;

beforeAll(async () => {
  await buildForDevelopment(engine);
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  // A build takes long while other tests run.
}, 180_000);

const bench = useBench({ extension: developmentBuildOf(engine) });

/** The same section stands here in several states, and so under the same name, which on a surface it never does. */
const SPECIMENS = { rules: { 'landmark-unique': { enabled: false } } };

/** The gallery as one kind of reader sees it. */
interface State {
  readonly name: string;
  readonly search: string;
  readonly width: number;
  /** What the reader has set in the system; only Chromium can be told of it. */
  readonly media?: { readonly name: string; readonly value: string };
  /** What is looked at besides how it fits: each takes seconds, and says the same in states that differ little. */
  readonly checks: readonly Check[];
}

type Check = 'axe' | 'contrast' | 'focus' | 'finger' | 'motion';

const STATES: readonly State[] = [
  { name: 'light', search: '?theme=light', width: 1200, checks: ['axe', 'contrast', 'focus', 'finger'] },
  { name: 'dark-indonesian', search: '?theme=dark&language=id', width: 1200, checks: ['axe'] },
  { name: 'narrow', search: '?theme=light&language=id', width: 320, checks: ['finger'] },
  { name: 'large-text', search: '?theme=light&size=200', width: 1200, checks: [] },
  { name: 'narrow-large-text', search: '?theme=dark&language=id&size=200', width: 320, checks: ['axe', 'focus'] },
  {
    name: 'forced-colours',
    search: '',
    width: 1200,
    media: { name: 'forced-colors', value: 'active' },
    checks: ['focus'],
  },
  {
    name: 'reduced-motion',
    search: '',
    width: 1200,
    media: { name: 'prefers-reduced-motion', value: 'reduce' },
    checks: ['motion'],
  },
];

const states = STATES.filter(({ media }) => engine === 'chromium' || !media);

test('the build that readers get has no gallery', () => {
  expect(existsSync(join(OUTPUT, buildOf(engine), 'popup.html'))).toBe(true);
  expect(existsSync(join(OUTPUT, buildOf(engine), 'components.html'))).toBe(false);
  expect(existsSync(join(developmentBuildOf(engine), 'components.html'))).toBe(true);
});

describe.each(states)('every component, $name', ({ name, search, width, media, checks }) => {
  let page: Page;

  /** What has been done to specimens is done when none is out of reach any more. */
  const specimensAreReady = () =>
    until('the specimens to be as they are meant', () =>
      page.evaluate(() => document.querySelector('.stage') !== null && document.querySelector('[inert]') === null),
    );

  beforeAll(async () => {
    page = await bench.extensionPage(`components.html${search}`);
    await page.setViewport({ width, height: 900 });
    if (media) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [media] });
    }
    await specimensAreReady();
  });
  afterAll(() => page.close());

  test('fits the window', async () => {
    await photograph(page, name);
    expect(await tooWide(page)).toEqual([]);
  });

  test.runIf(checks.includes('axe'))(
    'can be perceived and used by everybody, as far as axe can tell',
    {
      timeout: 60_000,
    },
    async () => {
      expect(await accessibilityProblems(page, SPECIMENS)).toEqual([]);
      if (engine === 'chromium') expect(await nameless(page)).toEqual([]);
    },
  );

  test.runIf(checks.includes('contrast'))('has the contrast that text and lines need', async () => {
    const figures = await page.$$eval('.colours tr[data-token]', (rows) =>
      rows.map((row) => ({
        theme: row.closest('[data-theme]')?.getAttribute('data-theme'),
        token: row.getAttribute('data-token'),
        purpose: row.getAttribute('data-purpose'),
        ratios: [...row.querySelectorAll('[data-ratio]')].map((cell) => Number(cell.getAttribute('data-ratio'))),
        fails: row.querySelector('[data-fails]') !== null,
      })),
    );
    for (const theme of ['light', 'dark']) {
      const names = figures.filter((figure) => figure.theme === theme).map(({ token }) => token);
      expect(names).toEqual(expect.arrayContaining(['ink', 'muted', 'accent', 'danger', 'line', 'event']));
    }
    expect(figures.filter(({ fails }) => fails)).toEqual([]);
    const needed = { text: 4.5, 'on-accent': 4.5, line: 3 } as Readonly<Record<string, number>>;
    for (const { theme, token, purpose, ratios } of figures)
      for (const ratio of ratios)
        expect(ratio, `${token} in ${theme}`).toBeGreaterThanOrEqual(needed[purpose ?? ''] ?? 99);
  });

  test.runIf(checks.includes('focus'))('is reached by the Tab key, and shows it', async () => {
    await page.bringToFront();
    expect(await unseenInFocus(page)).toEqual([]);
  });

  test.runIf(checks.includes('motion'))('does not move', async () => {
    expect(await moving(page)).toEqual([]);
  });

  test.runIf(engine === 'chromium' && checks.includes('finger'))(
    'is large enough for a finger where the pointer is one',
    async () => {
      await page.setViewport({ width, height: 900, hasTouch: true });
      await specimensAreReady();
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect(await tooSmall(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    },
  );
});

/** Leaves pictures of the whole page, one below the other. */
async function photograph(page: Page, name: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  for (let y = 0, number = 1; y < height; y += PICTURE_HEIGHT, number++) {
    const clip = { x: 0, y, width, height: Math.min(PICTURE_HEIGHT, height - y) };
    const path = join(PICTURES, `${name}-${number}.png`) as `${string}.png`;
    await page.screenshot({ path, clip, ...(engine === 'chromium' && { optimizeForSpeed: true }) });
  }
}
