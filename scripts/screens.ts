import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../glossary/index.ts';
import { Bench } from '../tests/browser/support/bench.ts';
import { until } from '../tests/browser/support/until.ts';
import { findOrInstall } from './browsers/install.ts';
import { buildOf } from './browsers/names.ts';
import { exitWith, Failure } from './failure.ts';
import { OUTPUT } from './project.ts';
import { runTool } from './run.ts';
import { FOLDER, type Picture, THEMES, take, writeIndex } from './screens/picture.ts';
import { PAGES, seedNotes } from './screens/seed.ts';
import { seedGlossary } from './screens/seed-glossary.ts';
import { type Reading, SURFACES, type Surface } from './screens/surfaces.ts';

/** Surfaces that the built extension does not have, each said once. */
const absent = new Set<Surface>();

/** Takes the pictures of all surfaces into docs/screens: light and dark, both languages, narrow and wide. */
await exitWith(async () => {
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Failure(output);
  const { path: program } = await findOrInstall('chromium');
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const taken: Picture[] = [];
  for (const language of LANGUAGES) {
    const bench = new Bench('chromium', { program, language });
    try {
      await bench.start();
      await seedNotes(bench);
      await speak(bench, language);
      await seedGlossary(bench, language);
      const { path, host } = PAGES[language];
      const page = await bench.open(path, { host });
      for (const theme of THEMES) {
        await bench.setColorScheme(theme);
        for (const surface of SURFACES) {
          for (const size of surface.sizes) {
            const picture = { surface, size, language, theme };
            if (await show({ bench, page, language }, picture)) taken.push(picture);
          }
        }
      }
    } finally {
      await bench.stop();
    }
  }
  await writeIndex(taken);
  say(`${taken.length} pictures in ${FOLDER}`);
  return 0;
});

/** Has our own pages speak a language, whatever the browser of this machine speaks. */
function speak(bench: Bench, language: Language): Promise<void> {
  return bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
}

/** Opens a surface and takes its picture. @returns whether there is such a surface */
async function show(reading: Reading, picture: Picture): Promise<boolean> {
  const { surface, size } = picture;
  if (absent.has(surface)) return false;
  if (!existsSync(join(OUTPUT, buildOf('chromium'), surface.file))) return skip(surface);
  const { page } = reading;
  await page.raw.bringToFront();
  if (surface.stays) await page.raw.setViewport(size);
  const opened = await surface.open(reading);
  try {
    if (!surface.stays) await opened.setViewport(size);
    const { has, ready = 'main' } = surface;
    if (!surface.stays) await until(`${surface.name} to be there`, () => opened.$(ready));
    if (has !== undefined && !(await opened.$(has))) return skip(surface);
    await take(opened, picture);
    return true;
  } finally {
    if (surface.stays) await page.press('Escape');
    else await opened.close();
  }
}

function skip(surface: Surface): false {
  absent.add(surface);
  say(`Skipped: ${surface.title}, which this build does not have.`);
  return false;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
