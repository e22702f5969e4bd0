import { afterEach, describe, expect, test } from 'vitest';
import { countIs, marksAre } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();

/** Sets what a reader sets in the library: each setting has a key of its own in storage. */
const set = (settings: Readonly<Record<string, unknown>>) =>
  bench.inExtension(
    (given) =>
      chrome.storage.local.set(
        Object.fromEntries(Object.entries(given).map(([name, value]) => [`setting:${name}`, value])),
      ),
    settings,
  );

afterEach(() =>
  bench.inExtension(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('setting:'));
    await chrome.storage.local.remove(keys);
  }),
);

const styles = (page: BenchPage) => page.raw.evaluate(() => [...CSS.highlights.keys()]);

describe('a setting holds at once on every open page', () => {
  test('how marks look', async () => {
    const page = await bench.openHtml('<p>UNHCR and WTO</p>');
    for (const [style, key, property, value] of [
      ['wavy', 'konteks-wavy', 'textDecorationStyle', 'wavy'],
      ['solid', 'konteks-solid', 'textDecorationStyle', 'solid'],
      ['tint', 'konteks-tint', 'backgroundColor', 'rgba(255, 190, 0, 0.24)'],
      ['dotted', 'konteks', 'textDecorationStyle', 'dotted'],
    ] as const) {
      await set({ markStyle: style });
      await until(`the style ${style}`, async () => (await styles(page)).join() === key);
      await marksAre(page, ['UNHCR', 'WTO']);
      const drawn = await page.raw.evaluate(
        (name, of) => getComputedStyle(document.querySelector('p') as Element, `::highlight(${of})`)[name],
        property,
        key,
      );
      expect(drawn).toBe(value);
    }
  });

  test('only the first mention of a term, whatever happens to it; the count stays that of all', async () => {
    const page = await bench.openHtml(
      '<p id="a">Nothing</p><p id="b">UNHCR, WTO, UNHCR</p><p id="c">WTO and UNHCR</p><p id="d">WTO</p>',
    );
    await set({ mentions: 'first' });
    await marksAre(page, ['UNHCR', 'WTO']);
    await countIs(bench, page, 6);
    const write = (id: string, text: string) =>
      page.raw.evaluate(
        (at, words) => {
          (document.querySelector(at) as Element).textContent = words;
        },
        id,
        text,
      );
    const drawnIn = (id: string) =>
      page.raw.evaluate(
        (at) =>
          [...(CSS.highlights.get('konteks') ?? [])]
            .filter((range) => document.querySelector(at)?.contains(range.startContainer))
            .map((range) => range.startOffset)
            .sort(),
        id,
      );
    expect(await drawnIn('#b')).toEqual([0, 7]);
    await write('#b', 'Nothing');
    await until('the next ones', async () => (await drawnIn('#c')).join() === '0,8');
    await write('#a', 'The UNHCR');
    await until('the one before', async () => (await drawnIn('#a')).join() === '4');
    await until('only one each', async () => (await drawnIn('#c')).join() === '0');
    await set({ mentions: 'every' });
    await marksAre(page, ['UNHCR', 'WTO', 'UNHCR', 'WTO']);
  });

  test('which kinds of entries are marked', async () => {
    const page = await bench.openHtml('<p>UNHCR and protectionism</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'protectionism']);
    await set({ hiddenKinds: ['organization'] });
    await marksAre(page, ['protectionism']);
    await countIs(bench, page, 1);
    await set({ hiddenKinds: [] });
    await marksAre(page, ['UNHCR', 'protectionism']);
  });
});

describe('explanations', () => {
  test('come in the language that the reader wants, whatever the page is in', async () => {
    await set({ explain: 'id' });
    const page = await bench.openHtml('<p>They are refugees.</p>', { lang: 'en' });
    const popover = await page.hover('refugees');
    expect(await popover.name()).toBe('pengungsi');
    expect(await popover.buttons()).toContain('Simpan catatan');
  });

  test('come in both languages, each said to be what it is', async () => {
    await set({ explain: 'both' });
    const page = await bench.openHtml('<p>Protectionism</p>', { lang: 'en' });
    const popover = await page.hover('Protectionism');
    expect(await popover.text()).toMatch(/impor/);
    expect(await popover.buttons()).toContain('Save note');
    const both = await bench.openHtml(await popover.html());
    expect(await both.raw.$$eval('>>> .second', (all) => all.map((text) => text.getAttribute('lang')))).toEqual([
      'id',
      'id',
    ]);
  });

  test('are dark where the reader wants everything of ours to be dark', async () => {
    await set({ theme: 'dark' });
    const page = await bench.openHtml('<p>UNHCR</p>');
    const copy = await bench.openHtml(await (await page.hover('UNHCR')).html());
    expect(await copy.raw.$eval('>>> .card', (card) => getComputedStyle(card).backgroundColor)).toBe('rgb(23, 25, 31)');
  });

  test('wait for a pointer that rests as long as the reader wants it to', async () => {
    await set({ dwell: 'long' });
    const page = await bench.openHtml('<p>UNHCR</p>');
    const began = performance.now();
    await page.point('UNHCR');
    await until('the popover', async () => (await page.popover()) !== null);
    // By default it is 300; how much longer the way there took makes no difference.
    expect(performance.now() - began).toBeGreaterThanOrEqual(700);
  });
});
