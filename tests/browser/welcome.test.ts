import { afterEach, describe, expect, test } from 'vitest';
import { command, marksAre, storedNotes } from './extension.ts';
import {
  accessibilityProblems,
  type Bench,
  type BenchPage,
  problemsInBothThemes,
  until,
  useBench,
} from './support/index.ts';

const bench = useBench({ keepWelcome: true });

/** @returns the numbers of the steps that are ticked, from 1, as a screen reader tells them */
const ticked = (page: BenchPage) =>
  page.raw.$$eval('.step', (steps) =>
    steps.flatMap((step, i) =>
      /\((?:Done|Selesai)\)$/.test(step.querySelector('h2')?.textContent ?? '') ? [i + 1] : [],
    ),
  );

const ticksAre = (page: BenchPage, expected: readonly number[]) => expect.poll(() => ticked(page)).toEqual(expected);

const said = (page: BenchPage) => page.raw.$eval('main > [role=status]', (status) => status.textContent);

// What was saved on the first-run page would tick steps in the next test.
afterEach(() => forgetNotes(bench));

describe('the first-run page', () => {
  test('opens in front of all else when Konteks is installed, but not when the browser starts again or after an update', {
    timeout: 180_000,
  }, async () => {
    const [first, ...more] = await bench.openAt('welcome.html');
    expect(more).toEqual([]);
    // The page that the bench had in front of it has just been closed.
    await expect.poll(() => first?.evaluate(() => document.visibilityState)).toBe('visible');
    await first?.close();
    await bench.restart();
    await marksSomething(bench);
    expect(await bench.openAt('welcome.html')).toEqual([]);
    await bench.reloadExtension();
    await marksSomething(bench);
    expect(await bench.openAt('welcome.html')).toEqual([]);
  });

  test('marks its passages in both languages as any page is marked, and nothing else of what it says or finds', async () => {
    for (const [language, marks] of [
      [
        'en',
        'refugee,UNHCR,refugee rights,Sustainable Development Goals,inequality,' +
          'Proteksionisme,Tarif impor,negara berkembang,WTO,diplomasi',
      ],
      [
        'id',
        'Pengungsi,UNHCR,hak pengungsi,Tujuan Pembangunan Berkelanjutan,ketimpangan,' +
          'Protectionism,tariff,developing country,WTO,diplomacy',
      ],
    ] as const) {
      const page = await openIn(bench, language);
      // As high as the page, so that all of it is near the window.
      await page.raw.setViewport({ width: 1200, height: 3000 });
      await page.raw.locator('input[type=search]').fill('WTO');
      await page.raw.locator('.entry').wait();
      await expect.poll(async () => (await page.marks()).join(), { timeout: 20_000 }).toBe(marks);
      await page.settle();
      expect((await page.marks()).join()).toBe(marks);
    }
  });

  test('ticks each step as the reader does it, and the note is kept', async () => {
    const page = await openIn(bench, 'en');
    await ticksAre(page, []);
    const popover = await page.hover('UNHCR');
    await ticksAre(page, [1]);
    expect(await said(page)).toBe('1 of 3 steps done');
    expect(await popover.name()).toBe('UNHCR');
    await popover.type('They look after refugees.');
    await popover.click('Save note');
    await ticksAre(page, [1, 2]);
    expect(await page.raw.$eval('.saved-note', (note) => note.textContent)).toContain('They look after refugees.');
    expect((await storedNotes(bench)).map(({ words }) => words)).toEqual(['They look after refugees.']);
    await page.press('Escape');
    await page.settle();
    expect((await page.marks()).filter((mark) => mark === 'UNHCR')).toHaveLength(1);
    await page.raw.locator('input[type=search]').fill('protecsionism');
    await ticksAre(page, [1, 2, 3]);
    expect(await said(page)).toBe('3 of 3 steps done');
    expect(await page.raw.$eval('.row .serif', (name) => name.textContent)).toBe('protectionism');
  });

  test('works in Indonesian, and explains each passage in its own language', async () => {
    const page = await openIn(bench, 'id');
    const popover = await page.hover('Pengungsi');
    await popover.type('Orang yang terpaksa pergi.');
    await popover.click('Simpan catatan');
    await ticksAre(page, [1, 2]);
    await page.press('Escape');
    await popover.closed();
    expect(await (await page.hover('Protectionism')).buttons()).toContain('Save note');
    await page.press('Escape');
    await page.raw.locator('input[type=search]').fill('perubahan ik');
    await ticksAre(page, [1, 2, 3]);
    expect(await said(page)).toBe('3 dari 3 langkah selesai');
  });

  test('every step can be done with the keyboard alone, in any order', async () => {
    const page = await openIn(bench, 'en');
    await until('the marks', () => page.has('UNHCR'));
    await page.settle();
    await tabTo(page, () => page.raw.evaluate(() => document.activeElement?.matches('input[type=search]')));
    await page.raw.keyboard.type('asea');
    await ticksAre(page, [3]);
    // As the browser's own key does.
    expect(await command(bench, page, 'openMark', {})).toBe(true);
    const popover = await until('the popover', () => page.popover());
    await ticksAre(page, [1, 3]);
    // Whichever passage is in sight: each is explained in its own language.
    await tabTo(page, async () => /^(?:Your own words|Kata-kata Anda)/.test((await popover.focused())?.name ?? ''));
    await page.raw.keyboard.type('By key');
    await page.press('Tab');
    await page.press('Enter');
    await ticksAre(page, [1, 2, 3]);
    await page.press('Escape');
    await popover.closed();
    await tabTo(page, () => page.raw.evaluate(() => document.activeElement?.matches('footer .primary')));
    // It may be gone before the key is up.
    await page.press('Enter').catch(() => undefined);
    await until('the page to close', async () => !(await bench.openPages()).includes(page.raw));
  });

  test('can be turned on again when its own popover has turned Konteks off on it', async () => {
    const page = await openIn(bench, 'en');
    await (await page.hover('refugee')).click('Off on this site');
    await page.raw.locator('::-p-text(Konteks is off on this page)').wait();
    await until('no marks', async () => (await page.marks()).length === 0);
    await page.raw.locator('::-p-text(Turn it on again)').click();
    await until('the marks', () => page.has('refugee'));
    await expect.poll(() => page.raw.$('.live .notice')).toBe(null);
  });

  test.each(['en', 'id'] as const)(
    'has nothing for axe to criticise and fits into 320 pixels (%s)',
    async (language) => {
      const page = await openIn(bench, language);
      await page.raw.setViewport({ width: 320, height: 700 });
      await page.settle();
      await page.raw.locator('input[type=search]').fill('unhcr');
      await page.raw.locator('.entry').wait();
      expect(await page.raw.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await problemsInBothThemes(bench, page.raw)).toEqual([]);
    },
  );
});

describe.runIf(bench.engine === 'firefox')('where the reader has not let Konteks read web pages', () => {
  const pages = { origins: ['http://*/*', 'https://*/*'] };

  test('the page begins with why that is needed, asks at a click, and goes on without a reload', async () => {
    await bench.inExtension((withheld) => chrome.permissions.remove(withheld), pages);
    const before = await bench.openUnsettled(bench.addPage('<p>WTO</p>'));
    const page = await openIn(bench, 'en');
    const firstStep = () => page.raw.$eval('.step', (step) => (step as HTMLElement).innerText);
    expect(await firstStep()).toContain('Without it, nothing is marked on web pages.');
    expect(await accessibilityProblems(page.raw)).toEqual([]);
    await page.raw.locator('::-p-text(Allow on all sites)').click();
    await ticksAre(page, [1]);
    expect(await firstStep()).toContain('Konteks may read web pages now');
    expect(await page.raw.evaluate(() => document.activeElement?.textContent)).toContain('may read web pages now');
    expect(await bench.inExtension((given) => chrome.permissions.contains(given), pages)).toBe(true);
    await marksAre(await bench.openHtml('<p>UNHCR</p>'), ['UNHCR']);
    await before.raw.bringToFront();
    await until('the page that was open to be marked too', async () => (await before.marks()).join() === 'WTO');
  });
});

/** Opens the first-run page in a language that the reader has chosen. */
async function openIn(bench: Bench, language: 'en' | 'id'): Promise<BenchPage> {
  await bench.inExtension((choice) => chrome.storage.local.set({ 'setting:language': choice }), language);
  const page = await bench.extensionPage('welcome.html');
  await page.waitForSelector('.steps');
  return bench.asRead(page);
}

/** Waits until the extension is at work. */
async function marksSomething(bench: Bench): Promise<void> {
  const page = await bench.openUnsettled(bench.addPage('<p>UNHCR</p>'));
  await until('a mark', async () => (await page.marks()).length > 0, { timeout: 20_000 });
}

/** Empties the store of notes. */
async function forgetNotes(bench: Bench): Promise<void> {
  await bench.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('konteks-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('notes', 'readwrite').objectStore('notes').clear();
          clearing.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

/** Presses Tab until focus is where it shall be. */
async function tabTo(page: BenchPage, isThere: () => Promise<boolean | undefined>): Promise<void> {
  for (let left = 30; left > 0; left -= 1) {
    if (await isThere()) return;
    await page.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}
