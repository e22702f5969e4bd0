import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../glossary/index.ts';
import { wordForms } from '../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { countIs, marksAre, storedNotes } from './extension.ts';
import { type Bench, type BenchPage, pause, until, useBench } from './support/index.ts';

const bench = useBench();

const closes = (page: BenchPage) => until('the popover to close', async () => (await page.popover()) === null);

/** @returns how many ranges are registered under keys of ours: more than there are marks, when a dead script left some */
const registered = (page: BenchPage) =>
  page.raw.evaluate(() =>
    [...CSS.highlights].reduce((sum, [key, ranges]) => (key.startsWith('konteks') ? sum + ranges.size : sum), 0),
  );

describe('an update while pages are open', () => {
  test('is taken over by every page and frame without a reload, and nothing of the old version stays', async () => {
    const inner = bench.url(bench.addPage('<p>The SDGs</p>'), { host: 'frame.localhost' });
    const page = await bench.openHtml(
      `<p>The UNHCR and the WTO</p><iframe width="400" height="150" src="${inner}"></iframe>`,
    );
    await countIs(bench, page, 3);
    await page.raw.evaluate(() => {
      (window as unknown as { same: boolean }).same = true;
    });
    await page.hover('UNHCR');
    await bench.reloadExtension();
    await page.raw.bringToFront();
    await page.mouse.moveTo({ x: 700, y: 600 });
    await closes(page);
    // The reader and the page go on.
    await page.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And ASEAN</p>'));
    await until('the new script to follow the page', async () => (await page.marks()).join() === 'UNHCR,WTO,ASEAN');
    await until('each mark to be registered once', async () => (await registered(page)) === 3);
    const popover = await page.hover('WTO');
    expect(await page.hosts()).toBe(1);
    await popover.type('after the update');
    await popover.click('Save note');
    await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
    expect((await storedNotes(bench)).map(({ words }) => words)).toContain('after the update');
    await page.press('Escape');
    await closes(page);
    const frame = await page.within('iframe');
    expect(await (await frame.hover('SDGs')).name()).toBe('Sustainable Development Goals');
    await countIs(bench, page, 4);
    expect(await page.raw.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
  });
});

describe('a background that is stopped at any moment', () => {
  test('keeps no popover from opening', async () => {
    const page = await bench.openHtml('<p style="margin: 50px">The UNHCR</p>');
    // Stopped once while the pointer rests; and all the while from before it comes to the word, when the card is asked for.
    for (const how of ['once', 'again and again', 'again and again'] as const) {
      let going = how === 'again and again';
      const stopping = (async () => {
        while (going) {
          await bench.stopBackground();
          await pause(5);
        }
      })();
      await page.point('UNHCR');
      await pause(100);
      going = false;
      await stopping;
      await bench.stopBackground();
      const popover = await until(`the popover, with the background stopped ${how}`, () => page.popover());
      expect(await popover.name()).toBe('UNHCR');
      await page.press('Escape');
      await closes(page);
      await page.mouse.moveTo({ x: 600, y: 600 });
    }
  });

  test('never loses or doubles a note: it is saved, or the reader is told and can save again', async () => {
    const page = await bench.openHtml('<p style="margin: 50px">The UNHCR</p><p>The WTO</p>');
    for (const [text, ms] of [
      ['UNHCR', 0],
      ['WTO', 30],
    ] as const) {
      const popover = await page.hover(text);
      const words = `stopped after ${ms} ms`;
      await popover.type(words);
      await popover.click('Save note');
      await pause(ms);
      await bench.stopBackground();
      const isSaved = async () => (await popover.buttons()).includes('Saved');
      await until('an answer', async () => (await isSaved()) || (await popover.names('alert')).length > 0);
      if (!(await isSaved())) await popover.click('Save note');
      await until('the note to be saved', isSaved);
      expect((await storedNotes(bench)).filter((note) => note.words === words)).toHaveLength(1);
      await page.press('Escape');
      await closes(page);
    }
  });

  test('keeps the count right', async () => {
    const page = await bench.openHtml('<p>The UNHCR</p>');
    for (const count of [2, 3]) {
      await page.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The WTO</p>'));
      await bench.stopBackground();
      await countIs(bench, page, count);
    }
  });
});

describe('the stored index', () => {
  test('that is lost, of another version or broken is made anew, and pages are marked all the same, open ones too', async () => {
    const open = await bench.openHtml('<p>The UNHCR</p>');
    const marks = ['UNHCR'];
    await marksAre(open, marks);
    for (const how of ['removed', 'of another version', 'broken'] as const) {
      expect(await spoilIndex(bench, how)).toBe(1);
      const page = await bench.openHtml('<p>The WTO</p>');
      await marksAre(page, ['WTO']);
      await open.raw.bringToFront();
      await open.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>The SDGs</p>'));
      marks.push('SDGs');
      await marksAre(open, marks);
    }
  });

  test('that is replaced changes the marks of open pages without a moment without marks', async () => {
    const page = await bench.openHtml(
      `<p>The UNHCR</p><p>The WTO</p><p>The UNHCR</p>${'<p>Nothing but the UNHCR.</p>'.repeat(2000)}`,
    );
    await until('the marks', () => page.has('WTO'));
    await page.settle();
    const shipped = await readShippedGlossaries();
    const without = shipped.map((glossary) => ({
      ...glossary,
      entries: glossary.entries
        .filter(({ id }) => id !== 'wto')
        .map((entry) => ({ ...entry, related: entry.related.filter((id) => id !== 'wto') })),
    }));
    await page.raw.evaluate(() => {
      const watched = window as unknown as { least: number };
      const [first, , third] = document.querySelectorAll('p');
      watched.least = 2;
      const look = () => {
        const starts = [...CSS.highlights].flatMap(([key, ranges]) =>
          key.startsWith('konteks') ? [...ranges].map(({ startContainer }) => startContainer) : [],
        );
        const marked = [first, third].filter((element) => starts.some((start) => element?.contains(start)));
        watched.least = Math.min(watched.least, marked.length);
        requestAnimationFrame(look);
      };
      look();
    });
    const least = () => page.raw.evaluate(() => (window as unknown as { least: number }).least);
    expect(await replaceIndex(bench, compileIndex(without, wordForms))).toBe(1);
    await page.raw.bringToFront();
    await until('the name to be no mark any more', async () => !(await page.has('WTO')));
    await page.settle();
    expect(await least()).toBe(2);
    expect(await replaceIndex(bench, compileIndex(shipped, wordForms))).toBe(1);
    await page.raw.bringToFront();
    await until('the name to be a mark again', () => page.has('WTO'));
    expect(await least()).toBe(2);
  });
});

// The last: after it there is no extension.
describe('an extension that is removed', () => {
  // Firefox ends an extension's scripts in pages together with it and tells them nothing, so they cannot tidy up.
  test.skipIf(bench.engine === 'firefox')('leaves nothing in open pages once the reader goes on in them', async () => {
    const page = await bench.openHtml('<p>The UNHCR and the WTO</p>');
    await page.hover('UNHCR');
    const helper = await bench.extensionPage('manifest.json');
    const gone = new Promise((resolve) => helper.once('close', resolve));
    await helper.evaluate(() => void setTimeout(() => chrome.management.uninstallSelf(), 0));
    await gone;
    await page.raw.bringToFront();
    await page.mouse.moveTo({ x: 700, y: 500 });
    await page.raw.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And ASEAN</p>'));
    await until('the marks to go', async () => (await registered(page)) === 0);
    await until('the element to go', async () => (await page.hosts()) === 0);
    expect(await page.raw.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

/**
 * Spoils what the background has stored for the pages: all that has a version.
 *
 * @returns how many keys that were
 */
function spoilIndex(bench: Bench, how: 'removed' | 'of another version' | 'broken'): Promise<number> {
  return bench.inExtension(async (way) => {
    const stored = Object.entries(await chrome.storage.local.get(null));
    const keys = stored.filter(([, value]) => typeof (value as { version?: unknown } | null)?.version === 'number');
    for (const [key, value] of keys) {
      if (way === 'removed') await chrome.storage.local.remove(key);
      else {
        const other = { ...(value as { version: number }), version: (value as { version: number }).version + 1000 };
        await chrome.storage.local.set({ [key]: way === 'broken' ? 'nonsense' : other });
      }
    }
    return keys.length;
  }, how);
}

/** Puts another index in the place of the stored one, as the background does. @returns how many keys that were */
function replaceIndex(bench: Bench, index: object): Promise<number> {
  return bench.inExtension(async (next) => {
    const stored = Object.entries(await chrome.storage.local.get(null));
    const keys = stored.filter(([, value]) => typeof (value as { version?: unknown } | null)?.version === 'number');
    for (const [key] of keys) await chrome.storage.local.set({ [key]: next });
    return keys.length;
  }, index);
}
