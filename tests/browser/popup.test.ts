import { describe, expect, test } from 'vitest';
import { badgeOf, countIs, tabOf } from './extension.ts';
import { accessibilityProblems, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

describe('the popup', () => {
  test('lists the terms of the whole page, all frames together, and the badge shows their sum', async () => {
    const inner = bench.addPage('<p>UNHCR and WTO</p>');
    const page = await bench.openHtml(
      `<p>UNHCR</p><div style="height:4000px"></div><p>SDGs</p><iframe src="${inner}"></iframe>`,
    );
    await until('all frames to be counted', async () => (await badgeOf(bench, page)) === '4');
    const popup = await bench.popup(page);
    const rows = () =>
      popup.$$eval('li .row', (all) =>
        all.map((row) => `${row.querySelector('.serif')?.textContent} ${row.querySelector('.row-count')?.textContent}`),
      );
    await expect.poll(rows).toEqual(['UNHCR 2', 'Sustainable Development Goals 1', 'World Trade Organization 1']);
  });

  test('a term of the list opens its mark on the page', async () => {
    const page = await bench.openHtml('<p>UNHCR</p><div style="height:4000px"></div><p>SDGs</p>', { lang: 'en' });
    // Where the popup is a tab, the page is hidden behind it, and counts no more.
    await countIs(bench, page, 2);
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(Sustainable Development Goals)').click();
    await until('the popover', async () => (await page.popover()) !== null);
    expect(await (await page.popover())?.name()).toBe('Sustainable Development Goals');
    expect(await page.raw.evaluate(() => scrollY)).toBeGreaterThan(2000);
  });

  test('looks entries up as one types, in both languages, typos forgiven', async () => {
    const page = await bench.open('news.html');
    const popup = await bench.popup(page);
    for (const [query, headword] of [
      ['penggungsi', 'refugee'],
      ['protecsionism', 'protectionism'],
      ['climate ch', 'climate change'],
    ] as const) {
      await popup.locator('input[type=search]').fill(query);
      await until(`${headword} for ${query}`, async () => {
        const first = await popup.$$eval('.row .serif', ([row]) => row?.textContent ?? '');
        return first === headword;
      });
    }
    expect(await popup.$eval('.entry', (entry) => entry.textContent?.length)).toBeGreaterThan(80);
    await popup.locator('input[type=search]').fill('qqqq');
    await popup.locator('::-p-text(Nothing in your glossaries)').wait();
  });

  test('says why where no content script may run, and still looks up', async () => {
    const blank = await bench.open('news.html');
    await blank.raw.goto('about:blank');
    const popup = await bench.popup(blank);
    await popup.locator('::-p-text(Look-up and notes work here too)').wait();
    await popup.locator('input[type=search]').fill('unhcr');
    await until('an entry', async () => (await popup.$$('.entry')).length === 1);
  });

  test('axe finds nothing to criticise, in light and in dark, with terms, notes and an open entry', async () => {
    const page = await bench.open('news.html');
    const popover = await page.hover('UNHCR');
    await popover.click('Save note');
    await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
    await page.press('Escape');
    const popup = await bench.popup(page);
    await popup.locator('::-p-aria([name="Edit: UNHCR"][role="button"])').wait();
    expect(await problemsInBothThemes(bench, popup)).toEqual([]);
    await popup.locator('input[type=search]').fill('wto');
    await popup.locator('.entry').wait();
    expect(await accessibilityProblems(popup)).toEqual([]);
  });

  test('speaks Indonesian to those who chose that, and axe finds nothing to criticise there either', async () => {
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:language': 'id' }));
    const page = await bench.open('news.html');
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(Di halaman ini)').wait();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('id');
    expect(await problemsInBothThemes(bench, popup)).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  });

  // Firefox for Android shows it as a page; no test can say to the one on a desktop that its pointer is a finger.
  test.runIf(bench.engine === 'chromium')('fits a phone', async () => {
    const page = await bench.open('news.html');
    // A page that is hidden behind another tab counts no more.
    await until('it to be counted', async () => (await badgeOf(bench, page)) !== '');
    const popup = await bench.extensionPage(`popup.html?tab=${await tabOf(bench, page)}`);
    await popup.setViewport({ width: 320, height: 640, hasTouch: true });
    await popup.locator('.row').wait();
    expect(await popup.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const low = await popup.$$eval('button, input', (all) => all.filter((one) => one.offsetHeight < 44).length);
    expect(low).toBe(0);
  });
});

describe('the library', () => {
  test('opens at an entry from its popover, and axe finds nothing to criticise', async () => {
    const page = await bench.open('news.html');
    await (await page.hover('WTO')).click('Open in library');
    const library = await until('the library', async () => (await bench.openAt('library.html'))[0]);
    await until('focus at its heading', () =>
      library.evaluate(() => document.activeElement?.matches('.entry-page h2') === true),
    );
    expect(await library.evaluate(() => document.activeElement?.textContent)).toContain('World Trade Organization');
    // What its name may also mean comes a moment later.
    await library.locator('.meanings').wait();
    expect(await problemsInBothThemes(bench, library)).toEqual([]);
  });
});
