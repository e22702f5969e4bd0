import { describe, expect, test } from 'vitest';
import { countIs, marksAre, saveNote, storedNotes } from './extension.ts';
import { type BenchPage, pictureOf, type Rect, until, useBench } from './support/index.ts';

const bench = useBench();

/** What the pages of these tests have: a way to attach roots, which keeps them, as nobody gets a closed one back. */
interface ShadowPage {
  readonly roots: Readonly<Record<string, ShadowRoot>>;
  attach(id: string, mode: ShadowRootMode, html: string): void;
}

const HEAD = `<script>
  var roots = {};
  function attach(id, mode, html) {
    roots[id] = document.getElementById(id).attachShadow({ mode });
    roots[id].innerHTML = html;
  }
</script>`;

const openHtml = (body: string, lang = 'en') => bench.openHtml(body, { head: HEAD, lang });

/** Attaches a root to an element of an open page. */
const attachLate = (page: BenchPage, id: string, mode: ShadowRootMode, html: string) =>
  page.raw.evaluate((...given) => (window as unknown as ShadowPage).attach(...given), id, mode, html);

describe('text in a shadow root', () => {
  test('is marked and counted, whether the root is open or closed', async () => {
    const page = await openHtml(
      `<p>UNHCR</p><div id="a"></div><p>WTO</p><div id="b"></div>
      <script>attach('a', 'open', '<p>G20</p>'); attach('b', 'closed', '<p>SDGs</p>')</script>`,
    );
    await marksAre(page, ['UNHCR', 'G20', 'WTO', 'SDGs']);
    await countIs(bench, page, 4);
  });

  test('is marked however deep its root is nested in others', async () => {
    const page = await openHtml(`<div id="a"></div><script>
      attach('a', 'open', '<p>UNHCR</p><section></section>');
      const inner = roots.a.querySelector('section').attachShadow({ mode: 'closed' });
      inner.innerHTML = '<p>WTO</p><b></b>';
      const innermost = inner.querySelector('b').appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      innermost.innerHTML = '<ul><li>G20</ul>';
    </script>`);
    await marksAre(page, ['UNHCR', 'WTO', 'G20']);
    await countIs(bench, page, 3);
  });

  test('is marked in roots that the markup itself declares', async () => {
    const page = await openHtml(`
      <article><template shadowrootmode="open"><h2>UNHCR</h2><slot></slot></template><p>WTO</p></article>
      <article><template shadowrootmode="closed"><h2>G20</h2><slot></slot></template><p>SDGs</p></article>`);
    await marksAre(page, ['UNHCR', 'WTO', 'G20', 'SDGs']);
  });

  test('is the run of its own root: no name reaches across its border', async () => {
    const page = await openHtml(
      `<p>climate <span id="a"></span> and UNHCR</p><script>attach('a', 'open', 'change')</script>`,
    );
    await marksAre(page, ['UNHCR']);
    await page.raw.evaluate(() => {
      const root = (window as unknown as ShadowPage).roots.a;
      if (root) root.innerHTML = 'in climate change now';
    });
    await marksAre(page, ['climate change', 'UNHCR']);
  });

  test('is left alone where the host may not be marked or is not shown', async () => {
    const page = await openHtml(`
      <p>UNHCR</p><div contenteditable><span id="a"></span></div><button><span id="b"></span></button>
      <div hidden><div id="c"></div></div><div id="d"></div><div id="e"></div>
      <script>
        for (const id of 'abc') attach(id, 'open', '<p>WTO</p>');
        attach('d', 'open', '<div contenteditable>WTO</div><code>WTO</code><p hidden>WTO</p><style>/* WTO */</style><textarea>WTO</textarea>');
        attach('e', 'closed', '<p>G20</p>');
      </script>`);
    await marksAre(page, ['UNHCR', 'G20']);
    await countIs(bench, page, 2);
  });

  test('is explained in the language that an element around its host says', async () => {
    const page = await openHtml(
      `<section lang="id"><div id="a"></div></section><script>attach('a', 'closed', '<p>WTO</p>')</script>`,
    );
    await marksAre(page, ['WTO']);
    expect(await (await page.hover('WTO')).name()).toBe('Organisasi Perdagangan Dunia');
  });
});

describe('slots', () => {
  test('text that is put into a slot is marked once; text that is put nowhere is not shown and not marked', async () => {
    const page = await openHtml(`
      <div id="a"><p slot="there">UNHCR</p><p slot="nowhere">WTO</p></div>
      <script>attach('a', 'open', '<slot name="there"></slot>')</script>`);
    await marksAre(page, ['UNHCR']);
    await countIs(bench, page, 1);
  });

  test("a slot's own text is marked only while nothing is put into it", async () => {
    const page = await openHtml(`
      <div id="a"></div><div id="b"><p>UNHCR</p></div>
      <script>for (const id of 'ab') attach(id, 'open', '<slot>WTO</slot>')</script>`);
    await marksAre(page, ['WTO', 'UNHCR']);
    await page.raw.evaluate(() => {
      document.querySelector('#a')?.append(document.querySelector('#b > p') as Element);
    });
    await marksAre(page, ['UNHCR', 'WTO']);
    await countIs(bench, page, 2);
  });
});

describe('a page that changes', () => {
  test('has roots marked that are attached to what has long been there', async () => {
    const page = await openHtml('<p>UNHCR</p><div><div id="a"></div></div><div id="b"></div>');
    await marksAre(page, ['UNHCR']);
    await attachLate(page, 'a', 'open', '<p>WTO</p>');
    await attachLate(page, 'b', 'closed', '<p>SDGs</p>');
    await marksAre(page, ['UNHCR', 'WTO', 'SDGs']);
    await countIs(bench, page, 3);
  });

  test('has custom elements marked when they are defined, at last, and bring their text', async () => {
    const page = await openHtml('<p>UNHCR</p><late-text></late-text><main><late-text></late-text></main>');
    await marksAre(page, ['UNHCR']);
    await page.raw.evaluate(() => {
      customElements.define(
        'late-text',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>WTO</p>';
          }
        },
      );
    });
    await marksAre(page, ['UNHCR', 'WTO', 'WTO']);
  });

  test('has an element marked that comes with its root and text complete', async () => {
    const page = await openHtml('<p>UNHCR</p>');
    await page.raw.evaluate(() => {
      const section = document.createElement('section');
      const host = section.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).innerHTML = '<p>WTO</p>';
      document.body.prepend(section);
    });
    await marksAre(page, ['WTO', 'UNHCR']);
  });

  test.each(['open', 'closed'] as const)('is followed inside a root that is %s', async (mode) => {
    const page = await openHtml(`<div id="a"></div><script>attach('a', '${mode}', '<p>UNHCR</p>')</script>`);
    await marksAre(page, ['UNHCR']);
    const change = (html: string) =>
      page.raw.evaluate((next) => {
        const root = (window as unknown as ShadowPage).roots.a;
        if (root) root.innerHTML = next;
      }, html);
    await page.raw.evaluate(() => {
      const text = (window as unknown as ShadowPage).roots.a?.querySelector('p')?.firstChild as Text;
      text.data = 'WTO and G20';
    });
    await marksAre(page, ['WTO', 'G20']);
    await change('<ul><li>SDGs<li>UNHCR</ul>');
    await marksAre(page, ['SDGs', 'UNHCR']);
    await change('');
    await marksAre(page, []);
    await countIs(bench, page, 0);
  });

  test('loses the marks of hosts that are taken out, and has them back when they come back', async () => {
    const page = await openHtml(`
      <p>UNHCR</p><section><div id="a"></div><div><div id="b"></div></div></section>
      <script>attach('a', 'open', '<p>WTO</p>'); attach('b', 'closed', '<p>G20</p>'); var kept = document.querySelector('section')</script>`);
    await marksAre(page, ['UNHCR', 'WTO', 'G20']);
    await countIs(bench, page, 3);
    await page.raw.evaluate(() => document.querySelector('section')?.remove());
    await marksAre(page, ['UNHCR']);
    await countIs(bench, page, 1);
    await page.raw.evaluate(() => document.body.prepend((window as unknown as { kept: Element }).kept));
    await marksAre(page, ['WTO', 'G20', 'UNHCR']);
    await countIs(bench, page, 3);
  });

  test('loses the marks of a host that is hidden by style alone', async () => {
    const page = await openHtml(`<p>UNHCR</p><div id="a"></div><script>attach('a', 'open', '<p>WTO</p>')</script>`);
    await marksAre(page, ['UNHCR', 'WTO']);
    await page.raw.evaluate(() => {
      (document.querySelector('#a') as HTMLElement).style.display = 'none';
    });
    await marksAre(page, ['UNHCR']);
    await countIs(bench, page, 1);
  });
});

describe('a mark in a shadow root', () => {
  test.each(['open', 'closed'] as const)(
    'that is %s opens the popover, and a note from it has its passage',
    async (mode) => {
      const page = await openHtml(`
        <p>Before it all.</p><div id="a" style="margin: 100px"></div>
        <script>attach('a', '${mode}', '<p>Who pays? Half of it went to <b>UNHCR</b> in a ${mode} box.</p>')</script>`);
      await marksAre(page, ['UNHCR']);
      const popover = await page.hover('UNHCR');
      expect(await popover.name()).toBe('UNHCR');
      await saveNote(popover, `from a ${mode} root`);
      const note = (await storedNotes(bench)).find(({ words }) => words === `from a ${mode} root`);
      expect(note).toMatchObject({
        url: page.raw.url(),
        passage: { exact: 'UNHCR', sentence: `Half of it went to UNHCR in a ${mode} box.` },
      });
      await page.press('Escape');
      await popover.closed();
    },
  );

  test('is painted, whatever the root', async () => {
    const line = (top: number, rest: string) =>
      `<div style="position:absolute;left:0;top:${top}px;width:200px;font:20px/40px monospace" ${rest}>UNHCR</div>`;
    // The same word three times; fields to type in are never marked, and show how it looks without.
    const lines = line(0, '') + line(40, 'role="textbox"') + line(80, 'role="textbox"');
    const box = (left: number, id: string) =>
      `<div id="${id}" style="position:absolute;top:20px;left:${left}px"></div>`;
    const page = await openHtml(`${box(20, 'a')}${box(320, 'b')}${box(620, 'c')}<script>
      attach('a', 'open', \`${lines}\`);
      attach('b', 'closed', \`${lines}\`);
      attach('c', 'open', '<i></i><div></div>');
      roots.c.querySelector('div').attachShadow({ mode: 'closed' }).innerHTML = \`${lines}\`;
    </script>`);
    await marksAre(page, ['UNHCR', 'UNHCR', 'UNHCR']);
    for (const [left, kind] of [
      [20, 'open'],
      [320, 'closed'],
      [620, 'nested'],
    ] as const) {
      const clip = (top: number): Rect => ({ x: left, y: 20 + top, width: 200, height: 40 });
      expect.soft(await pictureOf(page.raw, clip(40)), 'both unmarked').toBe(await pictureOf(page.raw, clip(80)));
      await until(
        `the mark in the ${kind} root to be drawn`,
        async () => (await pictureOf(page.raw, clip(0))) !== (await pictureOf(page.raw, clip(40))),
      );
    }
  });

  test("leaves nothing in the root when the site is switched off, and keeps the page's own style sheets", async () => {
    const page = await bench.openHtml(
      `<div id="a"></div><script>
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('p { color: rgb(1, 2, 3) }');
        attach('a', 'open', '<p>UNHCR</p>');
        roots.a.adoptedStyleSheets = [sheet];
      </script>`,
      { head: HEAD, host: 'rooted.localhost' },
    );
    await marksAre(page, ['UNHCR']);
    await (await page.hover('UNHCR')).click('Off on this site');
    await marksAre(page, []);
    const sheets = () =>
      page.raw.evaluate(() =>
        (window as unknown as ShadowPage).roots.a?.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText),
      );
    expect(await sheets()).toEqual(['p { color: rgb(1, 2, 3); }']);
  });
});
