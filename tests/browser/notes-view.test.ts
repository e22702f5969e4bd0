import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedDrafts, storedNotes } from './extension.ts';
import { focused, press, says, tabTo } from './library-page.ts';
import { makeStore, seedNote, seedNotes, store } from './notes-seed.ts';
import { accessibilityProblems, problemsInBothThemes, until, useBench } from './support/index.ts';
import { tooSmall, tooWide } from './support/surface-checks.ts';

const bench = useBench();

beforeAll(() => makeStore(bench));

/** What is asked again until it is so: a busy machine takes its time. */
const soon = expect.poll;

/** Opens the notes, and waits for those in sight. */
async function openNotes(place = 'notes'): Promise<Page> {
  const page = await bench.extensionPage(`library.html#${place}`);
  await page.locator('.note-row-head').wait();
  return page;
}

/** Loads the page anew, as a reader does: Firefox does not let it be done from outside. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.old = '';
    setTimeout(() => location.reload());
  });
  await until('the notes to be there again', () =>
    page.evaluate(() => document.body.dataset.old === undefined && document.querySelector('.note-row-head') !== null),
  );
}

/** @returns the names of the notes that are drawn, in order */
function names(page: Page): Promise<string[]> {
  return page.$$eval('.note-row-head :is(h3, h4)', (all) => all.map(({ textContent }) => textContent ?? ''));
}

/** @returns what the first row says; a row is there before its note has come from the store */
function firstRow(page: Page): Promise<string> {
  return page.$eval('.note-rows > li', (row) => (row as HTMLElement).innerText);
}

/** @returns what is said of how many there are */
function count(page: Page): Promise<string> {
  return page.$eval('.notes-bar [role=status]', ({ textContent }) => textContent ?? '');
}

async function countIs(page: Page, expected: string): Promise<void> {
  await soon(() => count(page)).toBe(expected);
}

function clickButton(page: Page, name: string): Promise<void> {
  return page.locator(`::-p-xpath(//button[normalize-space(.)="${name}"])`).click();
}

/** Takes back what was done last, and waits until that is said: what is said later would take the next way back along. */
async function undo(page: Page): Promise<void> {
  await clickButton(page, 'Undo');
  await says(page, 'Undone.');
}

/** Opens the field for the words of a note, and waits until it takes them. */
async function write(page: Page, button: string): Promise<void> {
  await page.locator(`::-p-aria(${button})`).click();
  await until('the field', () => page.evaluate(() => document.activeElement?.localName === 'textarea'));
}

/** Types over what is in the search field. */
async function search(page: Page, text: string): Promise<void> {
  await page.focus('main input[type=search]');
  await page.$eval('main input[type=search]', (input) => (input as HTMLInputElement).select());
  await press(page, 'Backspace');
  if (text !== '') await page.keyboard.type(text);
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.evaluate(
    (wanted, name) => {
      const select = [...document.querySelectorAll('select')].find((each) =>
        each.labels[0]?.textContent?.startsWith(wanted),
      );
      const value = [...(select?.options ?? [])].find((each) => each.text === name)?.value;
      if (!select || value === undefined) throw new Error(`no ${wanted}: ${name}`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    option,
  );
}

/** Brings focus to the tick of the first note that is drawn. */
async function focusFirst(page: Page): Promise<void> {
  await page.focus('.note-rows > li .tick input');
}

/** @returns the selected notes' places in the list that are drawn, from 1 */
function selected(page: Page): Promise<number[]> {
  return page.$$eval('.note-rows > li:has(.tick :checked)', (rows) =>
    rows.map((row) => Number(row.getAttribute('aria-posinset'))),
  );
}

/** @returns the notes in the store, by their ids */
async function inStore(): Promise<Map<string, Record<string, unknown>>> {
  return new Map((await storedNotes(bench)).map((note) => [String(note.id), note]));
}

const id = (n: number) => seedNote(n).id;

describe('two thousand notes', () => {
  beforeAll(() => store(bench, seedNotes(2000)));

  test('scroll, with few of them in the page; each says which of how many it is', async () => {
    const page = await openNotes();
    await countIs(page, '2,000 notes');
    const drawn = () =>
      page.$$eval('.note-rows > li', (rows) => rows.map((row) => Number(row.getAttribute('aria-posinset'))));
    expect((await drawn()).length).toBeLessThan(40);
    expect((await drawn())[0]).toBe(1);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until('notes from the middle', async () => {
      const [first = 0] = await drawn();
      return first > 500 && first < 1500;
    });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the last note', async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return (await drawn()).at(-1) === 2000;
    });
    expect((await drawn()).length).toBeLessThan(40);
    // Nothing lies over another.
    await until('the rows to stand one below the other', () =>
      page.$$eval('.note-rows > li', (rows) => {
        const boxes = rows.map((row) => row.getBoundingClientRect());
        return boxes.every((box, i) => i === 0 || Math.abs(box.top - (boxes[i - 1]?.bottom ?? 0)) < 1.5);
      }),
    );
  });

  test('are searched as one types, and the address says what was looked for', async () => {
    const page = await openNotes();
    await search(page, 'harbour');
    await countIs(page, '1,001 of 2,000 notes');
    await search(page, 'rice wto');
    await countIs(page, '167 of 2,000 notes');
    // The notes come after their number.
    await soon(() =>
      page.$$eval('.note-rows mark.found', (all) => all.slice(0, 2).map((mark) => mark.textContent)),
    ).toEqual(['WTO', 'WTO']);
    await search(page, 'tag:"field work" term:unhcr');
    await countIs(page, '100 of 2,000 notes');
    await soon(() => page.evaluate(() => location.hash)).toBe('#notes?q=tag%3A%22field+work%22+term%3Aunhcr');
    await reload(page);
    await countIs(page, '100 of 2,000 notes');
    expect(await page.$eval('main input[type=search]', (input) => (input as HTMLInputElement).value)).toBe(
      'tag:"field work" term:unhcr',
    );
    await search(page, 'nowhere at all');
    await says(page, 'Nothing found for “nowhere at all”.');
    await clickButton(page, 'Clear the search');
    await countIs(page, '2,000 notes');
  });

  test('come in another order and in groups; Back takes a step back', async () => {
    const page = await openNotes();
    await pick(page, 'Sort', 'Term');
    await soon(async () => (await names(page))[0]).toBe('protectionism');
    expect(await page.evaluate(() => location.hash)).toBe('#notes?sort=headword');
    await pick(page, 'Group', 'By page');
    await until('a heading', () => page.$('.note-group h3'));
    await soon(() => page.$eval('.note-group', (group) => (group as HTMLElement).innerText)).toMatch(
      /^Mereka yang menunggu di perbatasan\s*berita\.example\.id\s*666 notes$/,
    );
    await pick(page, 'Group', 'By day');
    await soon(() => page.$eval('.note-group h3', (group) => group.textContent)).toMatch(/^\w+day, November 20, 2026$/);
    await pick(page, 'Group', 'By term');
    await soon(() => page.$eval('.note-group h3', (group) => group.textContent)).toMatch(/^(protectionism|SDGs)$/);
    for (const expected of [
      '#notes?sort=headword&group=day',
      '#notes?sort=headword&group=page',
      '#notes?sort=headword',
      '#notes',
    ]) {
      await page.evaluate(() => history.back());
      await soon(() => page.evaluate(() => location.hash)).toBe(expected);
    }
    await soon(async () => (await names(page))[0]).toBe('UNHCR');
  });

  test('a tag leads to all notes with it', async () => {
    const page = await openNotes();
    await page.locator('.tag-find').click();
    await countIs(page, '800 of 2,000 notes');
    expect(await page.$eval('main input[type=search]', (input) => (input as HTMLInputElement).value)).toBe('tag:food');
    await page.evaluate(() => history.back());
    await countIs(page, '2,000 notes');
  });

  test('are gone through by arrow keys, and focus stays with its row however far one scrolls', async () => {
    const page = await openNotes();
    await focusFirst(page);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await focused(page)).toBe('Select: protectionism');
    await press(page, 'End');
    await until('the last row to have focus', () =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '2000'),
    );
    // The list goes on scrolling as its rows are measured.
    await until('it to be in sight', () =>
      page.evaluate(() => document.activeElement!.getBoundingClientRect().bottom <= innerHeight),
    );
    await until('the first rows', async () => {
      await page.evaluate(() => scrollTo(0, 0));
      return page.$('li[aria-posinset="1"] .note-row-head');
    });
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))).toBe(
      '2000',
    );
    await press(page, 'ArrowUp', 'Home');
    await until('the first row to have focus', () =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '1'),
    );
  });

  test('one that is being written stays, however far one scrolls', async () => {
    const page = await openNotes();
    await write(page, 'Add words: WTO');
    await page.keyboard.type('half a');
    await page.focus('main input[type=search]');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until('other notes', () =>
      page.$$eval(
        'li[aria-posinset]',
        (rows) => rows.length > 1 && !rows.some((row) => row.getAttribute('aria-posinset') === '1'),
      ),
    );
    expect(
      await page.$eval('textarea', (area) => [area.value, area.closest('li')?.getAttribute('aria-posinset')]),
    ).toEqual(['half a', '2']);
    await page.focus('textarea');
    await press(page, 'Escape');
    await until('the field to close', async () => !(await page.$('textarea')));
  });

  test('are selected one by one, in ranges, and all that was found', async () => {
    const page = await openNotes();
    await page.locator('li[aria-posinset="1"] .tick input').click();
    await page.keyboard.down('Shift');
    await page.locator('li[aria-posinset="3"] .tick input').click();
    await page.keyboard.up('Shift');
    await soon(() => selected(page)).toEqual([1, 2, 3]);
    await says(page, '3 selected');
    await clickButton(page, 'Select all 2,000 found');
    await says(page, '2,000 selected');
    await page.locator('[aria-label="Select none"]').click();
    await soon(() => selected(page)).toEqual([]);
    await focusFirst(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await says(page, '2,000 selected');
    await press(page, 'Escape');
    await soon(() => selected(page)).toEqual([]);
    // What is not found any more is not selected any more.
    await press(page, ' ');
    await says(page, '1 selected');
    await search(page, 'term:wto');
    await until('the bar to go', async () => !(await page.$('.selection-bar')));
  });
});

describe('a few notes', () => {
  beforeEach(() => store(bench, seedNotes(6)));

  test('the words are changed in place; what is typed outlives the page, and Escape throws it away', async () => {
    const page = await openNotes();
    await write(page, 'Edit: UNHCR');
    await page.keyboard.type(' And more.');
    await says(page, 'Not saved yet');
    const drafts = async () => (await storedDrafts(bench)).map(({ key, words }) => [key, words]);
    await soon(drafts).toEqual([[`note:${id(0)}`, 'My words, number 0. And more.']]);
    await reload(page);
    const field = () => page.$eval('textarea', (area) => area.value);
    await page.locator('textarea').wait();
    expect(await field()).toBe('My words, number 0. And more.');
    expect(await focused(page)).toBe('Notes');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await until('the field to close', async () => !(await page.$('textarea')));
    expect(await focused(page)).toBe('Edit: UNHCR');
    await soon(() => firstRow(page)).toContain('My words, number 0. And more.');
    expect((await inStore()).get(id(0))?.words).toBe('My words, number 0. And more.');
    await undo(page);
    await soon(async () => (await inStore()).get(id(0))?.words).toBe('My words, number 0.');

    await write(page, 'Add words: WTO');
    await page.keyboard.type('gone');
    await press(page, 'Escape');
    await until('the field to close', async () => !(await page.$('textarea')));
    expect(await focused(page)).toBe('Add words: WTO');
    await clickButton(page, 'Undo');
    await page.locator('textarea').wait();
    expect(await field()).toBe('gone');
    await clickButton(page, 'Cancel');
    await soon(drafts).toEqual([]);
    await reload(page);
    expect(await page.$('textarea')).toBeNull();
  });

  test('tags are added and taken away by keyboard, with suggestions', async () => {
    const page = await openNotes();
    await page.focus('::-p-aria(Tags: protectionism)');
    await press(page, 'Enter');
    await until('the field', async () => (await focused(page)) === 'Add tag');
    await page.keyboard.type('fi');
    await until('suggestions', () => page.$('[role=combobox][aria-expanded=true]'));
    await press(page, 'ArrowDown');
    expect(
      await page.evaluate(
        () => document.getElementById(document.activeElement!.getAttribute('aria-activedescendant')!)?.textContent,
      ),
    ).toBe('field work');
    await press(page, 'Enter');
    await soon(async () => (await inStore()).get(id(2))?.tags).toEqual(['field work']);
    await page.keyboard.type('a new one,');
    await soon(async () => (await inStore()).get(id(2))?.tags).toEqual(['field work', 'a new one']);
    await until('the tag', async () => (await page.$$('li[aria-posinset="3"] .tag')).length === 2);
    await press(page, 'Backspace');
    await soon(async () => (await inStore()).get(id(2))?.tags).toEqual(['field work']);
    await press(page, 'Escape');
    expect(await focused(page)).toBe('Tags: protectionism');
  });

  test('several are tagged at once, and it can be undone', async () => {
    const page = await openNotes();
    await page.locator('li[aria-posinset="1"] .tick input').click();
    await page.locator('li[aria-posinset="3"] .tick input').click();
    await clickButton(page, 'Add tag');
    await until('the field', async () => (await focused(page)) === 'Add tag');
    await page.keyboard.type('food');
    await press(page, 'Enter');
    await says(page, 'Tagged 1 note “food”.');
    const tags = async () =>
      [0, 2].map(
        (
          (all) => (n: number) =>
            all.get(id(n))?.tags
        )(await inStore()),
      );
    expect(await tags()).toEqual([['food'], ['food']]);
    await undo(page);
    await soon(tags).toEqual([['food'], []]);
    await clickButton(page, 'Remove tag');
    await until('the field', async () => (await focused(page)) === 'Remove tag');
    await page.keyboard.type('fo');
    await press(page, 'Enter');
    await says(page, 'Took “food” from 1 note.');
    expect(await tags()).toEqual([[], []]);
    await undo(page);
    await soon(tags).toEqual([['food'], []]);
  });

  test('by keyboard alone: select, delete, undo; focus goes on to what is next', async () => {
    const page = await openNotes();
    await tabTo(page, 'Select: UNHCR');
    await press(page, 'ArrowDown');
    await page.keyboard.down('Shift');
    await press(page, 'ArrowDown');
    await page.keyboard.up('Shift');
    await soon(() => selected(page)).toEqual([2, 3]);
    await press(page, 'Delete');
    await says(page, 'Moved 2 notes to the trash.');
    await countIs(page, '4 notes');
    await until('focus', async () => (await focused(page)) === 'Select: SDGs');
    await press(page, 'Delete');
    await says(page, 'Moved SDGs to the trash.');
    await countIs(page, '3 notes');
    const z = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    };
    await z();
    await countIs(page, '4 notes');
    await z();
    await countIs(page, '6 notes');
    expect([...(await inStore()).values()].every(({ status }) => status === 'live')).toBe(true);
  });

  test('the trash gives back, and deletes for good when asked once more', async () => {
    const page = await openNotes();
    for (const n of [1, 2]) {
      await page.locator('li[aria-posinset="1"] ::-p-xpath(.//button[.="Delete"])').click();
      await countIs(page, `${6 - n} notes`);
    }
    await page.locator('::-p-xpath(//a[.="Trash (2)"])').click();
    await until('the trash', async () => (await focused(page)) === 'Trash');
    await countIs(page, '2 notes');
    await soon(() => firstRow(page)).toContain('30 days left');
    await page.locator('::-p-aria(Restore: UNHCR)').click();
    await says(page, 'Restored UNHCR.');
    await countIs(page, '1 note');
    await page.focus('::-p-aria(Delete for good: WTO)');
    await press(page, 'Enter');
    await page.locator('dialog[open]').wait();
    expect(await focused(page)).toBe('Keep');
    await press(page, 'Escape');
    await until('the question to go', async () => !(await page.$('dialog')));
    expect(await focused(page)).toBe('Delete for good: WTO');
    expect((await inStore()).size).toBe(6);
    await clickButton(page, 'Empty trash');
    await page.locator('::-p-xpath(//dialog//button[.="Delete for good"])').click();
    await says(page, 'The trash is empty.');
    expect((await inStore()).has(id(1))).toBe(false);
    await page.locator('::-p-xpath(//a[.="Back to the notes"])').click();
    await countIs(page, '5 notes');
    await soon(() => focused(page)).toBe('Notes');
  });

  test('what has been in the trash for thirty days is deleted when the library opens', async () => {
    const long = '2026-01-01T00:00:00.000Z';
    const old = seedNote(7, { status: 'trash', changed: { words: long, tags: long, status: long } });
    await store(bench, [seedNote(0), old, seedNote(8, { status: 'trash' })]);
    const page = await openNotes();
    await says(page, 'Trash (1)');
    await soon(async () => [...(await inStore()).keys()].sort()).toEqual([id(0), id(8)]);
  });

  test('a change in another tab comes by itself, and what is being written stays', async () => {
    const page = await openNotes();
    await write(page, 'Add words: WTO');
    await page.keyboard.type('half a');
    const other = await openNotes();
    await other.locator('li[aria-posinset="1"] ::-p-xpath(.//button[.="Delete"])').click();
    await countIs(other, '5 notes');
    await page.bringToFront();
    await countIs(page, '5 notes');
    await page.keyboard.type(' sentence');
    expect(await page.$eval('textarea', (area) => area.value)).toBe('half a sentence');
  });

  test('words from before a merge can be used again', async () => {
    const versions = [{ words: 'what I thought first', at: '2026-01-02T00:00:00.000Z' }];
    await store(bench, [seedNote(0, { earlier: versions })]);
    const page = await openNotes();
    await clickButton(page, 'Earlier words');
    await clickButton(page, 'Use these again');
    await until('the field', () => page.evaluate(() => document.activeElement?.localName === 'textarea'));
    expect(await page.$eval('textarea', (area) => area.value)).toBe('what I thought first');
  });
});

describe('how it reads', () => {
  afterEach(() => bench.inExtension(() => chrome.storage.local.remove('setting:language')));

  test.each(['en', 'id'] as const)('axe finds nothing, in either theme, wide and at 320 px (%s)', async (language) => {
    await store(bench, [
      ...seedNotes(8),
      seedNote(20, { status: 'trash' }),
      seedNote(21, {
        entry: undefined,
        headword: '',
        words: 'x'.repeat(400),
        earlier: [{ words: 'before', at: '2026-01-02T00:00:00.000Z' }],
      }),
    ]);
    await bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
    const page = await openNotes('notes?q=harbour&group=page');
    await page.locator('.tick input').click();
    await page.locator('li[aria-posinset="2"] .row-actions button:nth-of-type(1)').click();
    await page.locator('li[aria-posinset="2"] .row-actions button:nth-of-type(1)').click();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    const trash = await openNotes('notes:trash');
    expect(await problemsInBothThemes(bench, trash)).toEqual([]);
    await trash.setViewport({ width: 320, height: 640 });
    expect(await tooWide(trash)).toEqual([]);
  });

  // No test can say to a browser on a desktop that its pointer is a finger, but to Chromium.
  test.runIf(bench.engine === 'chromium')('fits a phone, and a finger', async () => {
    await store(bench, [...seedNotes(4), seedNote(20, { status: 'trash' })]);
    const page = await openNotes();
    await page.setViewport({ width: 320, height: 900, hasTouch: true });
    await page.locator('::-p-aria(Edit: UNHCR)').click();
    await page.locator('::-p-aria(Tags: WTO)').click();
    expect(await page.$eval('li[aria-posinset="2"] .tick', (tick) => getComputedStyle(tick).opacity)).toBe('1');
    await page.locator('li[aria-posinset="2"] .tick input').click();
    await says(page, '1 selected');
    // The way past the contents is for keys.
    expect((await tooSmall(page)).filter((each) => !each.startsWith('<a class="skip"'))).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  });

  test('speaks Indonesian', async () => {
    await store(bench, seedNotes(3));
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:language': 'id' }));
    const page = await openNotes();
    await countIs(page, '3 catatan');
    await page.locator('li[aria-posinset="1"] ::-p-xpath(.//button[.="Hapus"])').click();
    await says(page, 'UNHCR dipindahkan ke tempat sampah.');
    await says(page, 'Tempat sampah (1)');
  });

  test('says what to do when there are no notes yet', async () => {
    await store(bench, []);
    const page = await bench.extensionPage('library.html#notes');
    await says(page, 'No notes yet.');
    expect(await page.$eval('.empty a', (link) => link.getAttribute('href'))).toBe('/welcome.html');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
