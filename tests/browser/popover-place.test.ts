import { describe, expect, test } from 'vitest';
import { type Rect, useBench } from './support/index.ts';

const bench = useBench();

describe('where it stands', () => {
  const overlaps = (a: Rect, b: Rect): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  test.each([
    ['in the middle', 1000, 800, 'margin: 300px'],
    ['at the bottom edge', 1000, 600, 'position: fixed; bottom: 10px; left: 200px; margin: 0'],
    ['at the right edge', 1000, 600, 'position: fixed; top: 10px; right: 0; margin: 0'],
    ['in a narrow window', 320, 480, 'margin: 100px 0'],
    ['in a low window', 600, 260, 'margin: 100px 0'],
  ])('%s it is inside the window and off the word', async (_where, width, height, style) => {
    const page = await bench.openHtml(`<p style="${style}">UNHCR</p>`);
    await page.raw.setViewport({ width, height });
    const popover = await page.hover('UNHCR');
    await popover.settle();
    const card = await popover.rect();
    const word = await page.rectOf('UNHCR');
    expect(overlaps(card, word)).toBe(false);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
  });

  test.each([
    [1000, 'width: 300px; margin: 200px'],
    [320, 'margin: 100px 0'],
  ])('off every line of a name that wraps, in a window of %i px', async (width, style) => {
    const page = await bench.openHtml(
      `<p style="${style}"><span style="display:inline-block;width:200px"></span> Sustainable Development Goals</p>`,
    );
    await page.raw.setViewport({ width, height: 800 });
    const popover = await page.hover('Sustainable Development Goals');
    const word = await page.boundsOf('Sustainable Development Goals');
    expect(word.height).toBeGreaterThan(30);
    expect(overlaps(await popover.rect(), word)).toBe(false);
  });

  test('over a modal dialog it can be reached', async () => {
    const page = await bench.openHtml('<dialog><p>UNHCR</p></dialog>', { lang: 'en' });
    await page.raw.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.settle();
    const popover = await page.hover('UNHCR');
    await page.press('Escape');
    await popover.closed();
    expect(await page.raw.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.mouse.moveTo({ x: 5, y: 5 });
    await (await page.hover('UNHCR')).click('Close');
    await popover.closed();
  });

  test('in a page that is drawn larger by style it stands beside its word all the same', async () => {
    const page = await bench.openHtml('<style>html { zoom: 1.5 }</style><p style="margin: 100px">UNHCR</p>');
    const popover = await page.hover('UNHCR');
    expect((await popover.rect()).width).toBe(360);
  });

  test.each(['fixed', 'absolute'])(
    'a word in a %s box is explained, whatever its ancestors would clip',
    async (position) => {
      const page = await bench.openHtml(
        `<div style="height:0;overflow:hidden"><div style="position:${position};top:80px;left:80px">UNHCR</div></div>`,
      );
      const popover = await page.hover('UNHCR');
      expect(await popover.isOpen()).toBe(true);
    },
  );

  test('it goes when its word is scrolled away inside a scroller', async () => {
    const page = await bench.openHtml(
      '<div id="s" style="height:200px;overflow:auto;margin-top:200px"><p>UNHCR</p><div style="height:900px"></div></div>',
    );
    const popover = await page.hover('UNHCR');
    await page.raw.evaluate(() => document.querySelector('#s')?.scrollTo(0, 500));
    await popover.closed();
  });
});

describe('the page beside it', () => {
  test('hears nothing of what is typed into the card', async () => {
    const page = await bench.openHtml(
      '<p>UNHCR</p><script>var heard = []; for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, (event) => heard.push(event.key));</script>',
    );
    const popover = await page.hover('UNHCR');
    await popover.type('jk?');
    expect(await popover.typed()).toBe('jk?');
    expect(await page.raw.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test('has its own modal undisturbed by clicks and focus in the card', async () => {
    const page = await bench.openHtml(
      `<div id="modal" tabindex="-1"><p>About UNHCR</p></div><script>
        const modal = document.querySelector('#modal');
        document.addEventListener('focusin', (event) => { if (!modal.contains(event.target)) modal.focus(); });
        document.addEventListener('click', (event) => { if (!modal.contains(event.target)) modal.remove(); });
      </script>`,
    );
    const popover = await page.hover('UNHCR');
    await popover.type('mine');
    expect(await popover.typed()).toBe('mine');
    expect(await page.raw.evaluate(() => document.querySelector('#modal') !== null)).toBe(true);
  });

  test('may draw its text anew under the card: the words and the place stay', async () => {
    const page = await bench.openHtml('<div id="r"><p>See UNHCR here</p></div>', { lang: 'en' });
    const popover = await page.hover('UNHCR');
    await popover.type('my own');
    for (const text of ['See UNHCR here', 'Do see UNHCR here']) {
      await page.raw.evaluate((next) => {
        const root = document.querySelector('#r') as Element;
        root.innerHTML = `<p>${next}</p>`;
      }, text);
      await page.settle();
      await page.raw.keyboard.type('!');
    }
    expect(await popover.typed()).toBe('my own!!');
    await popover.settle(await page.boundsOf('UNHCR'));
  });

  test('cannot restyle the card', async () => {
    const page = await bench.openHtml(
      '<style>* { display: none !important } html, body, p { display: block !important } div { color: red !important; opacity: 0 !important; transform: scale(3) !important; --konteks-ink: red }</style><p>UNHCR</p>',
    );
    const popover = await page.hover('UNHCR');
    const { width } = await popover.rect();
    expect(width).toBe(360);
  });
});
