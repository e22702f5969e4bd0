import { expect, test } from 'vitest';
import { badgeOf, storedDrafts, storedNotes } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();

/** Writes words and saves, and waits until the popover says so. */
async function save(page: BenchPage, name: string, words: string): Promise<void> {
  const popover = await page.hover(name);
  await popover.type(words);
  await popover.click((await popover.buttons()).find((button) => /^Save/.test(button)) ?? 'Save note');
  await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
  await page.press('Escape');
  await popover.closed();
}

test('a saved note keeps the passage, the page and the words, and says that it is there', async () => {
  const page = await bench.open('news.html');
  await save(page, 'protectionism', 'walls, but for goods');
  const [note] = await storedNotes(bench);
  expect(note).toMatchObject({
    entry: 'solidaritas-global/protectionism',
    headword: 'protectionism',
    language: 'en',
    words: 'walls, but for goods',
    url: bench.url('news.html'),
    title: 'The harbour that answered',
    status: 'live',
    passage: {
      exact: 'protectionism',
      sentence:
        'Protectionism is growing again, and each time a country chooses protectionism there is less international cooperation to go round.',
    },
  });
  const { prefix, suffix } = (note as { passage: { prefix: string; suffix: string } }).passage;
  expect(prefix).toHaveLength(64);
  expect(suffix).toHaveLength(64);
  expect(prefix).toMatch(/ each time a country chooses $/);
  expect(suffix).toMatch(/^ there is less international/);
  expect(new Date(String(note?.createdAt)).toISOString()).toBe(note?.createdAt);
  const popover = await page.hover('protectionism');
  expect(await popover.text()).toContain('Saved');
  expect(await popover.typed()).toBe('walls, but for goods');
});

test('saving the same mark again edits its note', async () => {
  const page = await bench.open('news.html');
  const before = await storedNotes(bench);
  await save(page, 'protectionism', 'PEOPLE');
  const after = await storedNotes(bench);
  expect(after).toHaveLength(before.length);
  expect(after.map(({ words }) => words)).toContainEqual(expect.stringContaining('PEOPLE'));
});

test('words that were typed but not saved are there when the popover opens again', async () => {
  const page = await bench.open('news.html');
  const popover = await page.hover('WTO');
  await popover.type('not yet');
  await page.press('Escape');
  await popover.closed();
  expect(await (await page.hover('WTO')).typed()).toBe('not yet');
  expect((await storedNotes(bench)).map(({ words }) => words)).not.toContain('not yet');
});

// To start Firefox again takes half of what a test has.
test('words that were typed are there again when the tab was closed, and when the browser was ended, from popover and popup', {
  timeout: 120_000,
}, async () => {
  const page = await bench.open('news.html');
  await (await page.hover('SDGs')).type('not saved');
  await page.raw.close();
  const small = bench.addPage('<p>ASEAN met.</p>', { lang: 'en' });
  const other = await bench.open(small);
  await save(other, 'ASEAN', 'ten');
  const popup = await bench.popup(other);
  await popup.locator('::-p-aria([name="Edit: ASEAN"][role="button"])').click();
  await popup.locator('textarea').fill('begun');
  await until('the draft to be kept', async () => (await storedDrafts(bench)).some(({ words }) => words === 'begun'));
  await popup.close();
  await bench.restart('kill');
  const again = await bench.open('news.html');
  expect(await (await again.hover('SDGs')).typed()).toBe('not saved');
  await again.press('Escape');
  const reopened = await bench.popup(await bench.open(small));
  await reopened.waitForSelector('textarea');
  expect(await reopened.$eval('textarea', (field) => field.value)).toBe('begun');
  await reopened.locator('::-p-aria([name="Save"][role="button"])').click();
  await until('the draft to be stored', async () => (await storedNotes(bench)).some(({ words }) => words === 'begun'));
  await reopened.close();
  await again.raw.bringToFront();
  await (await again.hover('SDGs')).click('Save note');
  await until('the words to be stored', async () =>
    (await storedNotes(bench)).some(({ words }) => words === 'not saved'),
  );
});

test('a note is still there when the browser has been restarted, and when its background was stopped', {
  timeout: 120_000,
}, async () => {
  const page = await bench.open('berita.html');
  const popover = await page.hover('UNHCR');
  await popover.type('tenda');
  await popover.click('Simpan catatan');
  await until('the note to be saved', async () => (await popover.buttons()).includes('Tersimpan'));
  await bench.restart();
  const again = await bench.open('berita.html');
  expect(await (await again.hover('UNHCR')).typed()).toBe('tenda');
  await again.press('Escape');
  await again.mouse.moveTo({ x: 5, y: 5 });
  await bench.stopBackground();
  expect(await (await again.hover('UNHCR')).typed()).toBe('tenda');
});

test('the popup edits a note, deletes it, and undoes that', async () => {
  const page = await bench.openHtml('<p>The G20 met.</p>', { lang: 'en', title: 'A meeting' });
  await save(page, 'G20', 'twenty?');
  const popup = await bench.popup(page);
  await popup.locator('::-p-aria([name="Edit: G20"][role="button"])').click();
  await popup.locator('::-p-aria([name="Your own words on G20"][role="textbox"])').fill('nineteen and two unions');
  await popup.locator('::-p-aria([name="Save"][role="button"])').click();
  const words = async () => (await storedNotes(bench)).find(({ headword }) => headword === 'G20');
  await until('the change to be stored', async () => (await words())?.words === 'nineteen and two unions');
  await popup.locator('::-p-aria([name="Delete: G20"][role="button"])').click();
  await until('the note to be deleted', async () => (await words())?.status === 'trash');
  await popup.locator('::-p-text(deleted)').wait();
  await popup.locator('::-p-aria([name="Undo"][role="button"])').click();
  await until('the note to be back', async () => (await words())?.status === 'live');
  await popup.locator('::-p-aria([name="Edit: G20"][role="button"])').wait();
  expect(await popup.$$eval('a', (links) => links.map((link) => link.href))).toContain(
    `${page.raw.url()}#:~:text=The%20G20%20met.`,
  );
});

test('a page knows nothing of the notes: they are not in its own storage', async () => {
  const page = await bench.open('news.html');
  await page.hover('UNHCR');
  expect(await page.raw.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await expect.poll(() => badgeOf(bench, page)).not.toBe('');
});
