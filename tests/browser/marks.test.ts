import { describe, expect, test } from 'vitest';
import { badgeOf, marksAre } from './extension.ts';
import { until, useBench } from './support/index.ts';

const bench = useBench();

describe('on a page', () => {
  test.each(['news.html', 'berita.html'])('%s has its terms marked, in both languages', async (path) => {
    const page = await bench.open(path);
    const names = ['SDGs', 'UNHCR', 'protectionism', 'proteksionisme'];
    await expect.poll(() => page.marks()).toEqual(expect.arrayContaining(names));
  });

  test('names reach across inline elements, line breaks, soft hyphens and odd spaces', async () => {
    const page = await bench.openHtml(`
      <p>Sustainable <b>Develop<i>ment</i></b> Goals</p>
      <p>hak<br>asasi manusia</p>
      <p>pro&shy;tec&shy;tionism</p>
      <p>climate&nbsp;change</p>
      <p><span>renew</span><wbr><span>able energy</span></p>
      <p>world <script>0</script>war ii and a <ruby>pandemic<rt>wabah</rt></ruby></p>`);
    const texts = async () => (await page.marks()).map((text) => text.replace(/\s+/g, ' '));
    await expect
      .poll(texts)
      .toEqual([
        'Sustainable Development Goals',
        'hakasasi manusia',
        'pro\u00adtec\u00adtionism',
        'climate change',
        'renewable energy',
        'world 0war ii',
        'pandemic',
      ]);
  });

  test('names do not reach across blocks, images or items that only look like one line', async () => {
    const page = await bench.openHtml(`
      <div>climate</div><div>change</div>
      <p>human <img alt=""> rights</p>
      <p style="display:flex"><span>UNHCR</span><span>WTO</span></p>
      <table><tr><td>digital</td><td>divide</td></tr></table>`);
    await marksAre(page, ['UNHCR', 'WTO']);
  });

  test('code, fields, buttons, addresses and what is not shown are left alone', async () => {
    const page = await bench.openHtml(`
      <p id="seen">UNHCR</p>
      <script type="text/plain">UNHCR</script><style>/* UNHCR */</style><template>UNHCR</template><noscript>UNHCR</noscript>
      <code>UNHCR</code><pre>UNHCR</pre><kbd>UNHCR</kbd><samp>UNHCR</samp>
      <textarea>UNHCR</textarea><input value="UNHCR"><select><option>UNHCR</option></select>
      <div contenteditable>UNHCR <b>UNHCR</b></div><div role="textbox">UNHCR</div><button>UNHCR</button>
      <label>Name <input value="UNHCR"></label>
      <p hidden>UNHCR</p><p style="display:none">UNHCR</p><p style="visibility:hidden">UNHCR</p>
      <details><summary>More</summary><p>UNHCR</p></details>
      <p>https://unhcr.org/UNHCR www.UNHCR.org UNHCR@example.org @UNHCR UNHCR.pdf</p>`);
    await marksAre(page, ['UNHCR']);
    await until('the one mark to be counted', async () => (await badgeOf(bench, page)) === '1');
  });

  test('text of elements without a box of their own is marked', async () => {
    const page = await bench.openHtml(
      '<div style="display:contents">UNHCR</div><p>see <span style="display:contents">WTO</span></p>',
    );
    await marksAre(page, ['UNHCR', 'WTO']);
  });

  test('the page is the same before and after, but for the one host element', async () => {
    const page = await bench.open('news.html');
    const read = () =>
      page.raw.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
        return { html: copy.outerHTML, hosts: document.querySelectorAll('[popover=manual]').length };
      });
    const untouched = await fetch(bench.url('news.html')).then((response) => response.text());
    const parsed = await page.raw.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      untouched,
    );
    expect(await read()).toEqual({ html: parsed, hosts: 0 });
    const popover = await page.hover('UNHCR');
    await popover.click('Save note');
    await popover.click('Close');
    await popover.closed();
    expect(await read()).toEqual({ html: parsed, hosts: 1 });
  });

  test('the page is told nothing: no message, no event, no global', async () => {
    const page = await bench.openHtml(`<p>UNHCR</p><script>
      window.heard = [];
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };
      window.before = Object.keys(window).join();
    </script>`);
    await marksAre(page, ['UNHCR']);
    const told = await page.raw.evaluate(() => {
      const { heard, before } = window as unknown as { heard: string[]; before: string };
      return {
        heard,
        added: Object.keys(window).filter((key) => !before.split(',').includes(key) && key !== 'before'),
      };
    });
    expect(told).toEqual({ heard: [], added: [] });
  });

  test('only what is near the window is registered, and what scrolls into view is there', async () => {
    const page = await bench.openHtml(
      `<style>p { height: 400px }</style>${Array.from({ length: 300 }, (_, i) => `<p>${i} UNHCR</p>`).join('')}`,
    );
    expect((await page.marks()).length).toBeLessThan(20);
    await until('all of the page to be counted', async () => (await badgeOf(bench, page)) === '300');
    await page.raw.evaluate(() => scrollTo(0, 60_000));
    await until('a mark in view', async () => {
      const inView = await page.raw.evaluate(() =>
        [...CSS.highlights]
          .flatMap(([, ranges]) => [...ranges])
          .some((range) => {
            const { top, bottom } = (range.startContainer.parentElement as Element).getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
      );
      return inView;
    });
  });
});

describe('a page that changes', () => {
  /** Evaluates a change, then waits until the marks are those. */
  const becomes = async (body: string, change: () => void, expected: readonly string[]): Promise<void> => {
    const page = await bench.openHtml(body);
    await page.raw.evaluate(change);
    await until(
      `the marks ${expected.join()}`,
      async () => JSON.stringify(await page.marks()) === JSON.stringify(expected),
    );
  };

  test('a page without any text is followed until it has some', () =>
    becomes('<div><script>0</script></div>', () => document.querySelector('div')?.append('a UNHCR camp'), ['UNHCR']));

  test('text added later is marked', () =>
    becomes('<p>UNHCR</p>', () => document.body.insertAdjacentHTML('beforeend', '<div><p>and <b>WTO</b></p></div>'), [
      'UNHCR',
      'WTO',
    ]));

  test('text added inside an inline element is marked', () =>
    becomes(
      '<p><span id="s"></span></p>',
      () => document.querySelector('#s')?.insertAdjacentHTML('beforeend', '<div>WTO</div>'),
      ['WTO'],
    ));

  test('changed text has its new marks only', () =>
    becomes(
      '<p>UNHCR and SDGs</p>',
      () => (document.querySelector('p')!.firstChild as Text).replaceData(0, 99, 'only WTO'),
      ['WTO'],
    ));

  test('removed text takes its marks along', () =>
    becomes('<p>UNHCR</p><div><p>WTO</p></div>', () => document.querySelector('div')?.remove(), ['UNHCR']));

  test('split and joined nodes keep their marks', () =>
    becomes('<p>about climate change now</p>', () => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.splitText(9).splitText(3);
    }, ['climate change']));

  test('text that is shown later is marked, text that is hidden is not', () =>
    becomes('<p id="a" hidden>UNHCR</p><p id="b">WTO</p>', () => {
      (document.querySelector('#a') as HTMLElement).hidden = false;
      (document.querySelector('#b') as HTMLElement).style.visibility = 'hidden';
    }, ['UNHCR']));

  test("text uncovered by the page's style alone is marked and counted", async () => {
    const page = await bench.openHtml(
      '<style>[data-open] p { display: block } p { display: none }</style><div><p>UNHCR</p></div>',
    );
    await page.raw.evaluate(() => document.querySelector('div')?.setAttribute('data-open', ''));
    await until('the mark', async () => (await page.marks()).length === 1);
    await until('it to be counted', async () => (await badgeOf(bench, page)) === '1');
  });

  test('what becomes a field to type in loses its marks, and gets them back', async () => {
    const page = await bench.openHtml('<div id="a"><p>UNHCR</p></div><p><span id="b">WTO</span></p>');
    await marksAre(page, ['UNHCR', 'WTO']);
    await page.raw.evaluate(() => {
      for (const element of document.querySelectorAll('#a, #b')) element.setAttribute('contenteditable', '');
    });
    await until('no marks', async () => (await page.marks()).length === 0);
    await page.raw.evaluate(() => {
      for (const element of document.querySelectorAll('#a, #b')) element.removeAttribute('contenteditable');
    });
    await until('the marks', async () => (await page.marks()).join() === 'UNHCR,WTO');
  });

  test('navigation without loading is followed, also when the whole body is replaced', () =>
    becomes('<p>UNHCR</p>', () => {
      history.pushState({}, '', '/elsewhere');
      const body = document.createElement('body');
      body.innerHTML = '<main><p>WTO and G20</p></main>';
      document.documentElement.replaceChild(body, document.body);
    }, ['WTO', 'G20']));
});

test('a page that is read in a moment, without any term, says so like any other', async () => {
  // It was read before anybody knew who reads it, and nothing was reported.
  for (let left = 3; left > 0; left -= 1) {
    const page = await bench.openUnsettled(bench.addPage('<p>Good morning.</p>'));
    await page.raw.bringToFront();
    await until('its report', () =>
      bench.inExtension(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return `frame:${tab?.id}:0` in (await chrome.storage.session.get());
      }),
    );
    await page.raw.close();
  }
});
