import { describe, expect, test } from 'vitest';
import { focused, openLibrary, press, tabTo } from './library-page.ts';
import { accessibilityProblems, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();
const current = 'nav.contents [aria-current=page]';

/** What the shipped glossary's article is called. */
const ARTICLE = 'Global Solidarity: Building International Cooperation for Shared Well-Being';

describe('the library', () => {
  test('shows one view at a time, by its address; focus goes to its heading, and the title says where one is', async () => {
    const page = await openLibrary(bench);
    const state = () =>
      page.evaluate(
        (selector) => ({
          here: document.querySelector(selector)?.textContent,
          title: document.title,
          heading: document.querySelector('main h2')?.textContent,
          headings: document.querySelectorAll('main h2').length,
          focus: document.activeElement?.textContent,
        }),
        current,
      );
    expect(await state()).toMatchObject({ here: 'The article', title: 'Konteks: The article', headings: 1 });
    for (const [name, heading] of [
      ['All entries', 'All entries'],
      ['Map', 'Map of the entries'],
      ['The article', ARTICLE],
      ['Settings', 'Settings'],
      ['Notes', 'Notes'],
      ['Glossaries', 'Glossaries'],
    ] as const) {
      await page.locator(`::-p-xpath(//nav//a[.="${name}"])`).click();
      const expected = { here: name, title: `Konteks: ${name}`, heading, headings: 1, focus: heading };
      await expect.poll(state).toEqual(expected);
    }
    await page.evaluate(() => history.go(-6));
    await expect.poll(state).toMatchObject({ here: 'The article', heading: ARTICLE, focus: ARTICLE });
  });

  test('opens where an address points: a part of the settings, a section of the guide', async () => {
    const settings = await openLibrary(bench, 'settings:keys');
    await until('focus', async () => (await focused(settings)) === 'Keys');
    expect(await settings.$eval('nav [aria-current=location]', (link) => link.textContent)).toBe('Keys');
    const guide = await openLibrary(bench, 'solidaritas-global:nationalism');
    await until('focus', async () => (await focused(guide)).startsWith('Nationalism and Protectionism'));
    expect(await guide.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  test('the first Tab leads past the contents, and the address stays', async () => {
    const guide = await openLibrary(bench);
    await press(guide, 'Tab');
    expect(await focused(guide)).toBe('Skip to content');
    await press(guide, 'Enter');
    await until('the content to have focus', () => guide.evaluate(() => document.activeElement?.localName === 'main'));
    await expect.poll(() => guide.evaluate(() => location.hash)).toBe('');
    await press(guide, 'Tab');
    expect(await focused(guide)).toBe('climate change perubahan iklim');
  });

  test.each(['', 'notes', 'settings'])(
    'nothing overflows at 320 px, and the contents open on demand (%s)',
    async (place) => {
      const page = await openLibrary(bench, place);
      await page.setViewport({ width: 320, height: 640 });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await page.$eval('main', (main) => main.getBoundingClientRect().top)).toBeLessThan(200);
      if (place === 'notes') return;
      const first = () => page.$eval('nav .sections a', (link) => link.checkVisibility());
      expect(await first()).toBe(false);
      await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
      await tabTo(page, 'Sections');
      await press(page, 'Enter');
      await until('the contents', first);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await press(page, 'Tab', 'Enter');
      await until('the contents to be gone', async () => !(await first()));
    },
  );

  test.each([
    ['notes', 'en'],
    ['notes', 'id'],
    ['settings', 'en'],
    ['settings', 'id'],
  ] as const)('axe finds nothing to criticise in either theme (%s, %s)', async (place, language) => {
    await bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
    const page = await openLibrary(bench, place);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  });

  test('axe finds nothing to criticise in the guide in Indonesian', async () => {
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:language': 'id' }));
    const page = await openLibrary(bench);
    // Its colours are those of the English one, which is looked at where it is opened from a popover: they take half a minute.
    expect(await accessibilityProblems(page, { rules: { 'color-contrast': { enabled: false } } })).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  });
});
