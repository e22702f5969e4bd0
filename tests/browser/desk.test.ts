import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotesQuery } from '../../notes/desk/model.ts';
import { buildOf } from '../../scripts/browsers/names.ts';
import { OUTPUT } from '../../scripts/project.ts';
import { saveNote } from './extension.ts';
import { openLibrary } from './library-page.ts';
import { QUIET_PAGE } from './support/driver.ts';
import { problemsInBothThemes, until, useBench } from './support/index.ts';
import { askDesk, startDesk } from './support/remote-desk.ts';

const bench = useBench();

const all: NotesQuery = { text: '', status: 'live', sort: 'updated', group: 'none' };

test('a desk in a thread of its own finds notes, and follows those that are saved elsewhere', async () => {
  const files = await readdir(join(OUTPUT, buildOf(bench.engine), 'assets'));
  const script = files.find((name) => name.startsWith('desk-worker'));
  const page = await bench.extensionPage(QUIET_PAGE);
  await startDesk(page, `/assets/${script}`);
  await askDesk(page, 'ready');
  const count = async (query: Partial<NotesQuery>): Promise<unknown> => {
    const { value } = await askDesk(page, 'query', { ...all, ...query });
    return (value as { places: { length: number } }).places.length;
  };
  expect(await count({})).toBe(0);
  const news = await bench.open('news.html');
  await saveNote(await news.hover('protectionism'), 'walls, but for goods');
  await expect.poll(() => count({})).toBe(1);
  expect(await count({ text: '“BUT FOR” term:protect', group: 'page' })).toBe(1);
  expect(await count({ text: 'somewhere else' })).toBe(0);
  const { value } = await askDesk(page, 'notes', [0]);
  expect(value).toMatchObject([{ headword: 'protectionism', words: 'walls, but for goods' }]);
});

test('the library draws a picture of one’s reading, and follows it', async () => {
  const news = await bench.open('news.html');
  await saveNote(await news.hover('UNHCR'), '');
  const library = await openLibrary(bench, 'notes');
  await library.locator('.picture summary').click();
  const heard = () =>
    library.$$eval('.picture :is(h3, p, h4, li)', (parts) =>
      parts.map((part) => part.textContent?.replace(/\s+/g, ' ')),
    );
  await until('the picture', async () => (await heard()).includes('2 notes from 1 page'));
  await news.press('Escape');
  await news.raw.bringToFront();
  await saveNote(await news.hover('WTO'), '');
  await library.bringToFront();
  await until('the picture to follow', async () => (await heard()).includes('3 notes from 1 page'));
  const names = await library.$$eval('.picture button', (buttons) => buttons.map((button) => button.textContent));
  expect(names).toContainEqual(expect.stringMatching(/^UNHCR1: 1 note$/));
  expect(await problemsInBothThemes(bench, library)).toEqual([]);
  await library.setViewport({ width: 320, height: 640 });
  expect(await library.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
