import { describe, expect, test } from 'vitest';
import { countIs, marksAre, saveNote, storedNotes } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();

/** @returns the address of a page on a site of its own, which in both browsers has a process of its own */
const elsewhere = (body: string, title = 'Inner') =>
  bench.url(bench.addPage(body, { title }), { host: 'other.localhost' });

const isOpen = async (page: BenchPage) => (await page.popover()) !== null;
const closes = (page: BenchPage) => until('the popover to close', async () => !(await isOpen(page)));

describe('marks', () => {
  test('are found in each frame on its own, and the count is that of all together', async () => {
    const inner = bench.addPage('<p>WTO and G20</p>');
    const page = await bench.openHtml(
      `<p>UNHCR</p><iframe src="${inner}"></iframe><iframe srcdoc="<p>SDGs</p>"></iframe>`,
    );
    await countIs(bench, page, 4);
    const frame = await page.within('iframe');
    await marksAre(frame, ['WTO', 'G20']);
    await page.raw.evaluate(() => document.querySelector('iframe')?.remove());
    await countIs(bench, page, 2);
  });

  test('are found in every kind of frame that a page can make', async () => {
    const page = await bench.openHtml(`
      <style>iframe { width: 300px; height: 120px }</style>
      <iframe id="same" src="${bench.addPage('<p>UNHCR</p>')}"></iframe>
      <iframe id="cross" src="${elsewhere('<p>UNHCR</p>')}"></iframe>
      <iframe id="srcdoc" srcdoc="<p>UNHCR</p>"></iframe>
      <iframe id="sandboxed" sandbox src="${bench.addPage('<p>UNHCR</p>')}"></iframe>
      <iframe id="sandboxedSrcdoc" sandbox srcdoc="<p>UNHCR</p>"></iframe>
      <iframe id="data" src="data:text/html,<p>UNHCR</p>"></iframe>
      <iframe id="script" src="javascript:'<p>UNHCR</p>'"></iframe>
      <iframe id="blob"></iframe>
      <iframe id="filled"></iframe>
      <iframe id="written"></iframe>
      <script>
        const frame = (id) => document.getElementById(id);
        frame('blob').src = URL.createObjectURL(new Blob(['<p>UNHCR</p>'], { type: 'text/html' }));
        frame('filled').contentDocument.body.innerHTML = '<p>UNHCR</p>';
        const { contentDocument } = frame('written');
        contentDocument.open();
        contentDocument.write('<p>UNHCR</p>');
        contentDocument.close();
      </script>`);
    const kinds = await page.raw.$$eval('iframe', (frames) => frames.map(({ id }) => id));
    for (const kind of kinds) {
      await until(
        `the mark in the frame "${kind}"`,
        async () => (await (await page.within(`#${kind}`)).marks()).join() === 'UNHCR',
      );
    }
    await countIs(bench, page, kinds.length);
  });

  test('are found in what is written into an empty frame later', async () => {
    const page = await bench.openHtml('<p>UNHCR</p><iframe width="300" height="120"></iframe>');
    await page.raw.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument as Document;
      inner.open();
      inner.write('<p>WTO</p>');
      inner.close();
    });
    await until('the mark', async () => (await (await page.within('iframe')).marks()).join() === 'WTO');
    await countIs(bench, page, 2);
  });

  test('are not looked for in frames too small to read, until they grow', async () => {
    const inner = bench.addPage('<p>WTO</p>');
    const page = await bench.openHtml(`
      <p>UNHCR</p>
      <iframe id="pixel" width="1" height="1" src="${inner}"></iframe>
      <iframe id="flat" width="600" height="20" src="${inner}"></iframe>
      <iframe id="narrow" width="50" height="300" src="${elsewhere('<p>WTO</p>')}"></iframe>
      <iframe id="hidden" style="display:none" src="${inner}"></iframe>
      <iframe id="small" width="200" height="80" src="${inner}"></iframe>`);
    await marksAre(await page.within('#small'), ['WTO']);
    await countIs(bench, page, 2);
    const small = await Promise.all(['pixel', 'flat', 'narrow', 'hidden'].map((id) => page.within(`#${id}`)));
    await Promise.all(small.map((frame) => frame.settle()));
    expect(await Promise.all(small.map((frame) => frame.marks()))).toEqual([[], [], [], []]);
    await page.raw.evaluate(() => {
      (document.querySelector('#pixel') as HTMLIFrameElement).height = '120';
      (document.querySelector('#pixel') as HTMLIFrameElement).width = '300';
    });
    await marksAre(await page.within('#pixel'), ['WTO']);
    await countIs(bench, page, 3);
  });

  test('of a frame that goes to another page are those of the new page, also in the count', async () => {
    const page = await bench.openHtml(
      `<p>UNHCR</p><iframe width="300" height="120" src="${elsewhere('<p>WTO and G20</p>')}"></iframe>`,
    );
    await countIs(bench, page, 3);
    await page.raw.evaluate((next) => {
      (document.querySelector('iframe') as HTMLIFrameElement).src = next;
    }, bench.addPage('<p>SDGs</p>'));
    await until('the new mark', async () => (await (await page.within('iframe')).marks()).join() === 'SDGs');
    await countIs(bench, page, 2);
    await page.raw.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).src = 'about:blank';
    });
    await countIs(bench, page, 1);
  });
});

describe('the popover of a mark in a frame', () => {
  /** A page with one small frame in it, in whatever surroundings. */
  const around = (before: string, frame: string, after: string) =>
    `${before}<iframe width="300" height="120" ${frame}></iframe>${after}`;
  const cross = (body = '<p>About WTO now</p>') => `src="${elsewhere(body)}"`;
  const same = (body = '<p>About WTO now</p>') => `src="${bench.addPage(body)}"`;
  const inShadow = (frame: string) =>
    `<div id="host" style="margin:120px"></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML = '${around('<p>Inside.</p>', frame, '')}';
    </script>`;

  test.each([
    [
      'from elsewhere, with border and padding',
      () => around('<p>Text.</p>', `style="margin:150px;border:7px solid;padding:11px" ${cross()}`, ''),
    ],
    [
      'that is scrolled, in a scroller, in a page that is scrolled',
      () =>
        around(
          '<div style="height:3000px"></div><div style="margin:100px;width:500px;height:250px;overflow:scroll"><div style="height:900px"></div>',
          cross('<div style="height:600px"></div><p>About WTO now</p><div style="height:600px"></div>'),
          '<div style="height:900px"></div></div><div style="height:3000px"></div>',
        ),
    ],
    [
      'drawn larger by a transform',
      () => around('<div style="transform:translate(60px,90px) scale(1.5);transform-origin:0 0">', cross(), '</div>'),
    ],
    ['drawn larger by zoom', () => around('<div style="zoom:1.5;padding:60px">', same(), '</div>')],
    ['in a shadow tree', () => inShadow(same())],
    ['from elsewhere, in a shadow tree', () => inShadow(cross())],
    [
      'in another frame',
      () => {
        const middle = elsewhere(around('<p>Between.</p>', same(), ''));
        return `<iframe id="outer" style="margin:90px;border:5px solid" width="400" height="200" src="${middle}"></iframe>`;
      },
    ],
  ])('%s is in the page around it, beside the mark', async (_where, html) => {
    const page = await bench.openHtml(html());
    const frame = (await page.raw.$('#outer'))
      ? await (await page.within('#outer')).within('iframe')
      : await page.within('pierce/iframe');
    // Only what is near the window is marked: what the page or the frame has below has to be scrolled to.
    await page.raw.$eval('pierce/iframe', (element) =>
      element.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await (await frame.frame.waitForSelector('p'))?.evaluate((paragraph) =>
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await until('the frame to load', () => frame.has('WTO'));
    // Waits until it stands beside the mark: not over it, and no further away than elsewhere.
    const popover = await frame.hover('WTO');
    expect(await popover.name()).toBe('World Trade Organization');
    const card = await popover.rect();
    expect(card.width).toBe(360);
    expect(card.height).toBeGreaterThan(200);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(1200);
    expect(card.y + card.height).toBeLessThanOrEqual(800);
    expect(await frame.hosts()).toBe(0);
  });

  test('closes by Escape, a press outside, and when the mouse goes away; not on the way to it', async () => {
    const page = await bench.openHtml(around('<p style="margin-bottom:300px">Text.</p>', `id="f" ${cross()}`, ''));
    const frame = await page.within('#f');
    await until('the frame to load', () => frame.has('WTO'));
    const away = () => page.mouse.moveTo({ x: 900, y: 20 });

    await frame.hover('WTO');
    await page.press('Escape');
    await closes(page);

    await away();
    await frame.hover('WTO');
    await page.mouse.click({ x: 900, y: 20 });
    await closes(page);

    await frame.hover('WTO');
    // On the word before it: the card lies below and to the right.
    const { x, y, height } = await frame.rectOf('WTO');
    await page.raw.mouse.move(x - 20, y + height / 2);
    await page.raw.mouse.down();
    await page.raw.mouse.up();
    await closes(page);

    await away();
    const popover = await frame.hover('WTO');
    const card = await popover.rect();
    await page.mouse.moveTo({ x: card.x + 50, y: card.y + card.height / 2 });
    expect(await stays(page, 700)).toBe(true);
    await away();
    await closes(page);
  });

  test('closes by Escape also while the keys go to the frame', async () => {
    const page = await bench.openHtml(around('<p>Text.</p>', `id="f" ${cross('<p>About WTO now</p><input>')}`, ''));
    const frame = await page.within('#f');
    await until('the frame to load', () => frame.has('WTO'));
    await frame.frame.focus('input');
    await frame.hover('WTO');
    await page.press('Escape');
    await closes(page);
    expect(await frame.frame.evaluate(() => document.activeElement?.localName)).toBe('input');
  });

  test('saves a note with the address, the title and the passage of the frame', async () => {
    const address = elsewhere('<p>Nobody asked. The WTO met in this frame. Then it rained.</p>', 'The inner page');
    const page = await bench.openHtml(around('<p>The UNHCR is outside.</p>', `src="${address}"`, ''), {
      title: 'The outer page',
    });
    const frame = await page.within('iframe');
    await until('the frame to load', () => frame.has('WTO'));
    const popover = await frame.hover('WTO');
    await saveNote(popover, 'from a frame');
    const note = (await storedNotes(bench)).find(({ words }) => words === 'from a frame');
    expect(note).toMatchObject({
      url: address,
      title: 'The inner page',
      passage: { exact: 'WTO', sentence: 'The WTO met in this frame.' },
    });
    expect((note as { passage: { prefix: string } }).passage.prefix).not.toContain('UNHCR');
    await page.press('Escape');
    await closes(page);
    await page.mouse.moveTo({ x: 900, y: 700 });
    expect(await (await frame.hover('WTO')).typed()).toBe('from a frame');
  });

  test('closes when its frame is taken out, and when its frame goes to another page', async () => {
    const page = await bench.openHtml(`${around('', `id="a" ${cross()}`, '')}${around('', `id="b" ${same()}`, '')}`);
    for (const id of ['a', 'b']) {
      const frame = await page.within(`#${id}`);
      await until('the frame to load', () => frame.has('WTO'));
      await frame.hover('WTO');
      await page.raw.evaluate(
        (leaving, next) => {
          const element = document.querySelector(leaving) as HTMLIFrameElement;
          if (leaving === '#a') element.src = next;
          else element.remove();
        },
        `#${id}`,
        bench.addPage('<p>Elsewhere.</p>'),
      );
      await closes(page);
    }
    // Nothing of it may be left in the way.
    await page.raw.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>UNHCR</p>'));
    await marksAre(page, ['UNHCR']);
    expect(await (await page.hover('UNHCR')).name()).toBe('UNHCR');
  });

  test('is one for the page: it goes from mark to mark, across the borders of frames', async () => {
    const page = await bench.openHtml(around('<p>The UNHCR</p>', same(), ''));
    const frame = await page.within('iframe');
    await until('the frame to load', () => frame.has('WTO'));
    expect(await (await page.hover('UNHCR')).name()).toBe('UNHCR');
    await page.mouse.moveTo({ x: 900, y: 700 });
    await closes(page);
    expect(await (await frame.hover('WTO')).name()).toBe('World Trade Organization');
    await page.mouse.moveTo({ x: 900, y: 700 });
    await closes(page);
    expect(await (await page.hover('UNHCR')).name()).toBe('UNHCR');
    expect(await page.hosts()).toBe(1);
  });
});

/** @returns whether the popover is open and stays so for a while */
async function stays(page: BenchPage, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (!(await isOpen(page))) return false;
  }
  return true;
}
