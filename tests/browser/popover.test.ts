import { describe, expect, test } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../reader/numbers.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { command, marksAre } from './extension.ts';
import { type BenchPage, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();
const [glossary] = await readShippedGlossaries();
const entryOf = (id: string) => {
  const entry = glossary?.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};

describe('what a popover says', () => {
  test.each([
    ['berita.html', 'id', { UNHCR: 'unhcr', protectionism: 'protectionism', SDGs: 'sdgs' }],
    ['news.html', 'en', { UNHCR: 'unhcr', proteksionisme: 'protectionism', SDGs: 'sdgs' }],
  ] as const)('on %s, in %s: the texts of the glossary', async (path, language, marks) => {
    const page = await bench.open(path);
    for (const [text, id] of Object.entries(marks)) {
      const entry = entryOf(id);
      const popover = await page.hover(text);
      expect(await popover.name()).toBe(entry.names[language][0]);
      const shown = await popover.text();
      expect(shown).toContain(entry.definition[language]);
      expect(shown).toContain(entry.inArticle[language]);
      expect(shown).toContain(glossary?.sections.find((section) => section.id === entry.section)?.title[language]);
      const other = entry.names[language === 'id' ? 'en' : 'id'][0];
      if (other !== entry.names[language][0]) expect(shown).toContain(other);
      expect(await popover.buttons()).toContain(language === 'id' ? 'Simpan catatan' : 'Save note');
      await page.press('Escape');
    }
  });

  test('a part of the page in the other language is explained in that', async () => {
    const page = await bench.openHtml('<p>UNHCR</p><p lang="id" style="margin: 60px 300px">WTO</p>', { lang: 'en' });
    expect(await (await page.hover('WTO')).name()).toBe('Organisasi Perdagangan Dunia');
  });

  test('a page that does not say its language is explained in the one it is in', async () => {
    const indonesian =
      '<p>Para nelayan menolong kapal itu sebelum matahari terbit, lalu mengantar semua penumpang ke pelabuhan. SDGs.</p>';
    const english =
      '<p>The fishermen helped the boat before the sun came up and then brought everybody to the harbour. SDGs.</p>';
    const first = await bench.openHtml(indonesian, { lang: '' });
    expect(await (await first.hover('SDGs')).name()).toBe('Tujuan Pembangunan Berkelanjutan');
    const second = await bench.openHtml(english, { lang: '' });
    expect(await (await second.hover('SDGs')).name()).toBe('Sustainable Development Goals');
  });

  test('a related entry opens in place, with a way back', async () => {
    const page = await bench.open('news.html');
    const popover = await page.hover('UNHCR');
    await popover.click('refugee');
    await until('the related entry', async () => (await popover.name()) === 'refugee');
    expect(await popover.text()).toContain(entryOf('refugee').definition.en);
    await popover.click('Back');
    await until('the first entry', async () => (await popover.name()) === 'UNHCR');
  });

  test('words that were saved or typed are still there after a look at a related entry', async () => {
    const page = await bench.openHtml('<p>The ASEAN summit</p>', { lang: 'en' });
    const popover = await page.hover('ASEAN');
    await popover.type('precious');
    await popover.click('Save note');
    await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
    await popover.click('United Nations');
    await popover.click('Back');
    await until('the first entry', async () => (await popover.name()) === 'ASEAN');
    expect(await popover.typed()).toBe('precious');
    expect(await popover.buttons()).toContain('Saved');
  });

  test.each([
    ['berita.html', 'id'],
    ['news.html', 'en'],
  ] as const)('axe finds nothing to criticise, in light and in dark, on %s', async (path, lang) => {
    const page = await bench.open(path);
    const popover = await page.hover('UNHCR');
    const html = await popover.html();
    const copy = await bench.openHtml(`<main><h1>UNHCR</h1>${html}</main>`, { lang });
    expect(await problemsInBothThemes(bench, copy.raw)).toEqual([]);
  });
});

describe('when it opens and closes', () => {
  test('a pointer that sweeps across the page opens nothing', async () => {
    const page = await bench.open('news.html');
    const { x: left, y: top, height } = await page.rectOf('refugees');
    const across = Array.from({ length: 7 }, (_, i) => [left - 180 + i * 100, top + height / 2] as const);
    await fluently(page, DWELL_MS.medium, [...across, [5, 5]]);
    expect(await stays(page, 600, false)).toBe(true);
  });

  test('nothing opens while a button is down, as when text is selected', async () => {
    const page = await bench.open('news.html');
    const { x: left, y: top, width, height } = await page.rectOf('refugees');
    await page.raw.mouse.move(left - 60, top + height / 2);
    await page.raw.mouse.down();
    await page.raw.mouse.move(left + width / 2, top + height / 2, { steps: 5 });
    expect(await stays(page, 600, false)).toBe(true);
    await page.raw.mouse.up();
  });

  test('it takes no focus, and stays while the pointer is in it', async () => {
    const page = await bench.open('news.html');
    const word = await page.rectOf('UNHCR');
    const popover = await page.hover('UNHCR');
    expect(await page.raw.evaluate(() => document.activeElement?.localName)).toBe('body');
    const card = await popover.rect();
    const from = { x: word.x + word.width / 2, y: word.y + word.height / 2 };
    const way = Array.from({ length: 8 }, (_, i) => {
      const part = (i + 1) / 8;
      return [from.x + (card.x + 40 - from.x) * part, from.y + (card.y + 60 - from.y) * part] as const;
    });
    await fluently(page, GRACE_MS, way, () => page.hover('UNHCR'));
    expect(await stays(page, 700, true)).toBe(true);
    await page.raw.mouse.move(card.x + card.width + 120, card.y + card.height + 20, { steps: 4 });
    await popover.closed();
  });

  test('Escape closes it', async () => {
    const page = await bench.open('news.html');
    const popover = await page.hover('UNHCR');
    await page.press('Escape');
    await popover.closed();
  });

  test('its close button, a press outside and scrolling away close it', async () => {
    const page = await bench.open('news.html');
    await (await page.hover('UNHCR')).click('Close');
    await until('it to close', async () => (await page.popover()) === null);
    await page.hover('WTO');
    await page.raw.mouse.move(5, 5);
    await page.raw.mouse.down();
    await page.raw.mouse.up();
    await until('it to close', async () => (await page.popover()) === null);
    await page.hover('UNHCR');
    await page.raw.evaluate(() => {
      document.body.style.minHeight = '5000px';
      scrollTo(0, 3000);
    });
    await until('it to close', async () => (await page.popover()) === null);
  });

  test('once dismissed it stays closed until the pointer has left the word', async () => {
    const page = await bench.openHtml('<p style="font-size: 40px">UNHCR</p>');
    const popover = await page.hover('UNHCR');
    await page.press('Escape');
    await popover.closed();
    const { x, y, height } = await page.rectOf('UNHCR');
    await page.raw.mouse.move(x + 20, y + height / 2);
    await page.raw.mouse.move(x + 21, y + height / 2);
    expect(await stays(page, 600, false)).toBe(true);
    await page.raw.mouse.move(5, 5);
    await page.hover('UNHCR');
  });

  test('it closes when its word is taken away', async () => {
    const page = await bench.openHtml('<p>UNHCR</p><p>WTO</p>');
    const popover = await page.hover('UNHCR');
    await page.raw.evaluate(() => document.querySelector('p')?.remove());
    await popover.closed();
  });

  test('events that the page makes up do nothing', async () => {
    const page = await bench.openHtml('<p>UNHCR</p>');
    const { x: left, y: top } = await page.rectOf('UNHCR');
    await page.raw.evaluate(
      (clientX, clientY) => {
        const target = document.querySelector('p') as Element;
        for (const type of ['pointerover', 'pointermove', 'mousemove', 'click']) {
          target.dispatchEvent(
            new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true, pointerType: 'touch' }),
          );
        }
      },
      left + 5,
      top + 5,
    );
    expect(await stays(page, 600, false)).toBe(true);
  });

  test('a tap opens it, unless the mark is in a link', async () => {
    const page = await bench.openHtml('<p>UNHCR and <a href="#there">WTO</a></p>');
    const link = await page.rectOf('WTO');
    await page.raw.touchscreen.tap(link.x + 4, link.y + 8);
    await until('the link to be followed', () => page.raw.evaluate(() => location.hash === '#there'));
    expect(await page.popover()).toBeNull();
    const mark = await page.rectOf('UNHCR');
    await page.raw.touchscreen.tap(mark.x + 4, mark.y + 8);
    await until('the popover', async () => (await page.popover()) !== null);
  });
});

describe('by keyboard', () => {
  test('one command steps through the marks, another opens, Escape gives focus back', async () => {
    const page = await bench.openHtml('<p><button id="mine">Mine</button> UNHCR and WTO</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'WTO']);
    await page.raw.evaluate(() => document.querySelector<HTMLElement>('#mine')?.focus());
    const current = () =>
      page.raw.evaluate(() =>
        [...(CSS.highlights.get('konteks-current') ?? [])].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      );
    for (const [by, text] of [
      [1, 'UNHCR'],
      [1, 'WTO'],
      [1, 'UNHCR'],
      [-1, 'WTO'],
    ] as const) {
      expect(await command(bench, page, 'stepToMark', { by })).toBe(true);
      await until(`the mark ${text}`, async () => (await current()).join() === text);
      const place = text === 'UNHCR' ? 'UNHCR, 1 of 2' : 'World Trade Organization, 2 of 2';
      await until(`"${place}" to be announced`, async () => (await (await page.popover())?.text())?.includes(place));
      expect(await page.raw.evaluate(() => document.activeElement?.id)).toBe('mine');
    }
    expect([...(await page.marks())].sort()).toEqual(['UNHCR', 'WTO']);
    expect(await command(bench, page, 'openMark', {})).toBe(true);
    const focused = () => page.raw.evaluate(() => document.activeElement?.matches('[popover]') ?? false);
    await until('focus in the popover', focused);
    const popover = await page.popover();
    expect(await popover?.name()).toBe('World Trade Organization');
    await page.press('Escape');
    await popover?.closed();
    expect(await page.raw.evaluate(() => document.activeElement?.id)).toBe('mine');
  });
});

describe('stepping on from the popover itself', () => {
  test('is done by its buttons, by mouse and by key, and the key stays on the same button', async () => {
    const page = await bench.openHtml('<p>UNHCR, WTO and the SDGs</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'WTO', 'SDGs']);
    await command(bench, page, 'openMark', {});
    const says = (place: string) =>
      until(`"${place}"`, async () => (await (await page.popover())?.text())?.includes(place));
    await says('UNHCR, 1 of 3');
    await (await page.popover())?.click('Next term on the page');
    await says('World Trade Organization, 2 of 3');
    await page.press('Enter');
    await says('Sustainable Development Goals, 3 of 3');
    await page.press('Enter');
    await says('UNHCR, 1 of 3');
    await (await page.popover())?.click('Previous term on the page');
    await says('Sustainable Development Goals, 3 of 3');
  });
});

/**
 * Moves the pointer from place to place; anew when the machine has held it up on its way, as it has seemed to rest then.
 *
 * @param within the milliseconds after which it would
 * @param begin what comes before
 */
async function fluently(
  page: BenchPage,
  within: number,
  places: readonly (readonly [x: number, y: number])[],
  begin: () => Promise<unknown> = () => until('no popover', async () => (await page.popover()) === null),
): Promise<void> {
  await until('a movement without a halt', async () => {
    await begin();
    let [before, longest] = [performance.now(), 0];
    for (const [x, y] of places) {
      const began = performance.now();
      await page.raw.mouse.move(x, y);
      // It was at the place before since some time after that was asked for.
      longest = Math.max(longest, performance.now() - before);
      before = began;
    }
    return longest < within;
  });
}

/** @returns whether the popover is and stays open, or closed, for a while */
async function stays(page: { popover(): Promise<unknown> }, ms: number, open: boolean): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (((await page.popover()) !== null) !== open) return false;
  }
  return true;
}
