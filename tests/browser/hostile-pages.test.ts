import { describe, expect, test } from 'vitest';
import { countIs, marksAre, saveNote, storedNotes, switchOff } from './extension.ts';
import { type BenchPage, pause, until, useBench } from './support/index.ts';

const bench = useBench();

const isOpen = async (page: BenchPage) => (await page.popover()) !== null;
const closes = (page: BenchPage) => until('the popover to close', async () => !(await isOpen(page)));
const AWAY = { x: 700, y: 700 };

describe('a page that changes what everything rests on', () => {
  test('may redefine the built-ins before it loads', async () => {
    const head = `<script>{
      const evil = () => { throw new Error('hostile'); };
      const define = Object.defineProperty;
      const spoil = (object, ...names) => { for (let i = 0; i < names.length; i += 1) define(object, names[i], { value: evil }); };
      spoil(CSS.highlights, 'set', 'get', 'delete', 'clear', 'forEach');
      spoil(HighlightRegistry.prototype, 'set', 'get', 'delete');
      spoil(Highlight.prototype, 'add', 'delete');
      spoil(Element.prototype, 'attachShadow', 'closest', 'getAttribute', 'checkVisibility', 'append', 'getBoundingClientRect');
      spoil(Node.prototype, 'contains', 'appendChild', 'getRootNode', 'compareDocumentPosition');
      spoil(Document.prototype, 'createTreeWalker', 'createRange', 'caretPositionFromPoint', 'createElement');
      spoil(EventTarget.prototype, 'addEventListener', 'dispatchEvent');
      spoil(HTMLElement.prototype, 'showPopover', 'hidePopover');
      define(Document.prototype, 'adoptedStyleSheets', { get: evil, set: evil });
      spoil(JSON, 'parse', 'stringify');
      spoil(Map.prototype, 'get', 'set');
      spoil(Set.prototype, 'add', 'has');
      spoil(String.prototype, 'slice', 'split', 'trim', 'matchAll', 'replace');
      define(Object.prototype, 'undecided', { get: evil });
      spoil(window, 'Map', 'Set', 'WeakMap', 'Range', 'StaticRange', 'Highlight', 'CSSStyleSheet', 'MutationObserver',
        'IntersectionObserver', 'ResizeObserver', 'TreeWalker', 'ShadowRoot', 'requestAnimationFrame', 'setTimeout', 'getComputedStyle', 'CSS');
      spoil(Array.prototype, 'push', 'map', 'filter', 'forEach', 'includes', 'flatMap', 'sort', Symbol.iterator);
      try { [].push(1); } catch { document.title = 'spoilt'; }
    }</script>`;
    const page = await bench.openHtml('<p>Here is the UNHCR.</p>', { head });
    expect(await page.ownWorld.evaluate(() => document.title)).toBe('spoilt');
    await marksAre(page, ['UNHCR']);
    await page.ownWorld.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And the WTO.</p>'));
    await marksAre(page, ['UNHCR', 'WTO']);
    await saveNote(await page.hover('UNHCR'), 'spoilt');
    const note = (await storedNotes(bench)).find(({ words }) => words === 'spoilt');
    expect(note).toMatchObject({ passage: { exact: 'UNHCR', sentence: 'Here is the UNHCR.' } });
  });

  test('may name its fields and elements like properties that everybody reads', async () => {
    const names = (
      'parentNode parentElement localName nodeName nodeType tagName closest contains childNodes children firstChild nextSibling ' +
      'ownerDocument isConnected getRootNode getAttribute hasAttribute hasAttributes matches checkVisibility shadowRoot ' +
      'assignedSlot textContent innerText style classList querySelector querySelectorAll getBoundingClientRect ' +
      'getClientRects scrollIntoView attributes compareDocumentPosition isContentEditable'
    ).split(' ');
    const globals =
      'chrome browser CSS Highlight document body documentElement head adoptedStyleSheets createRange createTreeWalker caretPositionFromPoint'.split(
        ' ',
      );
    const page = await bench.openHtml(`
      ${globals.map((name) => `<img alt="" id="${name}" name="${name}"><a name="${name}"></a>`).join('')}
      <form>The UNHCR ${names.map((name) => `<input type="hidden" name="${name}">`).join('')}
        <p>and the WTO</p><div id="last"></div>
      </form><p>The SDGs</p>`);
    await marksAre(page, ['UNHCR', 'WTO', 'SDGs']);
    await countIs(bench, page, 3);
    expect(await (await page.hover('UNHCR')).name()).toBe('UNHCR');
    await page.mouse.moveTo(AWAY);
    // The card lay over the next word.
    await closes(page);
    expect(await (await page.hover('WTO')).name()).toBe('World Trade Organization');
    await page.press('Escape');
    await closes(page);
    await page.ownWorld.evaluate(() => {
      const last = Document.prototype.getElementById.call(document, 'last');
      if (last) last.innerHTML = '<p>and ASEAN</p>';
    });
    await marksAre(page, ['UNHCR', 'WTO', 'ASEAN', 'SDGs']);
    await page.ownWorld.evaluate(() => {
      const form = Document.prototype.querySelector.call(document, 'form') as Element;
      Element.prototype.setAttribute.call(form, 'contenteditable', '');
    });
    await marksAre(page, ['SDGs']);
    await page.ownWorld.evaluate(() => {
      Element.prototype.remove.call(Document.prototype.querySelector.call(document, 'form'));
    });
    await countIs(bench, page, 1);
  });

  test('may empty the registry of highlights and the list of style sheets: the marks are back with its next change', async () => {
    const page = await bench.openHtml('<p>The UNHCR</p>');
    const keys = () => page.raw.evaluate(() => [...CSS.highlights.keys()]);
    const before = await keys();
    await page.raw.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    expect(await page.marks()).toEqual([]);
    await page.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>and nothing</p>'));
    await marksAre(page, ['UNHCR']);
    expect(await keys()).toEqual(before);
    const line = () =>
      page.raw.evaluate(
        (key) => getComputedStyle(document.querySelector('p') as Element, `::highlight(${key})`).textDecorationLine,
        before[0] ?? '',
      );
    await until('the marks to be drawn', async () => (await line()) === 'underline');
  });
});

describe('a page that gives much to do', () => {
  /** @returns how many frames a second the page draws while it floods itself with changes */
  const flood = (page: BenchPage, seconds: number) =>
    page.raw.evaluate(async (length) => {
      const paragraphs = [...document.querySelectorAll('p')];
      const end = performance.now() + length * 1000;
      let frames = 0;
      for (; performance.now() < end; frames += 1) {
        for (const paragraph of paragraphs) paragraph.textContent = `Frame ${frames} of the SDGs and the WTO`;
        await new Promise(requestAnimationFrame);
      }
      paragraphs.forEach((paragraph, i) => {
        paragraph.textContent = i % 2 === 0 ? 'The UNHCR' : 'Nothing';
      });
      return frames / length;
    }, seconds);
  /** @returns how many frames the page draws in half a second, beginning with a storm of 50,000 changed attributes */
  const storm = (page: BenchPage) =>
    page.raw.evaluate(async () => {
      const elements = document.querySelectorAll('p');
      for (let i = 0; i < 50_000; i += 1) elements[i % elements.length]?.setAttribute('class', `c${i}`);
      const end = performance.now() + 500;
      let frames = 0;
      for (; performance.now() < end; frames += 1) await new Promise(requestAnimationFrame);
      return frames;
    });
  const HTML = `<style>p { font-size: 10px; margin: 0 }</style>${'<p>The UNHCR</p><p>Nothing</p>'.repeat(150)}`;

  test('may flood itself with changes: it goes on drawing, and its marks are right when it rests', async () => {
    await switchOff(bench, 'plain.localhost');
    const plain = await bench.openHtml(HTML, { host: 'plain.localhost' });
    const alone = { flood: await flood(plain, 1), storm: await storm(plain) };
    const page = await bench.openHtml(HTML);
    const frames = { flood: await flood(page, 3), storm: await storm(page) };
    // A third, as the machine may have other work at one time than at the other.
    expect(frames.flood).toBeGreaterThan(alone.flood / 3);
    expect(frames.storm).toBeGreaterThan(alone.storm / 3);
    await countIs(bench, page, 150);
    expect(new Set(await page.marks())).toEqual(new Set(['UNHCR']));
    const shown = await page.raw.evaluate(
      () =>
        [...document.querySelectorAll('p')].filter(
          (p) => p.textContent === 'The UNHCR' && p.getBoundingClientRect().bottom < innerHeight,
        ).length,
    );
    expect((await page.marks()).length).toBeGreaterThanOrEqual(shown);
  });

  test('may have two million characters in one text node', async () => {
    const page = await bench.openHtml('<p>The WTO</p><p id="long"></p>');
    await page.raw.evaluate(() => {
      const words = 'lorem ipsum dolor sit amet '.repeat(3700);
      (document.querySelector('#long') as Element).textContent = `${words} UNHCR `.repeat(20);
    });
    await marksAre(page, ['WTO', ...Array(20).fill('UNHCR')]);
    await countIs(bench, page, 21);
  });

  test('may nest its elements 2,000 deep in sight and 20,000 deep out of sight', async () => {
    const page = await bench.openHtml('<p>The WTO</p><div id="shown"></div><div id="hidden" hidden></div>');
    await page.raw.evaluate(() => {
      const nest = (tag: string, depth: number) => {
        // Made of pieces, from the innermost outwards: one by one it would take the browser ten seconds.
        let inner: Node = document.createTextNode('the UNHCR');
        for (let done = 0; done < depth; done += 500) {
          const outer = document.createElement(tag);
          let end = outer;
          for (let i = 1; i < 500; i += 1) end = end.appendChild(document.createElement(tag));
          end.append(inner);
          inner = outer;
        }
        return inner;
      };
      // No browser draws 20,000 levels in good time, whoever looks on.
      document.querySelector('#shown')?.append(nest('div', 2000));
      document.querySelector('#hidden')?.append(nest('b', 20_000));
      document.body.insertAdjacentHTML('beforeend', '<p>The SDGs</p>');
    });
    await until('the marks', async () => (await page.marks()).join() === 'WTO,UNHCR,SDGs', { timeout: 10_000 });
    await page.raw.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#hidden') as Element, NodeFilter.SHOW_TEXT);
      (walker.nextNode() as Text).data = 'the WTO';
      document.body.insertAdjacentHTML('beforeend', '<p>ASEAN</p>');
    });
    await until('the new mark', async () => (await page.marks()).join() === 'WTO,UNHCR,SDGs,ASEAN', {
      timeout: 10_000,
    });
    await countIs(bench, page, 4);
  });
});

describe('a page that is after the popover', () => {
  const HTML =
    '<p style="margin: 60px">The UNHCR</p><aside style="overflow: hidden; width: 10px; height: 10px"></aside>';

  test('cannot hide it by styles while it is open', async () => {
    const page = await bench.openHtml(HTML);
    const popover = await page.hover('UNHCR');
    await page.raw.evaluate(() => {
      const styles =
        'display:none;opacity:0;visibility:hidden;pointer-events:none;transform:scale(0);clip-path:inset(50%);left:-999px;filter:opacity(0);inset:0 0 auto auto;width:0;height:0;content-visibility:hidden;z-index:-1;mix-blend-mode:difference';
      const important = styles.replaceAll(';', '!important;');
      (document.querySelector('[popover="manual"]') as HTMLElement).style.cssText = `${important}!important`;
      const sheet = document.createElement('style');
      sheet.textContent = `[popover] { ${important}!important } html { opacity: 0.1 } body { pointer-events: none }`;
      document.head.append(sheet);
    });
    await popover.settle(await page.boundsOf('UNHCR'));
    expect((await popover.rect()).width).toBe(360);
    expect(
      await page.ownWorld.evaluate(() =>
        document
          .querySelector('[popover="manual"]')
          ?.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }),
      ),
    ).toBe(true);
    await popover.click('Close');
    await closes(page);
  });

  test('may take it out, move, close or change it: the next one is whole again', async () => {
    const page = await bench.openHtml(HTML);
    const attacks: readonly ((host: HTMLElement) => void)[] = [
      (host) => host.remove(),
      (host) => document.querySelector('aside')?.append(host),
      (host) => host.hidePopover(),
      (host) => {
        for (const { name } of [...host.attributes]) host.removeAttribute(name);
      },
      (host) => {
        host.inert = true;
        host.hidden = true;
        host.setAttribute('aria-hidden', 'true');
      },
      (host) => {
        host.popover = 'auto';
        host.innerHTML = '<p>not yours</p>';
      },
    ];
    for (const attack of attacks) {
      await page.hover('UNHCR');
      await page.raw.evaluate(`(${attack})(document.querySelector('[popover="manual"]'))`);
      await page.mouse.moveTo(AWAY);
      await closes(page);
    }
    const popover = await page.hover('UNHCR');
    await saveNote(popover, 'after all attacks');
    await popover.click('Close');
    await closes(page);
    expect(await page.raw.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  });

  test('may throw it out again and again: it goes on working, and so do the marks', async () => {
    const page = await bench.openHtml(HTML);
    await page.raw.evaluate(() => {
      const watched = window as unknown as { thrown: number; watcher: MutationObserver };
      watched.thrown = 0;
      watched.watcher = new MutationObserver(() => {
        for (const host of document.querySelectorAll('[popover]')) {
          host.remove();
          watched.thrown += 1;
        }
      });
      watched.watcher.observe(document, { subtree: true, childList: true });
    });
    await page.point('UNHCR');
    const thrown = () => page.raw.evaluate(() => (window as unknown as { thrown: number }).thrown);
    await until('it to be thrown out', async () => (await thrown()) > 0);
    await pause(500);
    expect(await thrown()).toBeLessThan(20);
    await page.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The WTO</p>'));
    await marksAre(page, ['UNHCR', 'WTO']);
    await page.raw.evaluate(() => (window as unknown as { watcher: MutationObserver }).watcher.disconnect());
    await page.mouse.moveTo(AWAY);
    expect(await (await page.hover('WTO')).name()).toBe('World Trade Organization');
  });

  test('cannot have the reader press a button that it has painted over', async () => {
    const page = await bench.openHtml(
      `${HTML}<div id="cover" popover="manual" style="inset: 0; width: 100%; height: 100%; pointer-events: none; background: white">Win!</div>`,
    );
    const popover = await page.hover('UNHCR');
    const before = (await storedNotes(bench)).length;
    const button = await popover.placeOf('Save note');
    await page.raw.evaluate(() => (document.querySelector('#cover') as HTMLElement).showPopover());
    await page.mouse.click(button);
    // Time enough to be saved.
    await pause(500);
    expect(await storedNotes(bench)).toHaveLength(before);
  });

  test('cannot have the reader press a button that it has just moved under the pointer', async () => {
    const page = await bench.openHtml(`<p style="margin: 60px">The UNHCR</p><div style="height: 3000px"></div>`);
    const popover = await page.hover('UNHCR');
    const before = (await storedNotes(bench)).length;
    const button = await popover.placeOf('Save note');
    // Back and forth by two pixels, with each frame: wherever the press comes, the card has moved just before.
    await page.raw.evaluate(() => {
      const moving = window as unknown as { atRest: boolean };
      let n = 0;
      const move = () => {
        n += 1;
        scrollTo({ top: n % 2 === 0 ? 0 : 2, behavior: 'instant' });
        if (!moving.atRest) requestAnimationFrame(move);
      };
      move();
    });
    await page.mouse.click(button);
    // Time enough to be saved.
    await pause(500);
    expect(await storedNotes(bench)).toHaveLength(before);
    await page.raw.evaluate(() => {
      (window as unknown as { atRest: boolean }).atRest = true;
    });
    await pause(500);
    await saveNote(popover, 'meant');
    expect(await storedNotes(bench)).toHaveLength(before + 1);
  });

  test('makes events of its own in vain: nothing opens, closes or is pressed', async () => {
    const page = await bench.openHtml('<p style="margin: 60px">The UNHCR</p><p>The WTO</p>');
    const { x, y, width, height } = await page.rectOf('WTO');
    const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true, cancelable: true };
    /** Sends every kind of event to everything that could listen. */
    const send = (where: typeof at) =>
      page.raw.evaluate(async (init) => {
        const host = document.querySelector<HTMLElement>('[popover="manual"]');
        const word = document.querySelectorAll('p')[1];
        for (const target of [window, document, document.documentElement, word, host]) {
          for (const type of 'pointerover pointerenter pointermove pointerdown pointerup pointerleave pointerout click'.split(
            ' ',
          )) {
            for (const pointerType of ['mouse', 'touch'])
              target?.dispatchEvent(new PointerEvent(type, { ...init, pointerType }));
          }
          for (const type of 'mouseover mousemove mousedown mouseup dblclick contextmenu mouseleave'.split(' '))
            target?.dispatchEvent(new MouseEvent(type, init));
          for (const key of ['Escape', 'Enter', ' ', 'Tab']) {
            for (const type of ['keydown', 'keypress', 'keyup'])
              target?.dispatchEvent(new KeyboardEvent(type, { ...init, key, altKey: true, shiftKey: true }));
            target?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
          }
          for (const type of 'focusin focusout blur toggle beforetoggle close cancel submit visibilitychange pagehide'.split(
            ' ',
          ))
            target?.dispatchEvent(new Event(type, init));
        }
        host?.click();
        await new Promise(requestAnimationFrame);
      }, where);
    await send(at);
    expect(await stays(page, 600, false)).toBe(true);

    const popover = await page.hover('UNHCR');
    const before = (await storedNotes(bench)).length;
    const save = await popover.placeOf('Save note');
    await send({ ...at, clientX: save.x, clientY: save.y });
    expect(await stays(page, 400, true)).toBe(true);
    expect(await popover.name()).toBe('UNHCR');
    expect(await popover.buttons()).toContain('Save note');
    expect(await storedNotes(bench)).toHaveLength(before);
    expect(await page.marks()).toEqual(['UNHCR', 'WTO']);
  });
});

describe('what a page can learn', () => {
  test('of a note that is saved on it: nothing, by no global, message, event, style, highlight or element', async () => {
    const page = await bench.openHtml(`<p style="margin: 60px">The UNHCR</p><script>
      var heard = [];
      addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)));
      addEventListener('storage', (event) => heard.push('storage ' + event.key));
      addEventListener('error', (event) => heard.push('error ' + event.message));
      addEventListener('unhandledrejection', (event) => heard.push('rejection ' + event.reason));
      new MutationObserver((records) => heard.push(...records.map(({ type, target, attributeName }) =>
        [type, target.nodeName, attributeName].join(' ')))).observe(document, {
          subtree: true, childList: true, attributes: true, characterData: true });
      for (const name of ['dispatchEvent', 'addEventListener']) {
        const own = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (...given) { heard.push(name); return own.apply(this, given); };
      }
    </script>`);
    /** All that there is to see for a script, but for the element's own box. */
    const visible = () =>
      page.raw.evaluate(() => ({
        globals: Object.getOwnPropertyNames(window).sort(),
        chrome: Object.keys((window as unknown as { chrome?: object }).chrome ?? {}),
        html: document.documentElement.outerHTML,
        closed: document.querySelector('[popover="manual"]')?.shadowRoot,
        highlights: [...CSS.highlights].map(([key, ranges]) => [key, ranges.size]),
        styles: document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
        storage: [localStorage.length, sessionStorage.length, document.cookie],
        resources: performance
          .getEntries()
          .map(({ name }) => name)
          .filter((name) => /extension:/.test(name)),
        heard: (window as unknown as { heard: string[] }).heard.splice(0).sort(),
      }));
    const open = async () => {
      const popover = await page.hover('UNHCR');
      await page.press('Escape');
      await popover.closed();
      await page.mouse.moveTo(AWAY);
      return visible();
    };
    await open();
    const before = await open();
    const popover = await page.hover('UNHCR');
    await saveNote(popover, 'zanzibar');
    await page.press('Escape');
    await popover.closed();
    await page.mouse.moveTo(AWAY);
    await visible();
    const after = await open();
    expect(after).toEqual(before);
    expect(after.closed).toBe(null);
    expect(after.resources).toEqual([]);
    const found = await page.raw.evaluate(() =>
      (window as unknown as { find(text: string): boolean }).find('zanzibar'),
    );
    expect(found).toBe(false);
    expect(JSON.stringify(after)).not.toContain('zanzibar');
  });

  test('of notes on other pages and of switches for other sites: nothing, not even in the open popover', async () => {
    await switchOff(bench, 'secret.localhost');
    const first = await bench.openHtml('<p>The WTO met.</p>', { host: 'first.localhost' });
    await saveNote(await first.hover('WTO'), 'quixotic');
    const second = await bench.openHtml('<p>The WTO met.</p>', { host: 'second.localhost' });
    const popover = await second.hover('WTO');
    expect(await popover.typed()).toBe('');
    expect(await popover.buttons()).toContain('Save note');
    const html = await popover.html();
    expect(html).not.toContain('quixotic');
    expect(html).not.toContain('first.localhost');
    expect(html).not.toContain('secret.localhost');
  });
});

/** @returns whether the popover is and stays open, or closed, for a while */
async function stays(page: BenchPage, ms: number, open: boolean): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if ((await isOpen(page)) !== open) return false;
  }
  return true;
}
