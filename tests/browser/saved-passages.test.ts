import { describe, expect, test } from 'vitest';
import { withKeys } from '../../notes/keys.ts';
import type { Note, Passage } from '../../notes/model.ts';
import { saveNote, storedNotes, switchOff } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Writes a note on a quote past our own code, as if it had come from a file. @returns its id */
async function putQuote(url: string, passage: Partial<Passage> & Pick<Passage, 'exact'>): Promise<string> {
  const at = '2026-01-02T03:04:05.000Z';
  const note: Note = withKeys({
    id: crypto.randomUUID(),
    v: 2,
    headword: '',
    definition: '',
    passage: { prefix: '', suffix: '', sentence: '', ...passage },
    url,
    title: 'A page',
    words: 'words on it',
    tags: [],
    status: 'live',
    createdAt: at,
    updatedAt: at,
    changed: { words: at, tags: at, status: at },
    earlier: [],
  });
  await bench.inExtension(async (stored) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('konteks-notes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction('notes', 'readwrite');
    writing.objectStore('notes').put(stored);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    db.close();
  }, note);
  return note.id;
}

/** @returns the words under each saved passage's tint, as the page itself could read them */
function tinted(page: BenchPage): Promise<string[]> {
  return page.raw.evaluate(() => {
    const highlight = CSS.highlights.get('saved-konteks') as unknown as Iterable<StaticRange> | undefined;
    return [...(highlight ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString().replace(/\s+/g, ' ');
    });
  });
}

async function tintIs(page: BenchPage, expected: readonly string[]): Promise<void> {
  await expect.poll(() => tinted(page), PATIENCE).toEqual(expected);
}

/** @returns what the page's script says of each passage */
function statesIn(page: BenchPage): Promise<string[]> {
  return bench.inExtension(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
    const message = { call: 'askPassages', data: {} };
    const answer = (await chrome.tabs.sendMessage(tab?.id ?? 0, message, { frameId: 0 })) as
      | { value?: object }
      | undefined;
    return Object.values(answer?.value ?? {}) as string[];
  }, page.raw.url());
}

/** Saves the mark of a name, and waits until it is tinted. */
async function save(page: BenchPage, name: string, n = 0): Promise<void> {
  await saveNote(await page.hover(name, n), 'words on it');
  await page.press('Escape');
  await tintIs(page, [name]);
}

describe('a saved mark', () => {
  test('is tinted at once, and again when the page is loaded anew; the page stays as it was', async () => {
    const page = await bench.openHtml('<p>They met at the G20 at noon. The G20 is a forum.</p>');
    const body = () => page.raw.evaluate(() => document.body.innerHTML);
    const before = await body();
    await save(page, 'G20', 1);
    await page.reload();
    await tintIs(page, ['G20']);
    expect(await body()).toBe(before);
    const start = await page.raw.evaluate(() => {
      const highlight = CSS.highlights.get('saved-konteks') as unknown as Iterable<StaticRange>;
      return [...highlight][0]?.startOffset;
    });
    expect(start).toBe(33);
    expect(await page.marks()).toEqual(['G20', 'G20']);
    const keys = await page.raw.evaluate(() => [...CSS.highlights.keys()]);
    expect(keys.filter((key) => key.startsWith('konteks')).every((key) => !key.includes('saved'))).toBe(true);
  });

  test('is really painted, on light ground and on dark, and not printed', async () => {
    const page = await bench.openHtml('<p>They met at the G20 at noon.</p>');
    await save(page, 'G20');
    const background = (dark: boolean) =>
      page.raw.evaluate((isDark) => {
        document.body.style.cssText = isDark ? 'background:#17191f;color:#e9e6de' : '';
        const { backgroundColor } = getComputedStyle(
          document.querySelector('p') as Element,
          '::highlight(saved-konteks)',
        );
        return backgroundColor;
      }, dark);
    expect(await background(false)).toContain('150, 175, 255');
    expect(await background(true)).toContain('150, 175, 255');
    if (bench.engine === 'chromium') {
      await page.raw.emulateMediaType('print');
      expect(await background(false)).toBe('rgba(0, 0, 0, 0)');
    }
  });

  test('goes with its note, and comes back when that is taken out of the trash', async () => {
    const page = await bench.openHtml('<p>They met at the G20 at noon, all twenty.</p>');
    await save(page, 'G20');
    const popup = await bench.popup(page);
    await popup.locator('::-p-aria([name="Delete: G20"][role="button"])').click();
    await tintIs(page, []);
    await popup.locator('::-p-aria([name="Undo"][role="button"])').click();
    await popup.locator('::-p-aria([name="Edit: G20"][role="button"])').wait();
    await page.raw.bringToFront();
    await tintIs(page, ['G20']);
  });

  test('goes when Konteks is switched off there', async () => {
    const page = await bench.openHtml('<p>The Kyoto Protocol. They met at the G20 at noon.</p>');
    await save(page, 'G20');
    await bench.inExtension(() => chrome.storage.local.set({ everywhere: false }));
    const isOff = await bench.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)).length);
    expect(isOff).toBeGreaterThan(0);
    await bench.inExtension(() => chrome.storage.local.remove('everywhere'));
    await switchOff(bench, '127.0.0.1');
    await tintIs(page, []);
    await bench.inExtension(() => chrome.storage.local.remove('site:127.0.0.1'));
    await tintIs(page, ['G20']);
  });

  test('in an open shadow tree is tinted there', async () => {
    const page = await bench.openHtml(
      '<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = "<p>Inside they met at the G20.</p>"</script>',
    );
    await save(page, 'G20');
    await page.reload();
    await tintIs(page, ['G20']);
    const background = await page.raw.evaluate(() => {
      const inner = document.querySelector('#host')?.shadowRoot?.querySelector('p') as Element;
      return getComputedStyle(inner, '::highlight(saved-konteks)').backgroundColor;
    });
    expect(background).toContain('150, 175, 255');
  });
});

describe('a page that changes', () => {
  test('keeps the tint at its words when something is put before them, around them, and drawn anew', async () => {
    const page = await bench.openHtml('<main><p>They met at the G20 at noon, once more.</p></main>');
    await save(page, 'G20');
    await page.raw.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>The G20 is new here. So it is.</p>');
    });
    await tintIs(page, ['G20']);
    await page.raw.evaluate(() => {
      const last = document.querySelector('p:last-child');
      if (last) last.innerHTML = 'Well, they met <b>at the</b> <i>G20</i> in the end, at noon, once more.';
    });
    await tintIs(page, ['G20']);
    const stands = () =>
      page.raw.evaluate(() => {
        const highlight = CSS.highlights.get('saved-konteks') as unknown as Iterable<StaticRange> | undefined;
        return [...(highlight ?? [])][0]?.startContainer.parentElement?.localName;
      });
    await expect.poll(stands, PATIENCE).toBe('i');
  });

  test('brings its text late', async () => {
    const path = bench.addPage(
      '<p>Soon.</p><main></main><script>setTimeout(() => { document.querySelector("main").innerHTML = "<p>Late they met at the lighthouse, all twenty of them.</p>" }, 2000)</script>',
    );
    await putQuote(bench.url(path), { exact: 'they met at the lighthouse', prefix: 'Late ', suffix: ', all' });
    const page = await bench.open(path);
    await tintIs(page, ['they met at the lighthouse']);
  });

  test('loses the passage, and has it again', async () => {
    const page = await bench.openHtml('<main><p>They met at the G20 at noon, in the rain.</p></main><p>Else.</p>');
    await save(page, 'G20');
    await page.raw.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.hidden = true;
    });
    await tintIs(page, []);
    await page.raw.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.hidden = false;
    });
    await tintIs(page, ['G20']);
  });

  test('that is an application has the passages of each of its addresses', async () => {
    const quote = 'which office issues certificates of origin';
    await putQuote(bench.url('application.html?text=weavers'), { exact: quote, prefix: 'numbers, asking ' });
    const page = await bench.open('application.html');
    await page.raw.evaluate(() => (document.querySelector('a[href="?text=weavers"]') as HTMLElement).click());
    await tintIs(page, [quote]);
    await page.raw.evaluate(() => history.back());
    await tintIs(page, []);
    await page.raw.evaluate(() => history.forward());
    await tintIs(page, [quote]);
  });
});

describe('a quote from elsewhere', () => {
  test('is tinted across paragraphs, on a page without any marks', async () => {
    const path = bench.addPage(
      '<article><p>It rained <em>all</em> night.</p><p>In the morning the boats came.</p><pre>a line of code</pre></article>',
    );
    await putQuote(bench.url(path), { exact: 'all night.\n\n    In the morning the boats came.a line' });
    const page = await bench.open(path);
    await tintIs(page, ['all night.In the morning the boats came.a line']);
  });

  test('is listed in the popup by its first words, and shown on the page', async () => {
    const far = '<div style="height:4000px"></div>';
    const path = bench.addPage(
      `<p>Start</p>${far}<p>In the morning the boats came, one by one, and were counted.</p>${far}`,
    );
    await putQuote(bench.url(path), { exact: 'In the morning the boats came, one by one, and were counted.' });
    const page = await bench.open(path);
    await tintIs(page, ['In the morning the boats came, one by one, and were counted.']);
    await page.raw.evaluate(() => {
      // By its own clock: who asks from outside may come too late.
      const looking = setInterval(() => {
        if (CSS.highlights.get('saved-konteks-shown')?.size !== 1) return;
        clearInterval(looking);
        document.body.dataset.stoodOut = '';
      }, 20);
    });
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(Notes on this page)').wait();
    await popup.locator('::-p-aria([name="Show on page: In the morning the boats came, one…"][role="link"])').click();
    await until('the passage', () => page.raw.evaluate(() => scrollY > 2000));
    await until('it to stand out', () => page.raw.evaluate(() => 'stoodOut' in document.body.dataset));
    await until('it to stand back', () => page.raw.evaluate(() => !CSS.highlights.has('saved-konteks-shown')));
  });

  test('that is gone from the page is said to be so, with the way to where it was', async () => {
    const path = bench.addPage('<p>Nothing of what there was is left, but for this.</p>');
    await putQuote(bench.url(path), { exact: 'the boats came in the morning, and were counted' });
    const page = await bench.open(path);
    await until('the search to end', async () => (await statesIn(page))[0] === 'missing', PATIENCE);
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(This passage is no longer on the page.)').wait();
    const way = await popup.$eval('.note-page', (link) => (link as HTMLAnchorElement).href);
    expect(way).toBe(`${page.raw.url()}#:~:text=the%20boats%20came%20in%20the%20morning%2C%20and%20were%20counted`);
  });
});

test('a page without notes has nothing of it', async () => {
  const page = await bench.open('news.html');
  expect(await page.raw.evaluate(() => CSS.highlights.has('saved-konteks'))).toBe(false);
  expect(
    await page.raw.evaluate(() =>
      document.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('saved')),
    ),
  ).toBe(false);
});

test('an update of the extension leaves no tint of the old version, and brings that of the new', async () => {
  const page = await bench.openHtml('<p>They met at the G20 at noon, before the update.</p>');
  await save(page, 'G20');
  await bench.reloadExtension();
  await page.raw.bringToFront();
  await tintIs(page, ['G20']);
  const [note] = (await storedNotes(bench)).slice(-1);
  expect(note?.status).toBe('live');
});
