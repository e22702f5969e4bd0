import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findEngine, thisMachine } from './browsers/find.ts';

/** Draws the icon's SVGs as the PNGs that Chromium's toolbar wants. Run by hand after a change; the PNGs are kept. */
const SIZES = [16, 32, 48, 128];
const DRAWINGS = { konteks: '', 'konteks-off': '-off' };

const drawings = new URL('../assets/', import.meta.url);
const icons = new URL('../public/icon/', import.meta.url);
const found = findEngine('chromium', thisMachine());
if (!found) throw new Error('drawing the icons needs Chromium');
const browser = await launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [drawing, suffix] of Object.entries(DRAWINGS)) {
  const svg = await readFile(new URL(`${drawing}.svg`, drawings), 'utf8');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(new URL(`${size}${suffix}.png`, icons), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
