import { beforeEach, describe, expect, test } from 'vitest';
import { saveNote, storedNotes } from './extension.ts';
import {
  choose,
  chosen,
  focused,
  giveFile,
  openLibrary,
  press,
  says,
  stored,
  storedRules,
  tabTo,
  takeFile,
} from './library-page.ts';
import { accessibilityProblems, until, useBench } from './support/index.ts';

const bench = useBench();

/** Which field for files is whose. */
const SITES_FILE = 0;
const BACKUP_FILE = 1;

beforeEach(async () => {
  await bench.inExtension(async () => {
    const ours = Object.keys(await chrome.storage.local.get(null)).filter((key) => key !== 'index');
    await chrome.storage.local.remove(ours);
  });
});

const setRules = (rules: Record<string, 'on' | 'off'>) =>
  bench.inExtension(
    (all) =>
      chrome.storage.local.set(Object.fromEntries(Object.entries(all).map(([site, rule]) => [`site:${site}`, rule]))),
    rules,
  );

describe('a setting', () => {
  test('is stored, shown in other windows at once, and still there when the library is opened again', async () => {
    const choices = [
      ['Language of explanations', 'Both', 'setting:explain', 'both'],
      ['How soon a popover opens', 'Unhurried', 'setting:dwell', 'long'],
      ['What a page explains itself', 'Leave it out', 'setting:pageDefinitions', 'off'],
      ['How a mark looks', 'Wavy line', 'setting:markStyle', 'wavy'],
      ['Which mentions are marked', 'Only the first on a page', 'setting:mentions', 'first'],
      ['Where terms are marked', 'Only on sites that are on below', 'setting:elsewhere', 'off'],
      ['Theme', 'Dark', 'setting:theme', 'dark'],
      ['Language of Konteks', 'English', 'setting:language', 'en'],
    ] as const;
    const other = await openLibrary(bench, 'settings');
    const page = await openLibrary(bench, 'settings');
    for (const [label, option, key, value] of choices) {
      expect(await chosen(page, label)).not.toEqual([option]);
      await choose(page, label, option);
      await until(`${key} to be stored`, async () => (await stored(bench, key)) === value);
      await expect.poll(() => chosen(other, label)).toEqual([option]);
      expect(await chosen(page, label)).toEqual([option]);
    }
    const again = await openLibrary(bench, 'settings');
    for (const [label, option] of choices) expect(await chosen(again, label)).toEqual([option]);
  });

  test('of kinds of entries holds the ones that are not marked; two quick choices both hold', async () => {
    const page = await openLibrary(bench, 'settings');
    await page.evaluate(async () => {
      const ticks = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      for (const tick of ticks.slice(1, 3)) {
        tick.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await until('both', async () => String(await stored(bench, 'setting:hiddenKinds')) === 'event,organization');
    await expect.poll(() => chosen(page, 'What is marked')).toEqual(['Concept', 'Movement', 'Programme']);
    for (const kind of ['Concept', 'Movement', 'Programme']) await choose(page, 'What is marked', kind);
    await says(page, 'Nothing is marked while none of these is ticked.');
    await choose(page, 'What is marked', 'Event');
    await says(page, 'What is not marked can still be looked up.');
  });

  test('each look of a mark is shown on text', async () => {
    const page = await openLibrary(bench, 'settings');
    const looks = await page.$$eval('.mark-sample > span', (samples) =>
      samples.map((sample) => {
        const {
          textDecorationLine: line,
          textDecorationStyle: style,
          backgroundColor: ground,
        } = getComputedStyle(sample);
        return `${sample.textContent} ${line === 'none' ? '' : style}${ground === 'rgba(0, 0, 0, 0)' ? '' : 'tint'}`;
      }),
    );
    expect(looks).toEqual(['UNHCR dotted', 'UNHCR solid', 'UNHCR wavy', 'UNHCR tint']);
  });

  test('the language of Konteks changes every word at once, and focus stays where it is', async () => {
    const page = await openLibrary(bench, 'settings');
    await choose(page, 'Language of Konteks', 'Bahasa Indonesia');
    await says(page, 'Bahasa penjelasan');
    const now = await page.evaluate(() => ({ lang: document.documentElement.lang, title: document.title }));
    expect(now).toEqual({ lang: 'id', title: 'Konteks: Setelan' });
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('id');
    await choose(page, 'Bahasa Konteks', 'English');
    await says(page, 'Language of explanations');
  });

  test('the theme changes the colours at once', async () => {
    const page = await openLibrary(bench, 'settings');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await choose(page, 'Theme', 'Dark');
    await until('dark', async () => (await ground()) === 'rgb(23, 25, 31)');
    await choose(page, 'Theme', 'Light');
    await until('light', async () => (await ground()) === 'rgb(255, 253, 248)');
  });

  test('the switch for everything is here too, and follows the one of the popup', async () => {
    const page = await openLibrary(bench, 'settings');
    await page.locator('::-p-aria([name="Konteks is on"][role="switch"])').click();
    await until('it to be stored', async () => (await stored(bench, 'on-everywhere')) === false);
    await page.locator('::-p-aria([name="Konteks is off everywhere"][role="switch"])').wait();
    await bench.inExtension(() => chrome.storage.local.remove('on-everywhere'));
    await page.locator('::-p-aria([name="Konteks is on"][role="switch"])').wait();
  });

  test('that cannot be stored is shown as it was, with the reason', async () => {
    const page = await openLibrary(bench, 'settings');
    await page.evaluate(() => {
      Object.defineProperty(chrome.storage.local, 'set', {
        value: () => Promise.reject(new Error('the disk is full')),
      });
    });
    await choose(page, 'How a mark looks', 'Tint');
    await says(page, 'That did not work: the disk is full. Your settings and notes are as they were.');
    await expect.poll(() => chosen(page, 'How a mark looks')).toEqual(['Dotted line']);
  });

  test('keys are shown as the browser has them', async () => {
    const page = await openLibrary(bench, 'settings:keys');
    const commands = await bench.inExtension(() => chrome.commands.getAll());
    const shortcut = commands.find(({ name }) => name === 'open-mark')?.shortcut ?? '';
    const shown = await page.$$eval('.facts div', (rows) => rows.map((row) => row.textContent));
    expect(shown).toContain(`Explain the term you are at${shortcut.replaceAll('+', '') || 'Not set'}`);
    await page.locator('::-p-aria([name="Change keys"][role="button"])').wait();
  });
});

describe('site rules', () => {
  const rows = (page: Awaited<ReturnType<typeof openLibrary>>) =>
    page.$$eval('.site-rules li', (all) =>
      all.map(
        (row) => `${row.querySelector('.site')?.textContent} ${row.querySelector('.switch, .hint')?.textContent}`,
      ),
    );
  const rowsAre = (page: Parameters<typeof rows>[0], expected: readonly string[]) =>
    expect.poll(() => rows(page)).toEqual(expected);
  const add = async (page: Parameters<typeof rows>[0], text: string) => {
    await page.locator('.add-site input').fill(text);
    await page.locator('.add-site button').click();
  };

  test('are added by name or address, with the opposite of what holds there', async () => {
    const page = await openLibrary(bench, 'settings:sites');
    await says(page, 'No rules yet.');
    await add(page, 'https://www.example.org/some/page?q#part');
    await rowsAre(page, ['example.org Off']);
    await add(page, 'news.example.org');
    await rowsAre(page, ['example.org Off', 'news.example.org On']);
    await add(page, 'example.org');
    await says(page, 'example.org is in the list already.');
    await add(page, 'two words');
    await says(page, '“two words” is not a site.');
    expect(await page.$eval('.add-site input', (input) => [input.value, input.ariaInvalid])).toEqual([
      'two words',
      'true',
    ]);
    await choose(page, 'Where terms are marked', 'Only on sites that are on below');
    await add(page, 'example.net');
    await rowsAre(page, ['example.net On', 'example.org Off', 'news.example.org On']);
    expect(await storedRules(bench)).toEqual({ 'example.net': 'on', 'example.org': 'off', 'news.example.org': 'on' });
  });

  test('are switched, removed and brought back, and follow what is done elsewhere', async () => {
    await setRules({ 'a.example': 'off', 'b.example': 'on', file: 'off' });
    const page = await openLibrary(bench, 'settings:sites');
    await rowsAre(page, ['a.example Off', 'b.example On', 'Files on this computer Off']);
    await page.locator('::-p-aria([name="Off: a.example"][role="switch"])').click();
    await rowsAre(page, ['a.example On', 'b.example On', 'Files on this computer Off']);
    await page.locator('::-p-aria([name="Remove: b.example"][role="button"])').click();
    await rowsAre(page, ['a.example On', 'b.example Removed', 'Files on this computer Off']);
    expect(await storedRules(bench)).toEqual({ 'a.example': 'on', file: 'off' });
    await page.locator('::-p-aria([name="Undo: b.example"][role="button"])').click();
    await rowsAre(page, ['a.example On', 'b.example On', 'Files on this computer Off']);
    await setRules({ 'c.example': 'off' });
    await rowsAre(page, ['a.example On', 'b.example On', 'c.example Off', 'Files on this computer Off']);
  });

  test('can be searched when they are many', async () => {
    const sites = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((name) => `${name}.example`);
    await setRules(Object.fromEntries(sites.map((site) => [site, 'off'])));
    const page = await openLibrary(bench, 'settings:sites');
    expect(await page.$('.settings input[type=search]')).toBeNull();
    await setRules({ 'nine.example': 'off' });
    await page.locator('.settings input[type=search]').fill('EIGHT');
    await rowsAre(page, ['eight.example Off']);
    await page.locator('.settings input[type=search]').fill('ten');
    await says(page, 'No site rule has “ten” in its name.');
  });

  test('go out as a text file and come back from it', async () => {
    const before = { 'a.example': 'off', 'b.example': 'on', file: 'off' } as const;
    await setRules(before);
    const page = await openLibrary(bench, 'settings:sites');
    await rowsAre(page, ['a.example Off', 'b.example On', 'Files on this computer Off']);
    const given = await takeFile(page, () => page.locator('::-p-aria([name="Export as text"][role="button"])').click());
    expect(given).toEqual({ name: 'konteks-sites.txt', text: 'a.example off\nb.example on\nfile off\n' });
    await bench.inExtension(
      (keys) => chrome.storage.local.remove(keys),
      ['site:a.example', 'site:b.example', 'site:file'],
    );
    await says(page, 'No rules yet.');
    await giveFile(page, SITES_FILE, given.name, given.text);
    await says(page, 'konteks-sites.txt: 3 new rules, 0 changed, 0 unchanged.');
    await page.locator('::-p-aria([name="Import 3 rules"][role="button"])').click();
    await says(page, '3 site rules imported.');
    expect(await storedRules(bench)).toEqual(before);
    expect(await focused(page)).toBe('Import text file…');
  });

  test('of a file with bad lines: each is named, nothing is imported before the reader says so, no rule is lost', async () => {
    await setRules({ 'a.example': 'on', 'kept.example': 'off' });
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:language': 'id' }));
    const page = await openLibrary(bench, 'settings:sites');
    const text = '# milik saya\na.example off\nb.example\nc.example on\nini bukan situs\n';
    await giveFile(page, SITES_FILE, 'situs.txt', text);
    await says(page, 'situs.txt: 1 aturan baru, 1 berubah, 0 tetap.');
    await says(page, 'Baris 3, “b.example”: bukan situs yang diikuti “on” atau “off”.');
    await says(page, 'Baris 5, “ini bukan situs”');
    expect(await storedRules(bench)).toEqual({ 'a.example': 'on', 'kept.example': 'off' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('::-p-aria([name="Batal"][role="button"])').click();
    await until('the preview to be gone', async () => (await page.$('.preview')) === null);
    expect(await storedRules(bench)).toEqual({ 'a.example': 'on', 'kept.example': 'off' });
    await giveFile(page, SITES_FILE, 'situs.txt', text);
    await page.locator('::-p-aria([name="Impor 2 aturan"][role="button"])').click();
    await says(page, '2 aturan situs diimpor.');
    expect(await storedRules(bench)).toEqual({ 'a.example': 'off', 'c.example': 'on', 'kept.example': 'off' });
  });
});

describe('a backup', () => {
  const forgetNotes = () =>
    bench.inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('konteks-notes');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('notes', 'readwrite');
            transaction.objectStore('notes').clear();
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );

  test('brings notes, settings and site rules out, and back into an empty store; a second time changes nothing', async () => {
    const page = await bench.openHtml('<p>UNHCR, and later the WTO</p>', { lang: 'en' });
    await saveNote(await page.hover('UNHCR'), 'tents and “schools”');
    await page.press('Escape');
    await saveNote(await page.hover('WTO'), 'trade');
    await setRules({ 'a.example': 'off' });
    const library = await openLibrary(bench, 'settings:data');
    await choose(library, 'How a mark looks', 'Tint');
    await until('the setting', async () => (await stored(bench, 'setting:markStyle')) === 'tint');
    await says(library, 'Never');
    const given = await takeFile(library, () =>
      library.locator('::-p-aria([name="Export backup"][role="button"])').click(),
    );
    expect(given.name).toMatch(/^konteks-backup-\d{4}-\d\d-\d\d\.json$/);
    await until('the time', async () => typeof (await stored(bench, 'last-backup')) === 'string');
    await until(
      'it to be shown',
      async () => !(await library.$eval('body', (body) => body.innerText)).includes('Never'),
    );

    const before = await storedNotes(bench);
    expect(before).toHaveLength(2);
    await forgetNotes();
    await bench.inExtension(() => chrome.storage.local.remove(['site:a.example', 'setting:markStyle']));
    await giveFile(library, BACKUP_FILE, given.name, given.text);
    await says(library, `Restore from ${given.name}`);
    expect(await storedNotes(bench)).toEqual([]);
    await library.locator('::-p-aria([name="Restore"][role="button"])').click();
    await says(library, 'Restored: 2 new notes, 0 updated, 1 site rule, and the settings.');
    expect(await focused(library)).toBe('Restore backup…');
    expect(await storedNotes(bench)).toEqual(before);
    expect(await storedRules(bench)).toEqual({ 'a.example': 'off' });
    expect(await stored(bench, 'setting:markStyle')).toBe('tint');

    await giveFile(library, BACKUP_FILE, given.name, given.text);
    await choose(library, 'Restore as well', 'Settings');
    await choose(library, 'Restore as well', '1 site rule');
    await library.locator('::-p-aria([name="Restore"][role="button"])').click();
    await says(library, 'Restored: 0 new notes, 0 updated, 0 site rules.');
    expect(await storedNotes(bench)).toEqual(before);
    await forgetNotes();
  });

  test.each([
    ['not json', 'foto.json cannot be read: it is damaged, or no backup of Konteks. Nothing was changed.'],
    ['{"format":"konteks-glossary"}', 'foto.json is not a backup of Konteks. Nothing was changed.'],
    ['{"format":"konteks-backup","version":9}', 'foto.json was made by a newer Konteks. Nothing was changed.'],
  ])('that is none is refused with a reason: %s', async (text, reason) => {
    const page = await openLibrary(bench, 'settings:data');
    await giveFile(page, BACKUP_FILE, 'foto.json', text);
    await says(page, reason);
    expect(await page.$('.preview')).toBeNull();
  });

  test('with broken notes names each, and the rest can be restored', async () => {
    const note = {
      id: 'a',
      v: 1,
      entry: 'solidaritas-global/unhcr',
      headword: 'UNHCR',
      definition: 'The agency',
      language: 'en',
      passage: { exact: 'UNHCR', prefix: '', suffix: '', sentence: 'UNHCR' },
      url: 'https://a.example/',
      title: 'A',
      words: '',
      tags: [],
      status: 'live',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    };
    const notes = [note, { ...note, updatedAt: 'yesterday' }, 5];
    const page = await openLibrary(bench, 'settings:data');
    await giveFile(page, BACKUP_FILE, 'b.json', JSON.stringify({ format: 'konteks-backup', version: 1, notes }));
    await says(page, '2 notes cannot be restored:');
    await says(page, 'Note 2 (UNHCR): “updatedAt” is not as it should be.');
    await says(page, 'Note 3: this is not a note.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('::-p-aria([name="Restore"][role="button"])').click();
    await says(page, 'Restored: 1 new note, 0 updated, 0 site rules.');
    expect(await storedNotes(bench)).toHaveLength(1);
    await forgetNotes();
  });
});

test('everything can be done by keyboard alone', async () => {
  await setRules({ 'a.example': 'off' });
  const page = await openLibrary(bench, 'settings');
  const is = (key: string, value: unknown) => until(`${key}`, async () => (await stored(bench, key)) === value);
  await tabTo(page, 'As the page');
  await press(page, 'ArrowRight');
  await is('setting:explain', 'id');
  await tabTo(page, 'Normal');
  await press(page, 'ArrowLeft');
  await is('setting:dwell', 'short');
  await tabTo(page, 'Dotted line');
  await press(page, 'ArrowDown');
  await is('setting:markStyle', 'solid');
  await tabTo(page, 'Every mention');
  await press(page, 'ArrowRight');
  await is('setting:mentions', 'first');
  await tabTo(page, 'Event');
  await press(page, ' ');
  await until('the kind', async () => String(await stored(bench, 'setting:hiddenKinds')) === 'event');
  await tabTo(page, 'Konteks is on');
  await press(page, ' ');
  await is('on-everywhere', false);
  // The page hears of it a moment later, and the next press is to turn what the reader sees.
  await page.locator('::-p-aria([name="Konteks is off everywhere"][role="switch"])').wait();
  await press(page, ' ');
  await is('on-everywhere', undefined);
  await tabTo(page, 'On all sites');
  await press(page, 'ArrowDown');
  await is('setting:elsewhere', 'off');
  await tabTo(page, 'Site or address');
  await page.keyboard.type('b.example');
  await press(page, 'Enter');
  await is('site:b.example', 'on');
  expect(await focused(page)).toBe('Site or address');
  await tabTo(page, 'Off: a.example');
  await press(page, ' ');
  await is('site:a.example', 'on');
  await tabTo(page, 'Remove: a.example');
  await press(page, 'Enter');
  await is('site:a.example', undefined);
  await until('undo', async () => (await focused(page)) === 'Undo: a.example');
  await press(page, 'Enter');
  await is('site:a.example', 'on');
  await tabTo(page, 'Import text file…');
  await tabTo(page, 'Export as text');
  expect((await takeFile(page, () => press(page, 'Enter'))).name).toBe('konteks-sites.txt');
  await tabTo(page, 'As the system');
  await press(page, 'ArrowRight');
  await is('setting:theme', 'light');
  await tabTo(page, 'As the browser');
  await press(page, 'ArrowRight');
  await is('setting:language', 'id');
  await until('the words', async () => (await page.title()) === 'Konteks: Setelan');
  await tabTo(page, 'Ubah tombol pintas');
  await tabTo(page, 'Ekspor cadangan');
  expect((await takeFile(page, () => press(page, 'Enter'))).name).toMatch(/^konteks-backup/);
  await tabTo(page, 'Pulihkan cadangan…');
});
