import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openLibrary, press } from './library-page.ts';
import { fillShelf, seedGlossary } from './shelf-seed.ts';
import { accessibilityProblems, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

/** What is typed, and what is to be found first: for each something else than for the one before. */
const QUERIES = [
  ['penggungsi', 'refugee'],
  ['protecsionism', 'protectionism'],
  ['climate ch', 'climate change'],
  ['global solid', 'global solidarity'],
  ['perubahan ikl', 'climate change'],
  ['U.N.', 'United Nations'],
] as const;

/** Types over what stands in the field for looking up. */
async function type(page: Page, query: string): Promise<void> {
  await page.locator('input[type=search]').wait();
  await page.$eval('input[type=search]', (input) => {
    input.focus();
    input.select();
  });
  await page.keyboard.type(query);
}

/** Opens the side panel in a tab, and waits until it has followed that tab: what was typed before would be gone. */
async function openPanel(): Promise<Page> {
  const panel = await bench.extensionPage('sidepanel.html');
  await panel.locator('::-p-text(own pages)').wait();
  return panel;
}

/** Waits until the first that is found is an entry. */
async function firstIs(page: Page, headword: string): Promise<void> {
  await until(`${headword} first`, async () => (await foundIn(page))[0] === headword);
}

/** @returns the headwords that a surface has found */
function foundIn(page: Page): Promise<string[]> {
  return page.$$eval('.found .serif, section.part .row .serif', (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? ''),
  );
}

describe('the side panel', () => {
  test('opens the first that is found by Enter, also when that was pressed before it was found', async () => {
    const page = await bench.open('news.html');
    await page.raw.bringToFront();
    const panel = await openPanel();
    await type(panel, 'penggungsi');
    await press(panel, 'Enter');
    await libraryIsAt('solidaritas-global/refugee');
  });
});

describe('the library', () => {
  test('looks up what is typed in any of its views, with the place in the address, and Back comes back', async () => {
    const library = await openLibrary(bench, 'settings');
    await type(library, 'penggungsi');
    await firstIs(library, 'refugee');
    await until('the address', async () => (await library.evaluate(() => location.hash)) === '#lookup?q=penggungsi');
    for (const [query, headword] of QUERIES) {
      await type(library, query);
      await firstIs(library, headword);
    }
    expect(await problemsInBothThemes(bench, library)).toEqual([]);
    await press(library, 'Enter');
    await until(
      'the entry',
      async () => (await library.evaluate(() => location.hash)) === '#solidaritas-global/united-nations',
    );
    await library.goBack();
    await firstIs(library, 'United Nations');
    expect(await library.$eval('input[type=search]', (input) => input.value)).toBe('U.N.');
    await library.goBack();
    await library.locator('.settings h3').wait();
  });

  test('goes through what it found by arrow keys, from the field and back to it', async () => {
    const library = await openLibrary(bench, 'lookup?q=hak');
    await until('entries', async () => (await foundIn(library)).length > 1);
    await library.focus('input[type=search]');
    const at = () =>
      library.evaluate(() => [...document.querySelectorAll('.found > a')].indexOf(document.activeElement as Element));
    await press(library, 'ArrowDown', 'ArrowDown');
    expect(await at()).toBe(1);
    await press(library, 'ArrowUp');
    expect(await at()).toBe(0);
    await press(library, 'ArrowUp');
    expect(await library.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
  });

  test('says when there is nothing, and offers to add it or to look through the notes', async () => {
    const library = await openLibrary(bench, 'lookup?q=bom+atom');
    await library.locator('::-p-text(Nothing in your glossaries for “bom atom”.)').wait();
    expect(await library.$$eval('.look-up-offers a', (all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '#add?name=bom+atom',
      '#notes?q=bom+atom',
    ]);
    expect(await accessibilityProblems(library)).toEqual([]);
  });
});

describe('a glossary of the reader’s own', () => {
  const MINE = seedGlossary('our-class', 'Our class', [
    {
      id: 'river',
      names: { id: ['daerah aliran sungai'], en: ['watershed'] },
      definition: { id: '', en: 'Land that drains into one river.' },
    },
    { id: 'rice', names: { id: ['swasembada beras'] }, definition: { id: 'Beras cukup dari negeri sendiri.', en: '' } },
  ]);
  const off = [{ id: 'our-class', isOn: false, colour: 'text' as const }];

  test('is looked through in popup, side panel, library and address bar, and not any more when it is off', async () => {
    await fillShelf(bench, [MINE]);
    const page = await bench.open('news.html');
    const popup = await bench.popup(page);
    await type(popup, 'watershad');
    await firstIs(popup, 'watershed');
    await popup.locator('.entry').wait();
    expect(await popup.$eval('.row-from', (from) => from.textContent)).toBe('Our class');
    expect(await popup.$eval('.entry', (entry) => entry.textContent)).toContain('Land that drains into one river.');
    await popup.close();
    const panel = await openPanel();
    await type(panel, 'swasembad');
    await firstIs(panel, 'swasembada beras');
    const library = await openLibrary(bench, 'lookup?q=drains');
    await firstIs(library, 'watershed');
    expect(await accessibilityProblems(library)).toEqual([]);
    // Right after it was woken the background may answer before it has read them.
    await until('the address bar to find it', async () => {
      const [first] = await bench.events.typeInAddressBar('aliran');
      return first?.description.includes('Our class') ?? false;
    });

    await fillShelf(bench, [MINE], off);
    const after = await openLibrary(bench, 'lookup?q=watershed');
    await after.locator('::-p-text(Nothing in your glossaries)').wait();
  });

  test('is followed while one looks: gone when it is switched off, there again when it is on', async () => {
    await fillShelf(bench, [MINE]);
    const looking = await openLibrary(bench, 'lookup?q=watershed');
    await firstIs(looking, 'watershed');
    const shelf = await openLibrary(bench, 'glossaries');
    await shelf.locator('::-p-xpath(//li[contains(., "Our class")]//*[@role="switch"])').click();
    await looking.bringToFront();
    await looking.locator('::-p-text(Nothing in your glossaries)').wait();
    await shelf.bringToFront();
    await shelf.locator('::-p-xpath(//li[contains(., "Our class")]//*[@role="switch"])').click();
    await looking.bringToFront();
    await firstIs(looking, 'watershed');
  });
});

describe('the address bar', () => {
  test('suggests entries with both names and how they begin to be explained, and opens the one that is chosen', async () => {
    const all = await bench.events.typeInAddressBar('penggungsi');
    expect(all[0]?.content).toBe('refugee');
    expect(all[0]?.description).toContain('pengungsi');
    expect(all[0]?.description).toContain('A person who');
    await bench.events.enterInAddressBar('refugee');
    await libraryIsAt('solidaritas-global/refugee');
  });

  test('opens an entry by its name, and for anything else the look-up, also when the background has just been woken', async () => {
    await bench.stopBackground();
    await bench.events.enterInAddressBar('unhcr');
    await libraryIsAt('solidaritas-global/unhcr');
    await bench.stopBackground();
    await bench.events.enterInAddressBar('penggungsi');
    await libraryIsAt('lookup?q=penggungsi');
  });
});

describe('a selection', () => {
  // The next one opens its own.
  afterEach(() => bench.events.closePopup());

  test('is looked up from its menu, in the popup', async () => {
    await bench.open('news.html');
    await bench.events.chooseInMenu('look-up', '  protecsionism ');
    await popupLooksUp('protecsionism', 'protectionism');
  });

  test('is looked up by the command, in the popup; without one its field waits', async () => {
    const page = await bench.openHtml('<p>Sold on <b id="it">free\ntrade</b> alone.</p>', { lang: 'en' });
    await page.raw.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#it') as Element));
    await bench.events.pressCommand('look-up');
    await popupLooksUp('free trade', 'free trade agreement');
    await bench.events.closePopup();
    await page.raw.evaluate(() => getSelection()?.empty());
    await bench.events.pressCommand('look-up');
    await popupLooksUp('');
  });
});

/** Waits until the library is open at a place. */
async function libraryIsAt(place: string): Promise<void> {
  await until(`the library at ${place}`, async () => {
    const [page] = await bench.openAt(`library.html#${place}`);
    return page !== undefined;
  });
}

/** Waits until the toolbar's popup is open and asks for something. */
async function popupLooksUp(text: string, headword?: string): Promise<void> {
  await until('the popup', async () => (await bench.events.popup()) !== undefined);
  // In Firefox nobody can look into it; that it has come for what it is to look up can be seen.
  await until('it to come for what is asked', () =>
    bench.inExtension(async () => Object.keys(await chrome.storage.session.get('asked')).length === 0),
  );
  const popup = await bench.events.intoPopup();
  if (!popup) return;
  await until('it to ask', () => popup.$eval('input[type=search]', (input, asked) => input.value === asked, text));
  expect(await popup.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
  if (headword !== undefined) await firstIs(popup, headword);
}
