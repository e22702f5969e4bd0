import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Note } from '../../notes/index.ts';
import { storedNotes } from './extension.ts';
import { choose, focused, giveFile, openLibrary, press, says, tabTo, takeFile } from './library-page.ts';
import { problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

const forgetNotes = () =>
  bench.inExtension(async () => {
    // To open what is not there would make it, without anything in it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'konteks-notes')) return;
    await new Promise<void>((resolve, reject) => {
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
    });
  });

/** A note as files have it. */
function noteAs(place: number, changes: Partial<Note> = {}): object {
  const time = '2026-01-01T00:00:00.000Z';
  return {
    id: `3f2c9c1e-0000-4000-8000-${String(place).padStart(12, '0')}`,
    v: 2,
    entry: 'solidaritas-global/unhcr',
    headword: 'UNHCR',
    definition: 'The agency of the United Nations for refugees.',
    language: 'en',
    passage: { exact: 'UNHCR', prefix: `${place} `, suffix: '', sentence: `${place} staff of UNHCR came.` },
    url: 'https://news.example/boat',
    title: 'The boat',
    words: `tents ${place}`,
    tags: ['south sea'],
    status: 'live',
    createdAt: time,
    updatedAt: time,
    changed: { words: time, tags: time, status: time },
    earlier: [],
    ...changes,
  };
}

function backupOf(...notes: readonly unknown[]): string {
  return JSON.stringify({ format: 'konteks-backup', version: 2, notes });
}

const click = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Opens the notes with what brings them out or in open. */
async function open(panel: 'Export…' | 'Import…'): Promise<Page> {
  const page = await openLibrary(bench, 'notes');
  await click(page, panel);
  await page.locator('.transfer').wait();
  return page;
}

/** Brings in a file, and waits until that is done. */
async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await giveFile(page, 0, name, text);
  await says(page, `Import from ${name}`);
  await page.locator('.transfer .button.primary').click();
  await says(page, 'Imported: ');
}

beforeEach(forgetNotes);

describe('an import', () => {
  test('is shown before anything is done, is done as a whole, and can be undone; a second time changes nothing', async () => {
    const page = await open('Import…');
    const file = backupOf(noteAs(1), noteAs(2), { ...noteAs(3), createdAt: 'yesterday' }, 5);
    await giveFile(page, 0, 'notes.json', file);
    await says(page, 'Import from notes.json');
    expect(await focused(page)).toBe('Import from notes.json');
    await says(page, 'A backup of Konteks.');
    await says(page, '2 notes cannot be imported:');
    await says(page, 'Note 3 (UNHCR): “createdAt” is not as it should be.');
    await says(page, 'Note 4: this is not a note.');
    expect(await storedNotes(bench)).toEqual([]);
    await click(page, 'Import 2 notes');
    await says(page, 'Imported: 2 new notes, 0 merged.');
    await says(page, 'tents 2');
    expect(await storedNotes(bench)).toHaveLength(2);
    await click(page, 'Undo');
    await says(page, 'Undone: 2 notes are as before.');
    await until('the notes to be gone', async () => (await storedNotes(bench)).length === 0);
    await bringIn(page, 'notes.json', file);
    const before = await storedNotes(bench);
    await giveFile(page, 0, 'copy.json', file);
    await says(page, 'There is nothing in it that you do not have.');
    expect(await page.$('.transfer .button.primary')).toBeNull();
    expect(await storedNotes(bench)).toEqual(before);
  });

  test('takes what other programs write; what is HTML in it is shown as text', async () => {
    const page = await open('Import…');
    const annotation = {
      id: 'a1',
      uri: 'https://news.example/camp',
      text: '<b>bold</b> <img src=x onerror="document.title=1">',
      tags: ['aid'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the camp', prefix: 'in ', suffix: '.' }] }],
      document: { title: ['The camp'] },
      created: '2026-02-01T00:00:00.000000+00:00',
      updated: '2026-02-01T00:00:00.000000+00:00',
    };
    const file = JSON.stringify({
      export_date: '2026-02-02T00:00:00.000Z',
      client_version: '1',
      annotations: [annotation],
    });
    await bringIn(page, 'hypothesis.json', file);
    await says(page, annotation.text);
    await bringIn(page, 'table.csv', '\uFEFFurl;kutipan;catatan\r\njavascript:alert(1);"ikan; dan\r\nnasi";enak\r\n');
    await says(page, 'enak');
    expect(await page.$$eval('a[href^="javascript:"]', (links) => links.length)).toBe(0);
    expect(await page.title()).toBe('Konteks: Notes');
    expect(await storedNotes(bench)).toHaveLength(2);
  });

  test.each([
    [
      '{"format":"konteks-backup","version":2,\n"notes":[\n{"id":"a',
      'notes.json ends too early, in line 3. Nothing was changed.',
    ],
    ['{"format":"konteks-backup","version":9}', 'notes.json was made by a newer Konteks. Nothing was changed.'],
    ['{"bookmarks":[]}', 'notes.json is none of the formats that can be imported.'],
    ['', 'notes.json is empty.'],
  ])('of a file that is none says why: %j', async (text, reason) => {
    const page = await open('Import…');
    await giveFile(page, 0, 'notes.json', text);
    await says(page, reason);
    expect(await page.$('.transfer .facts')).toBeNull();
  });

  test('that is cancelled leaves nothing', async () => {
    const page = await open('Import…');
    await giveFile(page, 0, 'many.json', backupOf(...Array.from({ length: 10_000 }, (_, place) => noteAs(place))));
    await says(page, 'Import 10,000 notes');
    await page.evaluate(async () => {
      // The import waits for whoever writes notes already, and is still going on when it is cancelled.
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('konteks-notes');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const notes = db.transaction('notes', 'readwrite').objectStore('notes');
      let isWriting = true;
      const write = (): void => {
        notes.count().onsuccess = () => isWriting && write();
      };
      write();
      document.querySelector<HTMLElement>('.transfer .button.primary')?.click();
      let cancel: HTMLElement | null = null;
      while (!cancel) {
        await new Promise(requestAnimationFrame);
        cancel = document.querySelector('.transfer .progress .button');
      }
      cancel.click();
      isWriting = false;
      db.close();
    });
    await says(page, 'Cancelled. Nothing was changed.');
    expect(await storedNotes(bench)).toEqual([]);
    await bringIn(page, 'one.json', backupOf(noteAs(1)));
    expect(await storedNotes(bench)).toHaveLength(1);
  });
});

describe('an export', () => {
  test('is a file for each purpose', async () => {
    const page = await open('Import…');
    // What has been in the trash for long would be cleared away in the middle of this.
    const time = new Date().toISOString();
    const deleted = noteAs(2, { status: 'trash', changed: { words: time, tags: time, status: time } });
    await bringIn(page, 'notes.json', backupOf(noteAs(1), deleted));
    await click(page, 'Export…');
    for (const [purpose, name, ...contents] of [
      [
        'Backup',
        /^konteks-backup-\d{4}-\d\d-\d\d\.json$/,
        '"format":"konteks-backup"',
        'tents 1',
        'tents 2',
        '"theme"',
      ],
      ['For Obsidian', /^konteks-notes-.*\.md$/, '---\ntitle: "The boat"', '> 1 staff of UNHCR came.'],
      ['For spreadsheets', /\.csv$/, 'id,kind,term,', '1 staff of UNHCR came.,tents 1,south sea,The boat'],
      ['For Anki', /\.txt$/, '#separator:tab\n#html:true\n', '#tags column:4', '\tsouth_sea\n'],
      ['For other annotation tools', /\.jsonld$/, '"type":"AnnotationCollection"', '"value":"tents 1"'],
      ['To print', /\.html$/, '<!doctype html>', '<strong>UNHCR</strong>'],
    ] as const) {
      await choose(page, 'What for', purpose);
      const given = await takeFile(page, () => click(page, 'Save file'));
      expect(given.name).toMatch(name);
      for (const part of contents) expect(given.text).toContain(part);
      if (purpose !== 'Backup') expect(given.text).not.toContain('tents 2');
      await says(page, `${given.name} is in your downloads.`);
    }
  });

  test('for Anki can leave the tags out', async () => {
    const page = await open('Import…');
    await bringIn(page, 'notes.json', backupOf(noteAs(1)));
    await click(page, 'Export…');
    await choose(page, 'What for', 'For Anki');
    await choose(page, 'Anki', 'With tags');
    const { text } = await takeFile(page, () => click(page, 'Save file'));
    expect(text).not.toMatch(/tags|south_sea/);
  });

  test.each(['backup', 'annotations'] as const)('comes back as the same notes (%s)', async (kind) => {
    const page = await open('Import…');
    await bringIn(page, 'notes.json', backupOf(noteAs(1), noteAs(2, { words: '“é” \u{1F30D}\n=1+1' })));
    const before = await storedNotes(bench);
    await click(page, 'Export…');
    await choose(page, 'What for', kind === 'backup' ? 'Backup' : 'For other annotation tools');
    const given = await takeFile(page, () => click(page, 'Save file'));
    await forgetNotes();
    await click(page, 'Import…');
    await bringIn(page, given.name, given.text);
    expect(await storedNotes(bench)).toEqual(before);
  });

  test('of Markdown can be copied', async () => {
    const page = await open('Import…');
    await bringIn(page, 'notes.json', backupOf(noteAs(1)));
    await click(page, 'Export…');
    await choose(page, 'What for', 'For Obsidian');
    // What the system's own clipboard does is not ours, and it is shared with whatever else runs.
    await page.evaluate(() => {
      const keep = globalThis as unknown as { copied?: string };
      navigator.clipboard.write = async ([item]) => {
        keep.copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
      };
    });
    await click(page, 'Copy');
    await says(page, 'Copied.');
    const copied = await page.evaluate(() => (globalThis as unknown as { copied?: string }).copied);
    expect(copied).toContain('> 1 staff of UNHCR came.');
  });
});

describe('the panels', () => {
  test.each(['en', 'id'] as const)('axe finds nothing to criticise in either theme (%s)', async (language) => {
    await bench.inExtension((chosen) => chrome.storage.local.set({ 'setting:language': chosen }), language);
    const page = await openLibrary(bench, 'notes');
    const [out, into] = language === 'en' ? ['Export…', 'Import…'] : ['Ekspor…', 'Impor…'];
    await click(page, out);
    await choose(page, language === 'en' ? 'What for' : 'Untuk apa', 'Anki');
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await click(page, into);
    await giveFile(page, 0, 'notes.json', backupOf(noteAs(1), 5));
    await page.locator('.transfer .problems').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await page.locator('.transfer .button.primary').click();
    await page.locator('.transfer .notice').wait();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
    await bench.inExtension(() => chrome.storage.local.remove('setting:language'));
  });

  test.each(['Export…', 'Import…'] as const)('nothing overflows at 320 px (%s)', async (panel) => {
    const page = await open(panel);
    await page.setViewport({ width: 320, height: 640 });
    if (panel === 'Import…') {
      await giveFile(page, 0, `${'long-name-'.repeat(12)}.json`, backupOf(noteAs(1), { id: 'x'.repeat(200) }));
      await page.locator('.transfer .problems').wait();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('everything can be done by keyboard alone', async () => {
    const page = await openLibrary(bench, 'notes');
    await tabTo(page, 'Import…');
    await press(page, 'Enter');
    await until('the panel', async () => (await focused(page)) === 'Import notes');
    await tabTo(page, 'Choose a file…');
    // The window in which one chooses is the system's.
    await giveFile(page, 0, 'notes.json', backupOf(noteAs(1)));
    await until('the preview', async () => (await focused(page)) === 'Import from notes.json');
    await tabTo(page, 'Import 1 note');
    await press(page, 'Enter');
    await says(page, 'Imported: 1 new note, 0 merged.');
    expect(await focused(page)).toBe('Choose a file…');
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await says(page, 'Undone: 1 note is as before.');
    expect(await focused(page)).toBe('Choose a file…');
    await press(page, 'Escape');
    await until('focus to come back', async () => (await focused(page)) === 'Import…');
    await page.keyboard.down('Shift');
    await press(page, 'Tab');
    await page.keyboard.up('Shift');
    await press(page, 'Enter');
    await until('the panel', async () => (await focused(page)) === 'Export notes');
    await tabTo(page, 'Backup');
    await press(page, 'ArrowDown', 'ArrowDown');
    await tabTo(page, 'Save file');
    const given = await takeFile(page, () => press(page, 'Enter'));
    expect(given.name).toMatch(/\.csv$/);
    await press(page, 'Escape');
    await until('focus to come back', async () => (await focused(page)) === 'Export…');
  });
});
