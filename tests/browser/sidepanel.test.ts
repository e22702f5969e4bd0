import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { countIs, saveNote, storedNotes, tabOf } from './extension.ts';
import { accessibilityProblems, type BenchPage, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

/** A hidden tab's timers, and so what is shown in it, may be late. */
const PATIENCE = { timeout: 15_000, interval: 25 };

/**
 * Opens the panel's document for a page, as wide as a side panel is.
 *
 * @param marks so many the page has: a page that the panel hides is not read
 */
async function panelFor(page: BenchPage, marks: number): Promise<Page> {
  await countIs(bench, page, marks, 15_000);
  const panel = await bench.extensionPage(`sidepanel.html?tab=${await tabOf(bench, page)}`);
  await panel.setViewport({ width: 360, height: 800 });
  await panel.locator('.panel').wait();
  return panel;
}

/** The names of the terms that are listed, with their counts. */
function rows(panel: Page): Promise<string[]> {
  return panel.$$eval('.row', (all) =>
    all
      .filter((row) => row.checkVisibility())
      .map(
        (row) => `${row.querySelector('.serif')?.textContent} ${row.querySelector('.row-count')?.textContent ?? ''}`,
      ),
  );
}

async function rowsAre(panel: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => rows(panel), PATIENCE).toEqual(expected);
}

/** What has focus: its accessible name, or its text. */
function focused(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.querySelector('.serif')?.textContent ?? at?.textContent ?? '';
  });
}

async function focusIs(panel: Page, name: string): Promise<void> {
  await expect.poll(() => focused(panel), PATIENCE).toBe(name);
}

/** Goes on with the Tab key, or back with Shift, until something of that name has focus. */
async function tabTo(panel: Page, name: string, back = false): Promise<void> {
  for (let left = 40; left > 0; left -= 1) {
    if (back) await panel.keyboard.down('Shift');
    await panel.keyboard.press('Tab');
    if (back) await panel.keyboard.up('Shift');
    if ((await focused(panel)) === name) return;
  }
  throw new Error(`The Tab key does not come to "${name}"`);
}

const says = (panel: Page, text: string) =>
  until(
    `"${text}" to be said`,
    () =>
      panel.$$eval('[role=status]', (all, wanted) => all.some((region) => region.textContent?.includes(wanted)), text),
    PATIENCE,
  );

function button(panel: Page, name: string) {
  return panel.locator(`::-p-aria([name="${name}"][role="button"])`);
}

describe('the terms of the page', () => {
  test('are listed with their counts, most telling first, and follow what changes; what is open stays', async () => {
    const page = await bench.openHtml('<p>UNHCR and WTO, UNHCR</p><main></main>');
    const panel = await panelFor(page, 3);
    await rowsAre(panel, ['UNHCR 2', 'World Trade Organization 1']);
    await panel.locator('::-p-text(World Trade Organization)').click();
    await panel.locator('.entry').wait();
    await page.raw.bringToFront();
    await page.raw.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>WTO, WTO, WTO, WTO and G20</p>';
    });
    await rowsAre(panel, ['UNHCR 2', 'World Trade Organization 5', 'G20 1']);
    expect(await panel.$$('.entry')).toHaveLength(1);
  });

  test('open in place with definition, article and related terms, which are looked up', async () => {
    const page = await bench.openHtml('<p>UNHCR</p>');
    const panel = await panelFor(page, 1);
    await rowsAre(panel, ['UNHCR 1']);
    const row = await panel.waitForSelector('.row');
    expect(await row?.evaluate((node) => node.getAttribute('aria-expanded'))).toBe('false');
    await row?.click();
    const entry = await panel.waitForSelector('.entry');
    const text = await entry?.evaluate((node) => (node as HTMLElement).innerText);
    for (const part of ['Organization', 'agency', 'From the article', 'Related', 'refugee', 'Open in library']) {
      expect(text).toContain(part);
    }
    expect(await row?.evaluate((node) => node.getAttribute('aria-expanded'))).toBe('true');
    await button(panel, 'refugee').click();
    await until('the related term', async () => (await rows(panel))[0] === 'refugee ');
    expect(await panel.$eval('input[type=search]', (field) => field.value)).toBe('refugee');
    await focusIs(panel, 'Look up a term');
    await button(panel, 'Close look-up').click();
    await rowsAre(panel, ['UNHCR 1']);
    expect(await panel.$$('.entry')).toHaveLength(1);
    await focusIs(panel, 'Look up a term');
  });

  test('are shown on the page, frames included, on demand', async () => {
    const inner = bench.addPage('<p>SDGs</p>');
    const page = await bench.openHtml(
      `<p>UNHCR</p><div style="height:4000px"></div><p>WTO</p><iframe src="${inner}" height="400" width="600"></iframe>`,
    );
    const panel = await panelFor(page, 3);
    await until('the terms', async () => (await rows(panel)).length === 3);
    for (const name of ['World Trade Organization', 'Sustainable Development Goals']) {
      await panel.bringToFront();
      await panel.locator(`::-p-text(${name})`).click();
      await button(panel, `Show on page: ${name}`).click();
      await until('the popover', async () => (await (await page.popover())?.name()) === name);
      expect(await page.raw.evaluate(() => scrollY)).toBeGreaterThan(2000);
      await says(panel, `“${name}” is shown on the page.`);
    }
  });
});

describe('following', () => {
  test('the panel shows the tab in front, starts afresh with each page and takes no focus', {
    timeout: 90_000,
  }, async () => {
    const first = await bench.openHtml('<p>UNHCR and WTO</p>', { host: 'first.localhost' });
    const panel = await bench.extensionPage('sidepanel.html', true);
    await first.raw.bringToFront();
    await rowsAre(panel, ['UNHCR 1', 'World Trade Organization 1']);
    await says(panel, '2 terms on this page');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.row')?.click());
    await until('the entry', async () => (await panel.$$('.entry')).length === 1);

    const second = await bench.openHtml('<p>UNHCR</p>', { host: 'second.localhost' });
    await rowsAre(panel, ['UNHCR 1']);
    expect(await panel.$$('.entry')).toHaveLength(0);
    expect(await panel.$eval('[role=switch]', (node) => node.textContent)).toBe('On for second.localhost');
    expect(await panel.evaluate(() => document.activeElement?.localName)).toBe('body');
    await says(panel, '1 term on this page');

    await second.raw.goto(bench.url(bench.addPage('<p>G20</p>'), { host: 'third.localhost' }));
    await rowsAre(panel, ['G20 1']);
    await second.raw.goto('about:blank');
    await until('the reason', () =>
      panel.$eval('.empty', (node) => node.textContent?.includes('Look-up and notes work')),
    );
    await first.raw.bringToFront();
    await rowsAre(panel, ['UNHCR 1', 'World Trade Organization 1']);
  });

  test('the site switch takes the marks from the page and brings them back', async () => {
    const page = await bench.openHtml('<p>UNHCR</p>', { host: 'switched.localhost' });
    const panel = await panelFor(page, 1);
    await rowsAre(panel, ['UNHCR 1']);
    await panel.locator('::-p-aria([name="On for switched.localhost"][role="switch"])').click();
    await panel.locator('::-p-text(Konteks is off here)').wait();
    await rowsAre(panel, []);
    await page.raw.bringToFront();
    await until('no marks', async () => (await page.marks()).length === 0);
    await panel.bringToFront();
    await panel.locator('::-p-aria([name="Off for switched.localhost"][role="switch"])').click();
    await page.raw.bringToFront();
    await rowsAre(panel, ['UNHCR 1']);
  });
});

describe('notes', () => {
  test('those of this page come first and lead to their passage; all are there as soon as they are saved', {
    timeout: 60_000,
  }, async () => {
    const far = '<div style="height:4000px"></div>';
    const other = await bench.openHtml('<p>Rules of the WTO</p>', { title: 'The other page' });
    await saveNote(await other.hover('WTO'), 'elsewhere');
    const page = await bench.openHtml(`<p>Start</p>${far}<p>UNHCR came at dawn.</p>${far}`, { title: 'This page' });
    const panel = await panelFor(page, 1);
    const notes = () =>
      panel.$$eval('.part', (parts) =>
        parts
          .map((part) => [
            part.querySelector('h2')?.textContent ?? '',
            ...[...part.querySelectorAll('.note-words')].map((words) => words.textContent ?? ''),
          ])
          .filter(([title]) => title !== 'On this page'),
      );
    await expect.poll(notes, PATIENCE).toEqual([['Latest notes', 'elsewhere']]);
    await page.raw.bringToFront();
    // Only marks near the window can be pointed at.
    await page.raw.evaluate(() => scrollTo(0, 4000));
    await until('the mark', () => page.has('UNHCR'));
    await saveNote(await page.hover('UNHCR'), 'right here');
    await page.press('Escape');
    await expect.poll(notes, PATIENCE).toEqual([
      ['Notes on this page', 'right here'],
      ['Latest notes from other pages', 'elsewhere'],
    ]);
    await page.raw.evaluate(() => scrollTo(0, 0));
    await panel.bringToFront();
    await panel.locator('::-p-aria([name="Show on page: UNHCR"][role="link"])').click();
    await until('the passage', () => page.raw.evaluate(() => scrollY > 2000));
    expect(await page.raw.evaluate(() => document.title)).toBe('This page');
  });

  test('can be changed, deleted and brought back by keys alone, and focus stays with them', async () => {
    const page = await bench.openHtml('<p>They met at the G20 at noon.</p>');
    await saveNote(await page.hover('G20'), 'first');
    const panel = await panelFor(page, 1);
    await button(panel, 'Edit: G20').wait();
    await tabTo(panel, 'Edit: G20');
    await panel.keyboard.press('Enter');
    await focusIs(panel, 'Your own words on G20');
    await panel.keyboard.type('more than ');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await focusIs(panel, 'Edit: G20');
    const stored = async () => (await storedNotes(bench)).find(({ headword }) => headword === 'G20');
    expect((await stored())?.words).toContain('more than ');
    await tabTo(panel, 'Delete: G20');
    await panel.keyboard.press('Enter');
    await focusIs(panel, 'Undo');
    expect((await stored())?.status).toBe('trash');
    await panel.keyboard.press('Enter');
    await focusIs(panel, 'Edit: G20');
    expect((await stored())?.status).toBe('live');
  });

  test('what is being written outlives a look-up, and going to another page and back', async () => {
    const page = await bench.openHtml('<p>ASEAN</p>');
    const url = page.raw.url();
    await saveNote(await page.hover('ASEAN'), 'begun');
    const panel = await panelFor(page, 1);
    const written = () =>
      panel.$$eval('.part', (parts) =>
        parts.flatMap((part) =>
          [...part.querySelectorAll('textarea')].map(
            (field) => `${part.querySelector('h2')?.textContent}: ${field.value}`,
          ),
        ),
      );
    await button(panel, 'Edit: ASEAN').click();
    await focusIs(panel, 'Your own words on ASEAN');
    await panel.keyboard.type('not saved, ');
    await panel.locator('input[type=search]').fill('unhcr');
    await until('what was found', async () => (await rows(panel))[0] === 'UNHCR ');
    await panel.keyboard.press('Escape');
    const words = (await written()).join().replace('Notes on this page: ', '');
    expect(words).toContain('not saved, ');
    await page.raw.goto(bench.url(bench.addPage('<p>WTO</p>')));
    await expect.poll(written, PATIENCE).toEqual([`Latest notes: ${words}`]);
    await page.raw.goto(url);
    await expect.poll(written, PATIENCE).toEqual([`Notes on this page: ${words}`]);
  });
});

describe('keys', () => {
  test('look up, and clear what was looked up', async () => {
    const page = await bench.openHtml('<p>UNHCR</p>');
    const panel = await panelFor(page, 1);
    await rowsAre(panel, ['UNHCR 1']);
    await tabTo(panel, 'Look up a term');
    await panel.keyboard.type('protecsionism');
    await until('what was found', async () => (await rows(panel))[0] === 'protectionism ');
    await says(panel, 'entr');
    await panel.keyboard.press('Escape');
    await rowsAre(panel, ['UNHCR 1']);
  });

  test('reach the switch, the terms and what is in them', async () => {
    const page = await bench.openHtml('<p>WTO</p>', { host: 'keys.localhost' });
    const panel = await panelFor(page, 1);
    await rowsAre(panel, ['World Trade Organization 1']);
    await tabTo(panel, 'World Trade Organization');
    await panel.keyboard.press('Enter');
    await panel.locator('.entry').wait();
    await tabTo(panel, 'tariff');
    await tabTo(panel, 'Show on page: World Trade Organization');
    await panel.keyboard.press('Enter');
    await until('the popover', async () => (await (await page.popover())?.name()) === 'World Trade Organization');
    await panel.bringToFront();
    await tabTo(panel, 'Open in library: World Trade Organization');
    await tabTo(panel, 'On for keys.localhost', true);
    await panel.keyboard.press('Enter');
    await panel.locator('::-p-aria([name="Off for keys.localhost"][role="switch"])').wait();
  });
});

test("the popup's button opens the browser's own side panel", async () => {
  const page = await bench.openHtml('<p>UNHCR</p>');
  const popup = await bench.popup(page);
  expect(await bench.sidePanel()).toBeUndefined();
  await button(popup, 'Open side panel').click();
  await until('the side panel', async () => (await bench.sidePanel())?.endsWith('sidepanel.html'));
  await bench.closeSidePanel();
  await until('it to be closed', async () => (await bench.sidePanel()) === undefined);
});

describe('how it looks', () => {
  afterEach(async () => {
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
    await bench.setColorScheme('light');
  });

  test.each([
    ['en', 'UNHCR'],
    ['id', 'ASEAN'],
  ] as const)('axe finds nothing to criticise in "%s", light and dark', { timeout: 90_000 }, async (to, term) => {
    const page = await bench.open('news.html');
    await saveNote(await page.hover(term), 'words');
    const panel = await panelFor(page, 19);
    await bench.inExtension((language) => chrome.storage.local.set({ 'setting:language': language }), to);
    await until('the language', () => panel.evaluate((lang) => document.documentElement.lang === lang, to));
    await panel.locator('.row').click();
    await panel.locator('.entry').wait();
    await panel.locator(`::-p-text(${to === 'en' ? 'Edit' : 'Ubah'})`).click();
    await panel.locator('textarea').wait();
    expect(await problemsInBothThemes(bench, panel)).toEqual([]);
    await panel.locator('input[type=search]').fill('wto');
    await until('what was found', async () => (await panel.$$('.entry')).length > 1);
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  test('nothing sticks out at 320 px, with larger text, and at 700 px', async () => {
    const page = await bench.open('news.html');
    const panel = await panelFor(page, 19);
    await until('the terms', async () => (await rows(panel)).length > 5);
    for (const row of (await panel.$$('.row')).slice(0, 3)) await row.click();
    await until('entries', async () => (await panel.$$('.entry')).length === 3);
    for (const [width, size] of [
      [320, 100],
      [320, 200],
      [700, 100],
    ] as const) {
      await panel.setViewport({ width, height: 600 });
      const needed = await panel.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
        return document.documentElement.scrollWidth;
      }, size);
      expect(needed, `${width} px, ${size} per cent`).toBeLessThanOrEqual(width);
    }
  });
});
