import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { thesaurus, turtleFileOf } from '../fixtures/standard-files/skos.ts';
import { tbxFile } from '../fixtures/standard-files/tbx.ts';
import { treeOf } from '../fixtures/standard-files/xml-tree.ts';
import { choose, focused, type Given, giveFile, openLibrary, press, says, tabTo, takeFile } from './library-page.ts';
import { fillShelf } from './shelf-seed.ts';
import { problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

/** The reader's own glossaries, by their ids. */
const onShelf = (): Promise<string[]> =>
  bench.inExtension(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'konteks-glossaries')) return [];
    return new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open('konteks-glossaries');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const { result: db } = opening;
        const asked = db.transaction('glossaries').objectStore('glossaries').getAll();
        asked.onsuccess = () => {
          db.close();
          resolve(asked.result.filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id));
        };
      };
    });
  });

const click = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

const NAMES = {
  en: { import: 'Import a glossary…', export: 'Export a glossary…', what: 'What for', save: 'Save file' },
  id: { import: 'Impor glosarium…', export: 'Ekspor glosarium…', what: 'Untuk apa', save: 'Simpan berkas' },
} as const;

async function open(panel: 'import' | 'export', language: 'en' | 'id' = 'en'): Promise<Page> {
  const page = await openLibrary(bench, 'glossaries');
  await click(page, NAMES[language][panel]);
  await page.locator('.transfer').wait();
  return page;
}

/** Chooses a file, and waits for what would come of it. */
async function give(page: Page, name: string, text: string): Promise<void> {
  await giveFile(page, 0, name, text);
  await until(`what would come of ${name}`, () =>
    page.evaluate(
      (file) =>
        document.querySelector('.import-preview h4')?.textContent.includes(file) &&
        document.querySelector('.transfer .facts') !== null,
      name,
    ),
  );
}

/** Brings in a file, and waits until that is done. */
async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await give(page, name, text);
  await page.locator('.transfer .button.primary').click();
  await says(page, 'Imported: ');
}

/** Chooses something under a label, by its value. */
async function pick(page: Page, label: string, value: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-xpath(//label[span[.="${label}"]]/select)`);
  await field?.select(value);
}

const glossary = (...entries: readonly object[]): string =>
  JSON.stringify({ format: 'konteks-glossary', version: 1, id: 'week', title: { en: 'Text of the week' }, entries });
const entry = (id: string, more: object = {}): object => ({ id, names: { en: [`Term ${id}`] }, ...more });

beforeEach(() => fillShelf(bench, []));

describe('an import', () => {
  test('is shown before anything is done, is done as a whole, and can be undone', async () => {
    const page = await open('import');
    const definition = { en: 'A thing that\nis <b>explained</b>.' };
    await give(page, 'week.json', glossary(entry('a', { definition }), entry('b'), entry('b'), { id: 'C' }));
    expect(await focused(page)).toBe('Import from week.json');
    await says(page, 'A glossary of Konteks, “Text of the week”: 4 entries.');
    await says(page, 'A thing that is <b>explained</b>.');
    await says(page, '2 entries cannot be imported:');
    await says(page, 'No. 3 (Term b): the id “b” was there before.');
    await says(page, 'No. 4 (C): “id” is not as it should be.');
    expect(await onShelf()).toEqual([]);
    await click(page, 'Import 2 entries');
    await says(page, 'Imported: “Text of the week”, 2 entries.');
    expect(await onShelf()).toEqual(['week']);
    await until('it to stand in the list', () => page.$('[data-glossary="week"]'));
    await click(page, 'Undo');
    await says(page, 'Undone: “Text of the week” is with what was thrown away.');
    expect(await onShelf()).toEqual([]);
  });

  test('is marked on pages at once', async () => {
    const page = await open('import');
    await bringIn(page, 'week.json', glossary({ id: 'q', names: { en: ['quinquireme'] } }));
    const read = await bench.openHtml('<p>The quinquireme of the reader came home from far away.</p>');
    await until('the mark', async () => (await read.marks()).includes('quinquireme'));
  });

  test('of TBX takes the languages that are chosen, and says what has none of them', async () => {
    const page = await open('import');
    await give(
      page,
      'iate.tbx',
      `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX-Basic" xml:lang="en"><text><body>
      <termEntry id="IATE-1"><langSet xml:lang="en-GB"><tig><term>aid</term></tig></langSet><langSet xml:lang="fr"><tig><term>aide</term></tig></langSet></termEntry>
      <termEntry id="IATE-2"><langSet xml:lang="fr"><tig><term>asile</term></tig></langSet></termEntry></body></text></martif>`,
    );
    await says(page, 'TBX, “iate”: 2 concepts.');
    await says(page, 'No. 2 (IATE-2): there is no name in the languages that are taken.');
    await pick(page, 'Indonesian', 'fr');
    await says(page, 'A language that takes the place of Indonesian or English is shown as that');
    await until('both', () => page.$('::-p-text(Import 2 entries)'));
    expect(await page.$('.transfer .problems')).toBeNull();
    await says(page, 'aide · aid');
  });

  test('of a table takes its columns as they are mapped', async () => {
    const page = await open('import');
    await give(
      page,
      'table.csv',
      '\uFEFFistilah;english;arti;nomor urut\r\nbantuan;"aid; relief";yang membantu;7\r\n;;tanpa nama;8\r\n',
    );
    await says(page, 'A table: 2 rows.');
    await says(page, 'bantuan · aid');
    await says(page, 'Row 3: there is no name in the languages that are taken.');
    await pick(page, 'arti', 'in_article_id');
    await says(page, 'No definition');
    await pick(page, 'istilah', '');
    await until(
      'the name to go',
      async () => !(await page.$eval('.file-samples', (list) => list.textContent))?.includes('bantuan'),
    );
    await choose(page, 'First row', 'It says what the columns are');
    await until('another entry', () => page.$('::-p-text(Import 2 entries)'));
  });

  test.each([
    ['{"format":"konteks-glossary","version":1,"entries":[', 'x ends too early: what begins in line 1 has no end.'],
    [
      '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>',
      'x declares something in line 1',
    ],
    ['<martif><text>\n</body></martif>', 'x is not sound XML in line 2.'],
    ['@prefix a: <b> .\nx:y a <c> .', 'x is not sound Turtle in line 2.'],
    ['%PDF-1.7', 'x is none of the formats that can be imported.'],
  ])('of a file that is none says why: %j', async (text, reason) => {
    const page = await open('import');
    await giveFile(page, 0, 'x', text);
    await says(page, reason);
    expect(await page.$('.transfer .facts')).toBeNull();
  });

  test('is as it was left when the reader comes back from another view', async () => {
    const page = await open('import');
    await give(page, 'week.json', glossary(entry('a')));
    const go = (view: string): Promise<void> =>
      page.evaluate((to) => {
        location.hash = to;
      }, view);
    await go('settings');
    await until('the other view', async () => !(await page.$('.shelf')));
    await go('glossaries');
    await click(page, 'Import 1 entry');
    await says(page, 'Imported: “Text of the week”, 1 entry.');
    await go('settings');
    await until('the other view', async () => !(await page.$('.shelf')));
    await go('glossaries');
    await click(page, 'Undo');
    await says(page, 'Undone: “Text of the week” is with what was thrown away.');
    expect(await onShelf()).toEqual([]);
  });

  test('that is cancelled leaves nothing', async () => {
    const page = await open('import');
    await give(page, 'many.json', glossary(...Array.from({ length: 10_000 }, (_, n) => entry(`e${n}`))));
    await page.evaluate(async () => {
      // The store has something else to do until then: else all may be written before the page is drawn.
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('konteks-glossaries');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const held = db.transaction('glossaries', 'readwrite').objectStore('glossaries');
      let isHeld = true;
      await new Promise<void>((resolve) => {
        const hold = (): void => {
          resolve();
          if (isHeld) held.count().onsuccess = hold;
        };
        held.count().onsuccess = hold;
      });
      document.querySelector<HTMLElement>('.transfer .button.primary')?.click();
      let cancel: HTMLElement | null = null;
      while (!cancel) {
        await new Promise(requestAnimationFrame);
        cancel = document.querySelector('.transfer .progress .button');
      }
      cancel.click();
      isHeld = false;
      db.close();
    });
    await says(page, 'Cancelled. Nothing was changed.');
    expect(await onShelf()).toEqual([]);
    await bringIn(page, 'one.json', glossary(entry('a')));
    expect(await onShelf()).toEqual(['week']);
  });
});

describe('an export', () => {
  test('of what came from TBX, and of what came from SKOS, says the same as the file', async () => {
    const page = await open('import');
    const termbase = tbxFile('dct', 40, 5);
    await bringIn(page, 'termbase.tbx', termbase);
    await click(page, 'Export a glossary…');
    await choose(page, 'What for', 'For translation tools');
    const given = await takeFile(page, () => click(page, 'Save file'));
    expect(given.name).toBe('A made-up termbase.tbx');
    expect(treeOf(given.text)).toEqual(treeOf(termbase));
    await says(page, `${given.name} is in your downloads.`);
    await click(page, 'Import a glossary…');
    await bringIn(page, 'thesaurus.ttl', turtleFileOf(thesaurus(40, 5)));
    await click(page, 'Export a glossary…');
    await pick(page, 'Glossary', 'a-made-up-thesaurus');
    await choose(page, 'What for', 'For thesaurus tools');
    await choose(page, 'Form', 'RDF/XML');
    const skos = await takeFile(page, () => click(page, 'Save file'));
    expect(skos.name).toBe('A made-up thesaurus.rdf');
    expect(skos.text.match(/<skos:Concept /g)).toHaveLength(40);
  });

  const FORMS: readonly (readonly [purpose: string, form: string | undefined])[] = [
    ['For Konteks', undefined],
    ['For spreadsheets', 'Commas (CSV)'],
    ['For spreadsheets', 'Tabs (TSV)'],
    ['For translation tools', '2008 (version 2)'],
    ['For translation tools', '2019, attributes (DCA)'],
    ['For thesaurus tools', 'Turtle'],
  ];
  let exported: Promise<readonly Given[]> | undefined;

  /** @returns the same entries in each of the forms, from one page: that each comes back is asked one by one */
  async function exportAll(): Promise<readonly Given[]> {
    const page = await open('import');
    const made = glossary(
      entry('a', { definition: { en: '=1+1 “é” \u{1F30D}\n"x", <y>' }, related: ['b'], kind: 'organization' }),
      entry('b', { names: { id: ['istilah', 'kata'], en: ['term'] } }),
    );
    await bringIn(page, 'week.json', made);
    await click(page, 'Export a glossary…');
    const files: Given[] = [];
    for (const [purpose, form] of FORMS) {
      await choose(page, 'What for', purpose);
      if (form) await choose(page, 'Form', form);
      files.push(await takeFile(page, () => click(page, 'Save file')));
    }
    await page.close();
    await fillShelf(bench, []);
    return files;
  }

  test.each(FORMS)('comes back as the same entries (%s, %s)', async (purpose, form) => {
    exported ??= exportAll();
    const files = await exported;
    const [before] = files;
    const given = files[FORMS.findIndex((each) => each[0] === purpose && each[1] === form)];
    if (!before || !given) throw new Error('nothing was exported');
    const again = await open('import');
    await bringIn(again, given.name, given.text);
    await click(again, 'Export a glossary…');
    await choose(again, 'What for', 'For Konteks');
    const after = await takeFile(again, () => click(again, 'Save file'));
    expect(JSON.parse(after.text).entries).toEqual(JSON.parse(before.text).entries);
  });
});

describe('the panels', () => {
  test.each(['en', 'id'] as const)('axe finds nothing to criticise in either theme (%s)', async (language) => {
    await bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
    const page = await open('import', language);
    await give(page, 'table.csv', 'istilah;english;arti\r\nbantuan;aid;yang membantu\r\n;;tanpa nama\r\n');
    await page.locator('.transfer .problems').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await give(page, 'termbase.tbx', tbxFile('dca', 5, 1));
    await page.locator('.file-picks').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await page.locator('.transfer .button.primary').click();
    await page.locator('.transfer .notice').wait();
    await click(page, NAMES[language].export);
    await page.locator('.transfer .options').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  });

  test('nothing overflows at 320 px', async () => {
    const page = await open('import');
    await page.setViewport({ width: 320, height: 640 });
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const long = 'long-name-'.repeat(12);
    await give(page, `${long}.csv`, `${long},term\r\n${long},${long.slice(0, 100)}\r\n,\r\n${long}\r\n`);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await give(page, `${long}.tbx`, tbxFile('dct', 5, 2));
    await page.locator('.file-picks').wait();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator('.transfer .button.primary').click();
    await says(page, 'Imported: ');
    await click(page, 'Export a glossary…');
    await choose(page, 'What for', 'For translation tools');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('everything can be done by keyboard alone', async () => {
    const page = await openLibrary(bench, 'glossaries');
    await tabTo(page, 'Import a glossary…');
    await press(page, 'Enter');
    await until('the panel', async () => (await focused(page)) === 'Import a glossary');
    await tabTo(page, 'Choose a file…');
    // The window in which one chooses is the system's.
    await give(page, 'table.csv', 'term,definition\na,b\n');
    expect(await focused(page)).toBe('Import from table.csv');
    await tabTo(page, 'Import 1 entry');
    await press(page, 'Enter');
    await says(page, 'Imported: “table”, 1 entry.');
    expect(await focused(page)).toBe('Choose a file…');
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await says(page, 'Undone: “table”');
    await press(page, 'Escape');
    await until('focus to come back', async () => (await focused(page)) === 'Import a glossary…');
  });
});
