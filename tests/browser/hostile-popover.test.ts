import { describe, expect, test } from 'vitest';
import { marksAre, saveNote, storedNotes, switchOff } from './extension.ts';
import { type BenchPage, pause, until, useBench } from './support/index.ts';

const bench = useBench();

const isOpen = async (page: BenchPage) => (await page.popover()) !== null;
const closes = (page: BenchPage) => until('the popover to close', async () => !(await isOpen(page)));
const AWAY = { x: 700, y: 700 };

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
    interface Moving {
      atRest: boolean;
      /** how long before the press the card was moved last */
      since: number;
    }
    const press = async () => {
      const page = await bench.openHtml(`<p style="margin: 60px">The UNHCR</p><div style="height: 3000px"></div>`);
      const popover = await page.hover('UNHCR');
      const before = (await storedNotes(bench)).length;
      const button = await popover.placeOf('Save note');
      // Back and forth by two pixels, with each frame: wherever the press comes, the card has moved just before.
      await page.raw.evaluate(() => {
        const moving = window as unknown as Moving;
        let last = 0;
        let n = 0;
        const move = () => {
          last = performance.now();
          n += 1;
          scrollTo({ top: n % 2 === 0 ? 0 : 2, behavior: 'instant' });
          if (!moving.atRest) requestAnimationFrame(move);
        };
        move();
        addEventListener('click', () => (moving.since = performance.now() - last), { capture: true });
      });
      await page.mouse.click(button);
      // Time enough to be saved.
      await pause(500);
      const since = await page.raw.evaluate(() => (window as unknown as Moving).since);
      return { page, popover, before, since };
    };
    // On a busy machine it may be long until the next frame: then the card has stood still for as long as it takes to see it.
    const { page, popover, before } = await until('a press right after a frame', async () => {
      const pressed = await press();
      return pressed.since < 100 && pressed;
    });
    expect(await storedNotes(bench)).toHaveLength(before);
    await page.raw.evaluate(() => {
      (window as unknown as Moving).atRest = true;
    });
    await pause(500);
    await saveNote(popover, 'meant');
    expect(await storedNotes(bench)).toHaveLength(before + 1);
  });

  test('makes events of its own in vain: nothing opens, closes or is pressed', async () => {
    const page = await bench.openHtml('<p style="margin: 60px">The UNHCR</p><p>The WTO</p>');
    await marksAre(page, ['UNHCR', 'WTO']);
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
  test('of a note that is saved on it: where its passage is, and nothing else by any global, message, event, style, highlight or element', async () => {
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
        saved: CSS.highlights.get('saved-konteks')?.size ?? 0,
        highlights: [...CSS.highlights].flatMap(([key, { size }]) => (key === 'saved-konteks' ? [] : [[key, size]])),
        styles: document.adoptedStyleSheets
          .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
          .filter((rule) => !rule.includes('saved-konteks')),
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
    await until('the passage to be shown', async () => (await visible()).saved === 1);
    const after = await open();
    expect(after).toEqual({ ...before, saved: 1 });
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
