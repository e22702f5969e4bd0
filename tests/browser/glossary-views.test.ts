import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { focused, openLibrary, press, says } from './library-page.ts';
import { makeStore, seedNote, store } from './notes-seed.ts';
import { type EntrySeed, fillShelf, seedGlossary } from './shelf-seed.ts';
import { problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();
const GLOSSARY = 'solidaritas-global';

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((each) => each.textContent ?? ''));
const at = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1));
const heading = (page: Page): Promise<string> => page.$eval('main h2', (each) => each.textContent ?? '');

/** Waits until focus is on something, by how that begins: where a view is opened it goes there a moment after the words are. */
async function focusIs(page: Page, name: string): Promise<void> {
  await until(`focus on "${name}"`, async () => (await focused(page)).startsWith(name));
}

/** Goes to a place without a link, and waits for its heading. */
async function go(page: Page, place: string, expected: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await until(`the heading "${expected}"`, async () => (await heading(page).catch(() => '')).startsWith(expected));
}

describe('the guide', () => {
  test('leads to an entry, from there to a related one, and Back comes back the same way', async () => {
    const page = await openLibrary(bench, `${GLOSSARY}:migration`);
    expect(await texts(page, 'main h3')).toHaveLength(26);
    await page.locator('::-p-xpath(//main//a[contains(., "UNHCR")])').click();
    await until('the entry', async () => (await heading(page)).startsWith('UNHCR'));
    await focusIs(page, 'UNHCR');
    expect(await page.title()).toBe('Konteks: UNHCR');
    await page
      .locator('::-p-xpath(//section[h3[.="Related"] or div/h3[.="Related"]]//a[contains(., "refugee rights")])')
      .click();
    await until('the related entry', async () => (await heading(page)).startsWith('refugee rights'));
    await focusIs(page, 'refugee rights');
    await page.evaluate(() => history.back());
    await until('the entry', async () => (await heading(page)).startsWith('UNHCR'));
    await page.evaluate(() => history.back());
    await until('the guide', async () => (await at(page)) === `${GLOSSARY}:migration`);
    await focusIs(page, 'Migration, Refugees');
  });

  test('of a glossary without sections is its list', async () => {
    await fillShelf(bench, [seedGlossary('rice', 'Rice', [{ id: 'paddy', names: { en: ['paddy'] } }])]);
    const page = await openLibrary(bench, 'rice');
    expect(await heading(page)).toBe('Rice');
    expect(await texts(page, '.list-row a')).toEqual(['paddy']);
    expect(await texts(page, '.open-glossary a')).toEqual(['All entries', 'Map', 'Edit entries']);
  });

  test('of no glossary says so', async () => {
    const page = await openLibrary(bench, 'nowhere');
    await says(page, 'There is no glossary at this address.');
    await go(page, `${GLOSSARY}/nothing`, 'Not here');
    await says(page, 'There is no such entry in this glossary.');
  });
});

describe('the list', () => {
  test('is by the alphabet of one language at a time, and finds by name in either', async () => {
    const page = await openLibrary(bench, `list:${GLOSSARY}`);
    const first = (): Promise<string> => page.$eval('.list-row a', (each) => each.textContent ?? '');
    expect(await first()).toBe('activism');
    await page.locator('::-p-xpath(//label[contains(., "Indonesian")])').click();
    await until('Indonesian names', async () => (await first()) === 'advokasi');
    expect(await at(page)).toBe(`list:${GLOSSARY}?in=id`);
    await page.locator('.list-tools input[type=search]').fill('world trade');
    await until('one entry', async () => (await texts(page, '.list-row a')).length === 1);
    expect(await first()).toBe('Organisasi Perdagangan Dunia');
    await says(page, '1 entry');
    await until('the address', async () => (await at(page)).includes('q=world'));
    await page.locator('.list-row a').click();
    await until('the entry', async () => (await heading(page)).startsWith('World Trade'));
    await page.evaluate(() => history.back());
    await until('the list', async () => (await texts(page, '.list-row a')).join() === 'Organisasi Perdagangan Dunia');
    await page.evaluate(() => history.back());
    await until('English names', async () => (await texts(page, '.list-row a')).includes('activism'));
  });

  test('goes to a letter, and on by arrow keys', async () => {
    const page = await openLibrary(bench, `list:${GLOSSARY}`);
    await page.locator('::-p-xpath(//nav[@aria-label="Letters"]//button[.="P"])').click();
    await until('the first of P', async () => (await focused(page)) === 'pandemic');
    // Below the letters, which stay in sight.
    const below = (): Promise<number> =>
      page.evaluate(() => {
        const bar = document.querySelector('.letters')!.getBoundingClientRect();
        return document.activeElement!.getBoundingClientRect().top - bar.bottom;
      });
    await expect.poll(below, { timeout: 15_000 }).toBeGreaterThanOrEqual(0);
    await press(page, 'ArrowDown');
    await until('the next', async () => (await focused(page)) === 'peacekeeping mission');
    await press(page, 'Home');
    await until('the first', async () => (await focused(page)) === 'activism');
    await press(page, 'End');
    await until('the last', async () => (await focused(page)) === 'World War II');
  });

  test('of six thousand entries has only those in sight, and finds one among them', async () => {
    const entries = Array.from(
      { length: 6000 },
      (_, n): EntrySeed => ({
        id: `e${n}`,
        names: { en: [`${String.fromCharCode(97 + (n % 26))}-term ${n}`] },
        related: n > 0 && n < 500 ? [`e${Math.floor(n / 3)}`] : [],
      }),
    );
    await fillShelf(bench, [seedGlossary('large', 'Large', entries)]);
    const page = await openLibrary(bench, 'list:large');
    await says(page, '6,000 entries');
    expect((await page.$$('.list-row')).length).toBeLessThan(60);
    await page.locator('::-p-xpath(//nav[@aria-label="Letters"]//button[.="Z"])').click();
    await until('the first of Z', async () => (await focused(page)) === 'z-term 25');
    await page.locator('.list-tools input[type=search]').fill('term 5999');
    await until('the one', async () => (await texts(page, '.list-row a')).join() === 't-term 5999');
    await page.locator('.list-row a').click();
    await until('the entry', async () => (await heading(page)).startsWith('t-term 5999'));
    // Of those that are related, the map has what is around one.
    await go(page, 'map:large', 'Map of the entries');
    await page.locator('.map-frame .node').wait();
    expect((await page.$$('.map-frame .node')).length).toBeLessThan(150);
  }, 120_000);
});

describe('the page of an entry', () => {
  test('says all that is known of it: both languages, other meanings, what is related, what is beside it', async () => {
    const page = await openLibrary(bench, `${GLOSSARY}/united-nations`);
    await page.locator('.meanings').wait();
    for (const said of [
      'Also called UN, U.N.',
      'Perserikatan Bangsa-Bangsa',
      'Organisasi antarpemerintah',
      'From the article',
      'History and Development',
      "Indonesia's land and building tax",
      // Read last, it would move what is below from under the hand.
      'Save a note from the popover of this term',
    ])
      await says(page, said);
    expect(await texts(page, '.around a')).toEqual(['Before World War II', 'Next anti-apartheid movement']);
    await page.locator('.around .next').click();
    await until('the next entry', async () => (await heading(page)).startsWith('anti-apartheid movement'));
  });

  test('has the reader’s notes on it, and the pages they were made on, as they are now', async () => {
    await makeStore(bench);
    await store(bench, [
      seedNote(0, { entry: `${GLOSSARY}/unhcr`, words: 'My own words on it.' }),
      seedNote(4, { entry: `${GLOSSARY}/unhcr` }),
      seedNote(1, { entry: `${GLOSSARY}/wto` }),
    ]);
    const page = await openLibrary(bench, `${GLOSSARY}/unhcr`);
    await says(page, 'My own words on it.');
    expect(await texts(page, '.entry-pages li > a')).toHaveLength(2);
    await page.locator('::-p-xpath(//button[starts-with(@aria-label, "Delete: ")])').click();
    await until('one page', async () => (await page.$$('.entry-pages li')).length === 1);
    await page.locator('::-p-xpath(//button[.="Undo"])').click();
    await until('both pages', async () => (await page.$$('.entry-pages li')).length === 2);
    await go(page, `${GLOSSARY}/refugee`, 'refugee');
    await says(page, 'Save a note from the popover of this term');
    // Whichever page of ours they are changed on.
    const elsewhere = await openLibrary(bench, `${GLOSSARY}/wto`);
    await go(page, `${GLOSSARY}/wto`, 'World Trade');
    await until('its note', async () => (await page.$$('.entry-pages li')).length === 1);
    await elsewhere.locator('::-p-xpath(//button[starts-with(@aria-label, "Delete: ")])').click();
    await until('it to be gone here too', async () => (await page.$$('.entry-pages li')).length === 0);
  });

  test('lets the reader say that it is known, and takes it back', async () => {
    const page = await openLibrary(bench, `${GLOSSARY}/unhcr`);
    await page.locator('::-p-xpath(//button[.="I know this"])').click();
    await says(page, 'You know this: it is no longer marked.');
    await page.locator('::-p-xpath(//button[.="Mark it again"])').click();
    await until('the switch', () => page.$('::-p-xpath(//button[.="I know this"])'));
  });

  test('of the reader’s own says its source, and leads to its editor', async () => {
    const source = { title: 'On rice', url: 'https://journal.example.org/rice', date: '2026-03-02' };
    const entry = {
      id: 'paddy',
      names: { id: ['padi', 'gabah'] },
      definition: { id: 'Tanaman padi.', en: '' },
      source,
    };
    await fillShelf(bench, [seedGlossary('rice', 'Rice', [entry])]);
    const page = await openLibrary(bench, 'rice/paddy');
    expect(await heading(page)).toBe('padi ');
    await says(page, 'gabah');
    await says(page, 'Tanaman padi.');
    await says(page, '· March 2, 2026');
    expect(await page.$eval('.source-line a', (link) => (link as HTMLAnchorElement).href)).toBe(source.url);
    await page.locator('::-p-xpath(//main//a[.="Edit in your glossary"])').click();
    await until('the entry in the editor', () =>
      page.evaluate(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Tanaman padi.')),
    );
    expect(await at(page)).toBe('edit:rice/paddy');
  });

  test('opens no address that is none of the web’s', async () => {
    const source = { title: 'Bad', url: 'javascript:alert(1)' };
    await fillShelf(bench, [seedGlossary('rice', 'Rice', [{ id: 'paddy', names: { en: ['paddy'] }, source }])]);
    const page = await openLibrary(bench, 'rice/paddy');
    await says(page, 'Bad');
    expect(await page.$$('.source-line a')).toHaveLength(0);
  });
});

describe('the map', () => {
  const pressed = (page: Page): Promise<string[]> => texts(page, '.node[aria-pressed=true]');
  const chosen = (page: Page): Promise<string> =>
    page.$eval('.map-panel h3', (each) => each.textContent?.trim() ?? '').catch(() => '');
  const node = async (page: Page, name: string): Promise<ElementHandle<Element>> => {
    const found = await page.waitForSelector(`::-p-xpath(//button[contains(@class, "node")][.="${name}"])`);
    if (!found) throw new Error(`no ${name} on the map`);
    await until('the map to stand still', () =>
      page.$eval('.map-layer', (layer) => layer.getAnimations().length === 0),
    );
    return found;
  };

  test('is walked by keys: one stop of Tab, arrows from entry to entry, Enter to its page and back', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}`);
    await page.locator('.map-frame .node').wait();
    expect(await page.$$('.node[tabindex="0"]')).toHaveLength(1);
    await page.focus('.node[tabindex="0"]');
    expect(await focused(page)).toBe('human rights');
    await press(page, 'ArrowRight');
    await until('another entry', async () => (await pressed(page)).length === 1);
    const first = await focused(page);
    expect(first).not.toBe('human rights');
    expect(await pressed(page)).toEqual([first]);
    expect(await chosen(page)).toContain(first);
    await press(page, 'ArrowLeft', 'ArrowDown');
    await until('a third', async () => (await focused(page)) !== first);
    const second = await focused(page);
    await until('it to be chosen', async () => (await pressed(page)).join() === second);
    await press(page, 'Enter');
    await until('its page', async () => (await heading(page)).startsWith(second));
    await page.evaluate(() => history.back());
    await until('the map as it was', async () => (await pressed(page)).join() === second);
    await focusIs(page, 'Map of the entries');
    await page.focus('.node[tabindex="0"]');
    await press(page, 'Escape');
    await until('nothing chosen', async () => (await pressed(page)).length === 0);
  });

  test('is zoomed by keys and buttons, and shows all of itself again', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}`);
    await page.locator('.map-frame .node').wait();
    const spread = () =>
      page.$$eval('.map-layer line', (lines) =>
        Math.max(...lines.map((line) => Math.abs(Number(line.getAttribute('x1')) - Number(line.getAttribute('x2'))))),
      );
    const before = await spread();
    await page.focus('.node[tabindex="0"]');
    await press(page, '+');
    await until('it to be larger', async () => (await spread()) > before * 1.2);
    await page.locator('::-p-xpath(//button[@aria-label="Zoom out"])').click();
    await page.locator('::-p-xpath(//button[@aria-label="Zoom out"])').click();
    await until('it to be smaller', async () => (await spread()) < before * 1.1);
    await press(page, 'Tab');
    await page.locator('::-p-xpath(//button[.="Show all"])').click();
    await until('all of it', async () => Math.abs((await spread()) - before) < 1);
  });

  test('is walked by mouse: a click chooses, what is related leads on, and only what is around it can be shown', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}`);
    await (await node(page, 'UNHCR')).click();
    await until('it to be chosen', async () => (await chosen(page)) === 'UNHCR');
    expect(await at(page)).toBe(`map:${GLOSSARY}?at=unhcr`);
    await page.locator('::-p-xpath(//*[@class="map-related"]//button[.="migration"])').click();
    await until('the related one', async () => (await chosen(page)).startsWith('migration'));
    await page.locator('::-p-xpath(//a[.="Only what is around it"])').click();
    await until('fewer', async () => (await page.$$('.node')).length < 50 && (await page.$$('.node')).length > 3);
    expect(await at(page)).toBe(`map:${GLOSSARY}/migration`);
    await until('it in the middle', async () => (await chosen(page)).startsWith('migration'));
    await page.locator('::-p-xpath(//a[.="All of the map"])').click();
    await until('all', async () => (await page.$$('.node')).length === 75);
  });

  test('is moved by a hand, which chooses nothing by that', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}`);
    const from = await (await node(page, 'refugee')).boundingBox();
    if (!from) throw new Error('nowhere');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(from.x + 45, from.y + 35, { steps: 5 });
    await page.mouse.up();
    await until('it to have moved', async () => {
      const now = await (await node(page, 'refugee')).boundingBox();
      return now !== null && Math.abs(now.x - from.x - 40) < 2 && Math.abs(now.y - from.y - 30) < 2;
    });
    expect(await pressed(page)).toEqual([]);
  });

  test('is walked by touch', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}`);
    const box = await (await node(page, 'United Nations')).boundingBox();
    if (!box) throw new Error('nowhere');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await until('it to be chosen', async () => (await chosen(page)).startsWith('United Nations'));
  });

  test('says the same as a list', async () => {
    const page = await openLibrary(bench, `map:${GLOSSARY}/unhcr`);
    await page.locator('.map-frame .node').wait();
    const listed = await texts(page, '.map-list > li > .serif');
    const nodes = await texts(page, '.node');
    expect([...listed].sort()).toEqual([...nodes].sort());
    const relations = (await page.$$('.map-list ul li')).length;
    expect(relations).toBe((await page.$$('.map-layer line')).length * 2);
    const related = await texts(page, '.map-list > li:has(> .serif a[href$="/unhcr"]) ul li');
    expect([...related].sort()).toEqual([...(await texts(page, '.map-related li'))].sort());
  });

  test('of entries that are not related says so', async () => {
    await fillShelf(bench, [seedGlossary('rice', 'Rice', [{ id: 'paddy', names: { en: ['paddy'] } }])]);
    const page = await openLibrary(bench, 'map:rice');
    await says(page, 'No entry of this glossary names related ones');
  });
});

const VIEWS = [
  [GLOSSARY, 'en'],
  [`list:${GLOSSARY}`, 'id'],
  [`${GLOSSARY}/united-nations`, 'en'],
  [`map:${GLOSSARY}?at=refugee`, 'id'],
] as const;

test.each(VIEWS)(
  'axe finds nothing to criticise in either theme (%s, %s)',
  async (place, language) => {
    await bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
    const page = await openLibrary(bench, place.split('?')[0]);
    if (place.startsWith('map')) {
      await go(page, place, 'Peta entri');
      await page.locator('.map-panel').wait();
    }
    if (place.endsWith('nations')) await page.locator('.meanings').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  },
  90_000,
);

test.each(VIEWS)('nothing overflows at 320 px (%s)', async (place) => {
  const page = await openLibrary(bench, place);
  await page.setViewport({ width: 320, height: 640 });
  if (place.startsWith('map')) await page.locator('.map-panel').wait();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.$eval('main', (main) => main.getBoundingClientRect().top)).toBeLessThan(200);
});
