import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that a surface may load, minified and gzipped, in bytes. */
const BUDGETS = {
  'content script': 30_000,
  'card script': 14_000,
  'passages script': 12_000,
  'explained script': 13_000,
  popup: 60_000,
};

type Surface = keyof typeof BUDGETS;

/** What a surface weighs. */
export interface Weight {
  readonly surface: Surface;
  readonly bytes: number;
  readonly budget: number;
}

/**
 * Weighs what each surface of a built extension loads: the content script, the script that draws cards, with its styles in it, the one that shows saved passages, the one that knows what pages explain themselves, the popup with every script
 * and style that it imports.
 *
 * @param folder the built extension
 */
export async function weigh(folder: string): Promise<Weight[]> {
  const files: Record<Surface, readonly string[]> = {
    'content script': ['page.js'],
    'card script': ['card.js'],
    'passages script': ['passages.js'],
    'explained script': ['explained.js'],
    popup: await loadedBy(folder, 'popup.html'),
  };
  const surfaces = Object.keys(BUDGETS) as Surface[];
  return Promise.all(
    surfaces.map(async (surface) => {
      const sizes = await Promise.all(
        files[surface].map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
      );
      return { surface, bytes: sizes.reduce((sum, size) => sum + size, 0), budget: BUDGETS[surface] };
    }),
  );
}

/** The scripts and styles of a page, and what those import, each once. */
async function loadedBy(folder: string, page: string): Promise<string[]> {
  const found = new Set<string>();
  const follow = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const code = await readFile(join(folder, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      await follow(`chunks/${name}`);
  };
  const html = await readFile(join(folder, page), 'utf8');
  for (const [, file] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) if (file) await follow(file);
  return [...found];
}
