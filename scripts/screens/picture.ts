import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { LANGUAGES, type Language } from '../../glossary/index.ts';
import { until } from '../../tests/browser/support/until.ts';
import { ROOT } from '../project.ts';
import type { Size, Surface } from './surfaces.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the pictures go. */
export const FOLDER = join(ROOT, 'docs', 'screens');

/** WebP: text stays sharp at a third of a PNG's size. */
const QUALITY = 75;

/** What is higher than this is not in the picture, in CSS pixels. */
const MOST = 2000;

const NAMES: Readonly<Record<Language, string>> = { en: 'English', id: 'Indonesian' };

/** What a picture shows. */
export interface Picture {
  readonly surface: Surface;
  readonly size: Size;
  readonly language: Language;
  readonly theme: Theme;
}

function nameOf({ surface, size, language, theme }: Picture): string {
  return [surface.name, size.name, language, theme].filter(Boolean).join('-');
}

/** Takes a picture as soon as nothing in it moves any more. */
export async function take(page: Page, picture: Picture): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: picture.theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('* { caret-color: transparent !important }');
    document.adoptedStyleSheets.push(still);
  });
  await rest(page);
  const { size } = picture;
  if (size.whole) {
    // What sticks to the window's edges is to be at the picture's.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width: size.width, height: Math.min(height, MOST) });
    await rest(page);
  }
  const path = join(FOLDER, `${nameOf(picture)}.webp`) as `${string}.webp`;
  await page.screenshot({ path, type: 'webp', quality: QUALITY });
}

/** Waits until the page looks the same twice. */
async function rest(page: Page): Promise<void> {
  let last = '';
  await until('the page to rest', async () => {
    const now = await page.evaluate(
      () =>
        `${document.body.innerText}${document.documentElement.scrollHeight} ${scrollY} ${document.getAnimations().length}`,
    );
    const rests = now === last;
    last = now;
    return rests;
  });
}

/** Writes the page that shows all pictures. */
export async function writeIndex(pictures: readonly Picture[]): Promise<void> {
  const surfaces = [...new Set(pictures.map(({ surface }) => surface))];
  const sections = surfaces.map((surface) => {
    const sizes = surface.sizes.flatMap((size) => {
      const rows = LANGUAGES.toReversed().map((language) => {
        const cells = THEMES.map((theme) => {
          const name = nameOf({ surface, size, language, theme });
          const width = Math.min(size.width, 440);
          return `<img src="${name}.webp" width="${width}" alt="${surface.title}, ${language}, ${theme}">`;
        });
        return `| ${NAMES[language]} | ${cells.join(' | ')} |`;
      });
      return ['', `| ${size.width} px | Light | Dark |`, '| --- | --- | --- |', ...rows];
    });
    return [`## ${surface.title}`, ...sizes].join('\n');
  });
  const lines = ['# What readers see', 'Taken by `npm run screens`, on notes and pages made for it.', ...sections];
  await writeFile(join(FOLDER, 'README.md'), `${lines.join('\n\n')}\n`);
}
