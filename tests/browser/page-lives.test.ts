import { describe, expect, test } from 'vitest';
import { badgeOf, countIs, marksAre, saveNote, storedNotes, switchOff, zoomTo } from './extension.ts';
import { type BenchPage, pause, printed, until, useBench } from './support/index.ts';

const bench = useBench();

describe('going from page to page', () => {
  test('without loading: an open popover goes with its word, and a note has the new address', async () => {
    const page = await bench.openHtml('<main><p>The UNHCR</p></main>', { title: 'First' });
    await page.hover('UNHCR');
    const address = await page.raw.evaluate(() => {
      history.pushState({}, '', '/second');
      document.title = 'Second';
      (document.querySelector('main') as Element).innerHTML = '<p style="margin-top: 200px">The WTO met.</p>';
      return location.href;
    });
    await until('the popover to close', async () => (await page.popover()) === null);
    await marksAre(page, ['WTO']);
    await saveNote(await page.hover('WTO'), 'second');
    const note = (await storedNotes(bench)).find(({ words }) => words === 'second');
    expect(note).toMatchObject({ url: address, title: 'Second', passage: { sentence: 'The WTO met.' } });
  });

  test('and back, when the browser kept the page: marks, count and popover are there, and switches have been heard', async () => {
    const host = 'kept.localhost';
    const page = await bench.openHtml(
      '<p>UNHCR and WTO</p><script>addEventListener("pageshow", (event) => { window.kept = event.persisted })</script>',
      { host },
    );
    const next = bench.url(bench.addPage('<p>G20</p>'), { host });
    await countIs(bench, page, 2);
    await page.hover('UNHCR');
    await goOn(page, next);
    await marksAre(page, ['G20']);
    await countIs(bench, page, 1);
    await goBack(page);
    await marksAre(page, ['UNHCR', 'WTO']);
    await countIs(bench, page, 2);
    await page.mouse.moveTo({ x: 600, y: 500 });
    await until('the popover of before to be gone', async () => (await page.popover()) === null);
    expect(await (await page.hover('WTO')).name()).toBe('World Trade Organization');
    await goOn(page, next);
    await marksAre(page, ['G20']);
    await switchOff(bench, host);
    await marksAre(page, []);
    await goBack(page);
    await marksAre(page, []);
    await expect.poll(() => badgeOf(bench, page)).toBe('off');
  });

  // Firefox has no speculation rules.
  test.skipIf(bench.engine === 'firefox')('a page that is loaded ahead counts only once it is looked at', async () => {
    const next = bench.addPage(`<p>WTO, G20 and SDGs</p><script>
      addEventListener('load', () => localStorage.setItem('ahead', document.prerendering));
    </script>`);
    const page = await bench.openHtml(`<p>UNHCR</p><a href="${next}">on</a><script>
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = '{"prerender": [{"urls": ["${next}"], "eagerness": "immediate"}]}';
      document.body.append(rules);
    </script>`);
    await countIs(bench, page, 1);
    await until('the page to be loaded ahead', () => page.raw.evaluate(() => localStorage.getItem('ahead') === 'true'));
    // As long as a page on show takes to be counted, and more: nothing is to happen.
    await pause(1000);
    expect(await badgeOf(bench, page)).toBe('1');
    await page.raw.click('a');
    await until('the page to be on show', () =>
      page.raw.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as { activationStart?: number }).activationStart !== 0,
      ),
    );
    await marksAre(page, ['WTO', 'G20', 'SDGs']);
    await countIs(bench, page, 3);
  });
});

describe('on paper', () => {
  test('there are no marks, and no popover', async () => {
    await switchOff(bench, 'plain.localhost');
    const html = '<p style="margin: 100px">The UNHCR and the WTO.</p>';
    const page = await bench.openHtml(html);
    await marksAre(page, ['UNHCR', 'WTO']);
    const plain = await bench.openHtml(html, { host: 'plain.localhost' });
    await marksAre(plain, []);
    const expected = await printed(plain.raw);
    await page.raw.bringToFront();
    expect(await printed(page.raw), 'marks').toEqual(expected);
    await page.hover('UNHCR');
    expect.soft(await printed(page.raw), 'marks and popover').toEqual(expected);
    await page.press('Escape');
    await until('the popover to close', async () => (await page.popover()) === null);
    // What would be seen on paper is seen here.
    await page.raw.evaluate(() => {
      (document.querySelector('p') as HTMLElement).style.textDecoration = 'underline dotted 1.5px';
    });
    expect(await printed(page.raw)).not.toEqual(expected);
  });
});

describe('drawn larger or on top', () => {
  test('zoomed by the browser, the popover stands beside its word', async () => {
    const factor = 2;
    const page = await bench.openHtml('<p style="margin: 60px">UNHCR</p>', { host: 'zoomed.localhost' });
    await zoomTo(bench, page, factor);
    try {
      await until('the zoom', () => page.raw.evaluate((expected) => devicePixelRatio === expected, factor));
      const popover = await page.hover('UNHCR');
      const card = await popover.rect();
      const { width, height } = await page.raw.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
    } finally {
      await zoomTo(bench, page, 1);
    }
  });

  test('over an element in full screen the popover is on top and can be used, and after it too', async () => {
    const page = await bench.openHtml(
      '<section style="background: white"><p>The UNHCR</p><button>Larger</button></section><p>The WTO</p>',
    );
    await page.raw.evaluate(() => {
      const button = document.querySelector('button') as HTMLElement;
      button.onclick = () => document.querySelector('section')?.requestFullscreen();
    });
    await page.raw.click('button');
    await until('full screen', () => page.raw.evaluate(() => document.fullscreenElement !== null));
    await page.settle();
    const popover = await page.hover('UNHCR');
    await popover.click('Close');
    await popover.closed();
    await page.raw.evaluate(() => document.exitFullscreen());
    await until('the window', () => page.raw.evaluate(() => document.fullscreenElement === null));
    await page.settle();
    await (await page.hover('WTO')).click('Close');
    await until('the popover to close', async () => (await page.popover()) === null);
  });

  test('over a modal dialog in a shadow root the popover is on top and can be used, and after it too', async () => {
    const page = await bench.openHtml(
      '<p>The WTO</p><div><template shadowrootmode="open"><dialog><p>The UNHCR</p></dialog></template></div>',
    );
    const callDialog = (call: 'showModal' | 'close') =>
      page.raw.evaluate((name) => document.querySelector('div')?.shadowRoot?.querySelector('dialog')?.[name](), call);
    await callDialog('showModal');
    await marksAre(page, ['WTO', 'UNHCR']);
    await (await page.hover('UNHCR')).click('Close');
    await until('the popover to close', async () => (await page.popover()) === null);
    await callDialog('close');
    await marksAre(page, ['WTO']);
    await (await page.hover('WTO')).click('Close');
    await until('the popover to close', async () => (await page.popover()) === null);
  });

  test('a popover that is open when the page opens a modal dialog does not stay there out of reach', async () => {
    const page = await bench.openHtml('<p>The UNHCR</p><dialog style="margin: 400px">Sure?</dialog>');
    const popover = await page.hover('UNHCR');
    await page.raw.evaluate(() => document.querySelector('dialog')?.showModal());
    await until('it to be closed or in reach', async () => {
      if (!(await popover.isOpen())) return true;
      const { x, y, width, height } = await popover.rect();
      return page.raw.evaluate(
        (left, top) => document.elementFromPoint(left, top)?.matches('[popover="manual"]'),
        x + width / 2,
        y + height / 2,
      );
    });
  });
});

describe('pages that draw only what is seen', () => {
  test('by content-visibility: all is counted, and what comes into sight is marked and explained', async () => {
    const sections = Array.from({ length: 200 }, (_, i) => `<section><p>The UNHCR, time ${i}</p></section>`);
    const page = await bench.openHtml(
      `<style>section { content-visibility: auto; contain-intrinsic-size: auto 400px }</style>
      <div style="content-visibility: hidden"><p>The WTO</p></div>${sections.join('')}`,
    );
    await countIs(bench, page, 200);
    expect((await page.marks()).length).toBeLessThan(100);
    // What is drawn on the way there has another height than was thought, so that it may move again.
    await until('the section to be in sight', () =>
      page.raw.evaluate(() => {
        const section = document.querySelectorAll('section')[150] as Element;
        section.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { top, bottom } = section.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    const isMarked = (index: number) =>
      page.raw.evaluate((wanted) => {
        const paragraph = document.querySelectorAll('p')[wanted];
        const ranges = [...CSS.highlights].flatMap(([key, ranges]) => (key.startsWith('konteks') ? [...ranges] : []));
        return ranges.some(({ startContainer }) => paragraph?.contains(startContainer));
      }, index);
    await until('its mark', () => isMarked(151));
    expect(await isMarked(0)).toBe(false);
  });

  test('by using rows again: the marks are those of the rows as they are now', async () => {
    const page = await bench.openHtml(`
      <div id="list" style="height: 400px; overflow: auto; position: relative"><div style="height: 100000px"></div></div>
      <script>
        const NAMES = ['the UNHCR', 'the WTO and ASEAN', 'nobody', 'SDGs', 'some more', 'the SDGs of the UNHCR', 'none'];
        const list = document.querySelector('#list');
        const rows = Array.from({ length: 24 }, () => list.appendChild(document.createElement('div')));
        const draw = () => {
          const first = Math.floor(list.scrollTop / 20);
          for (let i = first; i < first + rows.length; i += 1) {
            const row = rows[i % rows.length];
            row.style.cssText = 'position: absolute; top: ' + i * 20 + 'px';
            const text = 'Row ' + i + ' about ' + NAMES[(i * 31 + (i >> 3)) % NAMES.length];
            if (row.firstChild) row.firstChild.data = text;
            else row.textContent = text;
          }
        };
        list.addEventListener('scroll', draw);
        draw();
      </script>`);
    const expected = () =>
      page.raw.$$eval('#list > div', (rows) =>
        rows.flatMap((row) => [...(row.textContent ?? '').matchAll(/UNHCR|WTO|ASEAN|SDGs/g)].map(String)),
      );
    const fits = async () => marksAre(page, await expected());
    await fits();
    for (const way of [40, 7, 1000]) {
      await page.raw.evaluate(async (step) => {
        const list = document.querySelector('#list') as Element;
        for (let i = 0; i < 20; i += 1) {
          list.scrollTop += step;
          await new Promise(requestAnimationFrame);
        }
      }, way);
      await fits();
    }
    await countIs(bench, page, (await expected()).length);
  });
});

describe("the page's text", () => {
  const HTML =
    '<h1>A story</h1><p>Before the UNHCR and <b>climate</b> change came the WTO.</p><p>After.</p><textarea></textarea>';

  /** Presses Control (on a Mac Command) and a letter. */
  const control = async (page: BenchPage, letter: 'a' | 'c' | 'v') => {
    const key = process.platform === 'darwin' ? 'Meta' : 'Control';
    await page.raw.keyboard.down(key);
    await page.raw.keyboard.press(letter);
    await page.raw.keyboard.up(key);
  };

  /** @returns what the page's own search finds, and how often, up to five times */
  const found = (page: BenchPage) =>
    page.raw.evaluate(() => {
      const find = (window as unknown as { find(text: string): boolean }).find.bind(window);
      const times = (text: string) => {
        getSelection()?.removeAllRanges();
        let count = 0;
        while (count < 5 && find(text)) count += 1;
        return count;
      };
      const texts = ['UNHCR', 'the UNHCR and', 'climate change', 'Save note', 'refugee', 'UN agency', 'Close'];
      return Object.fromEntries(texts.map((text) => [text, times(text)]));
    });

  const copied = async (page: BenchPage) => {
    await control(page, 'a');
    const selected = await page.raw.evaluate(() => String(getSelection()));
    await control(page, 'c');
    await page.raw.focus('textarea');
    await control(page, 'v');
    await until('it to be pasted', () => page.raw.$eval('textarea', (field) => field.value !== ''));
    return { selected, pasted: await page.raw.$eval('textarea', (field) => field.value) };
  };

  test('is searched, selected and copied across marks as without them, and nothing of the closed popover is', async () => {
    await switchOff(bench, 'plain.localhost');
    const plain = await bench.openHtml(HTML, { host: 'plain.localhost' });
    const without = { found: await found(plain), copied: await copied(plain) };
    expect(without.found).toMatchObject({ UNHCR: 1, 'climate change': 1, 'Save note': 0 });
    expect(without.copied.pasted).toContain('Before the UNHCR and climate change came the WTO.');
    const page = await bench.openHtml(HTML);
    await marksAre(page, ['UNHCR', 'climate change', 'WTO']);
    // Opened and closed once, all that there ever is of ours is in the page.
    await page.hover('UNHCR');
    await page.press('Escape');
    await until('the popover to close', async () => (await page.popover()) === null);
    expect({ found: await found(page), copied: await copied(page) }).toEqual(without);
  });
});

/** Follows a link, as a reader does. */
async function goOn(page: BenchPage, to: string): Promise<void> {
  await page.raw.evaluate((address) => location.assign(address), to);
  await until('the next page', () => page.raw.evaluate((address) => location.href === address, to));
}

/** Goes back in history and waits until the page of before is there, not loaded anew. */
async function goBack(page: BenchPage): Promise<void> {
  await page.raw.evaluate(() => history.back());
  await until('the kept page', () => page.raw.evaluate(() => (window as unknown as { kept?: boolean }).kept === true));
}
