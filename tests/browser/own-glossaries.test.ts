import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { marksAre } from './extension.ts';
import { focused, openLibrary, press, says } from './library-page.ts';
import { fillShelf, seedGlossary } from './shelf-seed.ts';
import { type BenchPage, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

const SHIPPED = { id: 'solidaritas-global', isOn: true, colour: 'text' } as const;
const both = (en: string) => ({ id: '', en });

const fishery = seedGlossary('fishery', 'Fishery', [
  { id: 'cold-chain', names: { en: ['cold chain'] }, definition: both('What keeps fish fresh on its way.') },
  { id: 'unhcr', names: { en: ['UNHCR'] }, definition: both('What the harbour calls its own boats.') },
  { id: 'quota', names: { en: ['quota'] }, definition: both('How much may be caught.'), related: ['cold-chain'] },
]);
const logistics = seedGlossary('logistics', 'Logistics', [
  { id: 'cold-chain', names: { en: ['cold chain'] }, definition: both('Lorries that are refrigerators.') },
]);

const label = (name: string): string => `[aria-label="${name}"]`;
const button = (text: string): string => `::-p-xpath(//button[normalize-space(.)="${text}"])`;
const field = (text: string): string =>
  `::-p-xpath(//label[.="${text}"]/following::*[self::input or self::textarea][1])`;

/** Writes into a field, in place of what is there. */
const write = async (page: Page, name: string, text: string): Promise<void> => {
  await (await page.waitForSelector(field(name)))?.focus();
  await page.keyboard.down('Control');
  await press(page, 'a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
};

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);
const inOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[data-glossary] h3')].map((title) => title.textContent ?? ''));
const entriesIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.entry-row-name .serif')].map((name) => name.textContent ?? ''));
const keysOf = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()]);
const known = (): Promise<unknown> =>
  bench.inExtension(async () => (await chrome.storage.local.get('setting:known'))['setting:known']);

/** What a card says of a word, opened anew. */
const explained = async (page: BenchPage, word: string): Promise<string> => {
  await page.raw.bringToFront();
  const popover = await page.hover(word);
  const text = await popover.text();
  await page.mouse.moveTo({ x: 1, y: 1 });
  // One that is pointed at again before it has gone stays as it is.
  await popover.closed();
  return text;
};

/** Whether a text stands in one of the fields. */
const isWritten = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted), text);

/** Waits until something that was begun is kept in the store. */
const kept = (words: string): Promise<boolean> =>
  until('it to be kept', () =>
    bench.inExtension(
      (wanted) =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('konteks-glossaries');
          opening.onsuccess = () => {
            const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
            asked.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(asked.result).includes(wanted));
            };
          };
        }),
      words,
    ),
  );

beforeEach(async () => {
  await bench.inExtension(() => chrome.storage.local.remove('setting:known'));
  await fillShelf(bench, [fishery, logistics], [SHIPPED]);
});

describe('glossaries of one’s own on pages', () => {
  test('all that are on are marked; of two with the same name the upper one explains it, and says which it is', async () => {
    const page = await bench.openHtml('<p>UNHCR asks for a quota on the cold chain.</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'quota', 'cold chain']);
    const ofFishery = await explained(page, 'cold chain');
    expect(ofFishery).toContain('What keeps fish fresh');
    expect(ofFishery).toContain('Fishery');
    const library = await openLibrary(bench, 'glossaries');
    await library.locator(label('Move Logistics up')).click();
    await until('the other order', async () => (await inOrder(library))[1] === 'Logistics');
    await until('the other to explain it', async () => (await explained(page, 'cold chain')).includes('Lorries'), {
      timeout: 30_000,
    });
  });

  test('what one says in another language than the page’s is spoken as that', async () => {
    const page = await bench.openHtml('<p lang="id">Ada quota untuk setiap kapal.</p>', { lang: 'id' });
    const popover = await page.hover('quota');
    expect(await popover.buttons()).toContain('Simpan catatan');
    const card = await popover.html();
    expect(card).toMatch(/<h2[^>]* lang="en"[^>]*>quota<\/h2>/);
    expect(card).toMatch(/<p[^>]* lang="en"[^>]*>How much may be caught\.<\/p>/);
  });

  test('one that is switched off is not marked any more, on open pages too, and undo brings its marks back', async () => {
    const page = await bench.openHtml('<p>UNHCR asks for a quota.</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'quota']);
    const library = await openLibrary(bench, 'glossaries');
    await library.locator(label('Mark terms of Fishery')).click();
    await says(library, 'Terms of “Fishery” are no longer marked.');
    await page.raw.bringToFront();
    await marksAre(page, ['UNHCR']);
    await library.bringToFront();
    await library.locator(button('Undo')).click();
    await page.raw.bringToFront();
    await marksAre(page, ['UNHCR', 'quota']);
  });

  test('marks have the colour of their glossary, in whatever way they are drawn', async () => {
    const page = await bench.openHtml('<p>UNHCR asks for a quota.</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR', 'quota']);
    expect(await keysOf(page.raw)).toEqual(['konteks']);
    const library = await openLibrary(bench, 'glossaries');
    await library.select('[data-glossary="fishery"] select', 'movement');
    await page.raw.bringToFront();
    await until('the colour', async () => (await keysOf(page.raw)).includes('konteks-movement'));
    await marksAre(page, ['UNHCR', 'quota']);
    const drawn = (key: string) =>
      page.raw.evaluate((of) => {
        const style = getComputedStyle(document.querySelector('p') as Element, `::highlight(${of})`);
        return { line: style.textDecorationLine, colour: style.textDecorationColor };
      }, key);
    expect(await drawn('konteks-movement')).toEqual({ line: 'underline', colour: 'rgb(220, 58, 117)' });
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:markStyle': 'tint' }));
    await until('the tint', async () => (await keysOf(page.raw)).includes('konteks-tint-movement'));
    expect(await drawn('konteks-tint-movement')).toEqual({ line: 'underline', colour: 'rgb(220, 58, 117)' });
    await bench.inExtension(() => chrome.storage.local.remove('setting:markStyle'));
  });

  test('“I know this” ends the marks of a term everywhere; the card stays, with the way back in place', async () => {
    const page = await bench.openHtml('<p>UNHCR asks for a quota, then for another quota.</p>', { lang: 'en' });
    const other = await bench.openHtml('<p>quota</p>', { lang: 'en' });
    await marksAre(other, ['quota']);
    await page.raw.bringToFront();
    const popover = await page.hover('quota');
    await popover.click('I know this');
    await other.raw.bringToFront();
    await marksAre(other, []);
    expect(await known()).toEqual(['fishery/quota']);
    await page.raw.bringToFront();
    await marksAre(page, ['UNHCR']);
  });

  test('what one knows can be taken back in the card that it was said in', async () => {
    const page = await bench.openHtml('<p>UNHCR asks for a quota.</p>', { lang: 'en' });
    const popover = await page.hover('quota');
    await popover.click('I know this');
    await until('it to be known', async () => JSON.stringify(await known()) === '["fishery/quota"]');
    await popover.click('Mark it again');
    await until('it not to be known', async () => JSON.stringify(await known()) === '[]');
    expect(await popover.isOpen()).toBe(true);
    await press(page.raw, 'Escape');
    await marksAre(page, ['UNHCR', 'quota']);
  });
});

describe('the view of all glossaries', () => {
  test('makes one, names it, throws it away and brings it back', async () => {
    const page = await openLibrary(bench, 'glossaries');
    await page.locator(button('New glossary')).click();
    await page.locator(button('Create')).click();
    await says(page, 'A glossary needs a name.');
    await page.keyboard.type('Harbour words');
    await press(page, 'Enter');
    await says(page, '“Harbour words” is there, and on.');
    await page.locator(label('Rename Harbour words')).click();
    await page.keyboard.type('Words of the harbour');
    await press(page, 'Enter');
    await until('the new name', async () => (await inOrder(page)).includes('Words of the harbour'));
    expect(await focused(page)).toBe('Rename Words of the harbour');
    await page.locator(label('Throw away Words of the harbour')).click();
    await says(page, '1 glossary thrown away');
    await page.locator(button('Undo')).click();
    await until('it to be back', async () => (await inOrder(page)).includes('Words of the harbour'));
    await page.locator(label('Throw away Words of the harbour')).click();
    await page.locator('summary').click();
    await page.locator(label('Bring back Words of the harbour')).click();
    await until('it to be back', async () => (await inOrder(page)).includes('Words of the harbour'));
    await until('nothing to bring back', async () => !(await textOf(page, '.shelf')).includes('thrown away'));
  });

  test('moves glossaries by key, and focus stays with what was moved', async () => {
    const page = await openLibrary(bench, 'glossaries');
    await page.focus(label('Move Logistics up'));
    await press(page, 'Enter');
    await until('one up', async () => (await inOrder(page))[1] === 'Logistics');
    await press(page, 'Enter');
    await until('two up', async () => (await inOrder(page))[0] === 'Logistics');
    // What is said can be undone.
    await says(page, '“Logistics” is now number 1.');
    expect(await focused(page)).toBe('Move Logistics up');
    await press(page, 'Enter');
    await page.keyboard.down('Control');
    await press(page, 'z', 'z');
    await page.keyboard.up('Control');
    await until('where it was', async () => (await inOrder(page))[2] === 'Logistics');
  });

  test('lists what the reader knows, which is marked again one by one or all at once', async () => {
    await bench.inExtension(() =>
      chrome.storage.local.set({ 'setting:known': ['fishery/quota', 'solidaritas-global/wto', 'fishery/cold-chain'] }),
    );
    const page = await openLibrary(bench, 'glossaries');
    await page.locator(label('Mark it again: quota')).click();
    await says(page, '“quota” is marked again.');
    expect(await known()).toEqual(['solidaritas-global/wto', 'fishery/cold-chain']);
    await page.locator(button('Mark all 2 again')).click();
    await says(page, '2 terms are marked again.');
    expect(await known()).toEqual([]);
    await page.locator(button('Undo')).click();
    await until('them to be known', async () => JSON.stringify(await known()).includes('solidaritas-global/wto'));
  });

  test('axe finds nothing, in light and dark', async () => {
    await bench.inExtension(() => chrome.storage.local.set({ 'setting:known': ['fishery/quota', 'fishery/unhcr'] }));
    const page = await openLibrary(bench, 'glossaries');
    await page.locator(label('Throw away Logistics')).click();
    await page.locator('summary').click();
    await page.locator(button('New glossary')).click();
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
  });
});

describe('the entries of a glossary', () => {
  test('one is added, changed and deleted, and pages follow; each can be undone', { timeout: 90_000 }, async () => {
    const page = await bench.openHtml('<p>The trawler keeps to its quota.</p>', { lang: 'en' });
    const library = await openLibrary(bench, 'edit:fishery');
    await library.locator(button('New entry')).click();
    await library.keyboard.type('trawler');
    await write(library, 'Definition in English', 'A boat that drags its net.');
    await press(library, 'Tab');
    await library.keyboard.down('Control');
    await press(library, 'Enter');
    await library.keyboard.up('Control');
    await says(library, '“trawler” added.');
    await page.raw.bringToFront();
    await marksAre(page, ['trawler', 'quota']);
    expect(await explained(page, 'trawler')).toContain('drags its net');

    await library.bringToFront();
    await library.locator(label('Edit trawler')).click();
    await write(library, 'Definition in English', 'A boat with a net behind it.');
    await library.locator(button('Save')).click();
    await says(library, '“trawler” saved.');
    await until('the new words', async () => (await explained(page, 'trawler')).includes('net behind it'), {
      timeout: 30_000,
    });

    await library.bringToFront();
    await library.locator(label('Delete trawler')).click();
    await says(library, '“trawler” deleted.');
    await page.raw.bringToFront();
    await marksAre(page, ['quota']);
    await library.bringToFront();
    await library.locator(button('Undo')).click();
    await says(library, 'A boat with a net behind it.');
    // The ones before by key: focus has stayed in the view.
    for (const text of ['A boat that drags its net.', '3 entries']) {
      await library.keyboard.down('Control');
      await press(library, 'z');
      await library.keyboard.up('Control');
      await says(library, text);
    }
    expect(await entriesIn(library)).toEqual(['cold chain', 'UNHCR', 'quota']);
    await page.raw.bringToFront();
    await marksAre(page, ['quota']);
  });

  test('says what is wrong where it is, and what may be', async () => {
    const page = await openLibrary(bench, 'edit:fishery');
    await page.locator(button('New entry')).click();
    await page.locator(button('Save')).click();
    await says(page, 'A name is needed, in one of the two languages.');
    await page.keyboard.type('quota');
    await page.locator(field('Definition in English')).fill('x'.repeat(4002));
    await press(page, 'Tab');
    await says(page, '“quota” is also a name of “quota”.');
    await says(page, 'Too long by 2: at most 4000 characters.');
    await write(page, 'Definition in English', 'A share.');
    await page.locator(button('Save')).click();
    await says(page, '“quota” added.');
    await until(
      'two of that name',
      async () => (await entriesIn(page)).filter((name) => name === 'quota').length === 2,
    );
  });

  test('what was begun and not saved is there when the tab was closed', async () => {
    const page = await openLibrary(bench, 'edit:fishery');
    await page.locator(label('Edit quota')).click();
    await write(page, 'Definition in English', 'Half a thought');
    await says(page, 'Not saved yet; kept here, also when you close this tab.');
    await kept('Half a thought');
    await page.close();
    const all = await openLibrary(bench, 'glossaries');
    await says(all, 'Begun and not saved');
    await all.locator('::-p-xpath(//a[.="quota"])').click();
    await until('it to be open', () => isWritten(all, 'Half a thought'));
    await all.locator(button('Cancel')).click();
    await says(all, '“quota” discarded.');
    await all.locator(button('Undo')).click();
    await until('it to be open again', () => isWritten(all, 'Half a thought'));
  });

  test('what is being written stays when one searches, and when another window deletes the entry', async () => {
    const page = await openLibrary(bench, 'edit:fishery');
    const other = await openLibrary(bench, 'edit:fishery');
    await until('what can be deleted', async () => (await entriesIn(other)).includes('quota'));
    await page.bringToFront();
    await page.locator(label('Edit quota')).click();
    await write(page, 'Definition in English', 'Half a thought');
    await page.locator('.entries-search input').fill('UNHCR');
    await until('what was found', async () => (await entriesIn(page)).join() === 'UNHCR');
    expect(await isWritten(page, 'Half a thought')).toBe(true);
    await other.bringToFront();
    await other.locator(label('Delete quota')).click();
    await says(other, '“quota” deleted.');
    await page.bringToFront();
    await says(page, 'This entry was deleted meanwhile.');
    expect(await isWritten(page, 'Half a thought')).toBe(true);
    await page.locator(button('Save')).click();
    await says(page, '“quota” saved.');
    await says(other, 'Half a thought');
    // To undo the deletion would undo that too.
    await other.bringToFront();
    await other.locator(button('Undo')).click();
    await says(other, 'This has been changed since, so it was left as it is.');
    expect(await textOf(other, '.note-rows')).toContain('Half a thought');
  });

  test('two windows that change the same entry lose nothing of each other', async () => {
    const one = await openLibrary(bench, 'edit:fishery');
    const two = await openLibrary(bench, 'edit:fishery');
    for (const page of [one, two]) {
      await page.bringToFront();
      await page.locator(label('Edit quota')).click();
    }
    await write(two, 'Definition in English', 'A share of the sea.');
    await two.locator(button('Save')).click();
    await says(two, '“quota” saved.');
    // Else it would be taken for what is said the next time.
    await two.locator(label('Dismiss')).click();
    // Another part of the entry: both hold.
    await one.bringToFront();
    await write(one, 'What the article says, in English', 'It was cut twice.');
    await one.locator(button('Save')).click();
    await says(one, '“quota” saved.');
    await says(one, 'A share of the sea.');
    await one.locator(label('Dismiss')).click();
    await two.bringToFront();
    await two.locator(label('Edit quota')).click();
    await one.bringToFront();
    await one.locator(label('Edit quota')).click();
    await write(one, 'Definition in English', 'One says so.');
    await one.locator(button('Save')).click();
    await says(one, '“quota” saved.');
    // The same part: the second is told, and decides.
    await two.bringToFront();
    await write(two, 'Definition in English', 'Two says so.');
    await two.locator(button('Save')).click();
    await says(two, 'Another window has changed this entry meanwhile.');
    await says(two, 'One says so.');
    await two.locator(button('Save')).click();
    await says(two, '“quota” saved.');
    await says(one, 'Two says so.');
    const text = await textOf(one, '.note-rows');
    expect(text).toContain('Two says so.');
    await two.locator(button('Undo')).click();
    await says(two, 'One says so.');
  });

  test('of twenty thousand, few are drawn, and any is found', { timeout: 90_000 }, async () => {
    const words = Array.from({ length: 20_000 }, (_, n) => ({ id: `w${n}`, names: { en: [`word${n}x`] } }));
    await fillShelf(bench, [seedGlossary('large', 'Large', words)], [{ id: 'large', isOn: false, colour: 'text' }]);
    const page = await openLibrary(bench, 'edit:large');
    await until(
      'all of them',
      async () =>
        (await textOf(page, '.entries-search')).includes('20,000 entries') &&
        !(await textOf(page, '.entries-search')).includes('reading'),
      { timeout: 30_000 },
    );
    expect((await entriesIn(page)).length).toBeLessThan(60);
    await page.locator('.entries-search input').fill('word19998x');
    await until('the one', async () => (await entriesIn(page)).join() === 'word19998x', { timeout: 30_000 });
    await page.locator(label('Delete word19998x')).click();
    await says(page, '“word19998x” deleted.');
    await until('it to be gone', async () => (await entriesIn(page)).length === 0);
    await page.locator(button('Undo')).click();
    await until('it to be back', async () => (await entriesIn(page)).join() === 'word19998x');
  });

  test('axe finds nothing, in light and dark', async () => {
    const page = await openLibrary(bench, 'edit:fishery/quota');
    await page.locator(button('New entry')).click();
    await page.locator('.entry-new summary').click();
    await page.locator(button('Save')).click();
    await says(page, 'A name is needed');
    expect(await problemsInBothThemes(bench, page)).toEqual([]);
  });
});

describe('adding what is selected on a page', () => {
  const selected = async (lang = 'en') => {
    const page = await bench.openHtml(
      '<p>Nobody slept. The <b>trawler</b> came late, said the pilot. It rained.</p><p>One trawler more.</p>',
      { lang, title: 'A harbour at night' },
    );
    await page.raw.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('b') as Element));
    return page;
  };
  const opened = async (): Promise<Page> => {
    await bench.events.chooseInMenu('add', 'trawler');
    const [form] = await until('the form', async () => {
      const found = await bench.openAt('add.html');
      return found.length > 0 ? found : undefined;
    });
    if (!form) throw new Error('no form');
    await until('focus on its name', () =>
      form.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value === 'trawler'),
    );
    return form;
  };

  test('one key adds it with its sentence and its source, and it is marked at once', async () => {
    const page = await selected();
    const form = await opened();
    expect(await form.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value))).toEqual([
      '',
      'The trawler came late, said the pilot.',
    ]);
    expect(await textOf(form, '.add')).toContain('A harbour at night');
    await press(form, 'Enter');
    // The one that was changed last.
    await says(form, '“trawler” is in “Logistics”, and marked from now on.');
    await page.raw.bringToFront();
    await marksAre(page, ['trawler', 'trawler']);
    expect(await explained(page, 'trawler')).toContain('The trawler came late, said the pilot.');
    await form.bringToFront();
    await form.locator(button('Undo')).click();
    await says(form, '“trawler” was taken out again.');
    // It can be put right, and added again.
    await until('the form', () => isWritten(form, 'The trawler came late, said the pilot.'));
    await page.raw.bringToFront();
    await marksAre(page, []);
  });

  test('what was changed after it was added is not taken out by undo', async () => {
    await selected();
    const form = await opened();
    await press(form, 'Enter');
    await says(form, '“trawler” is in “Logistics”, and marked from now on.');
    const library = await openLibrary(bench, 'edit:logistics/trawler');
    await write(library, 'Definition in English', 'A boat that drags its net.');
    await library.locator(button('Save')).click();
    await says(library, '“trawler” saved.');
    await form.bringToFront();
    await form.locator(button('Undo')).click();
    await says(form, 'This has been changed since, so it was left as it is.');
    expect(await textOf(library, '.note-rows')).toContain('A boat that drags its net.');
  });

  test('whoever has no glossary gets a first one', async () => {
    await fillShelf(bench, []);
    const page = await selected('id');
    const form = await opened();
    await press(form, 'Enter');
    await says(form, '“trawler” is in “My glossary”, and marked from now on.');
    await page.raw.bringToFront();
    await marksAre(page, ['trawler', 'trawler']);
    const library = await openLibrary(bench, 'glossaries');
    expect(await inOrder(library)).toContain('My glossary');
  });

  test('what was typed and not added can be gone on with; what was not touched leaves nothing', async () => {
    await selected();
    const form = await opened();
    expect(await problemsInBothThemes(bench, form)).toEqual([]);
    await write(form, 'What it means', 'A boat');
    await kept('A boat');
    await says(form, 'Not added yet; kept in the library under “Begun and not saved”.');
    // The window closes under the press.
    await press(form, 'Escape').catch(() => undefined);
    await until('it to be closed', async () => (await bench.openAt('add.html')).length === 0);
    const library = await openLibrary(bench, 'glossaries');
    await says(library, 'Begun and not saved');
    await library.locator('::-p-xpath(//a[.="trawler"])').click();
    await until('what was typed', () => isWritten(library, 'A boat'));
    await library.locator(button('Cancel')).click();
    await library.locator(label('Discard trawler')).click();
    await until(
      'nothing begun',
      async () =>
        (await inOrder(library)).length > 0 && !(await textOf(library, '.shelf')).includes('Begun and not saved'),
    );
    const untouched = await opened();
    await press(untouched, 'Escape').catch(() => undefined);
    await until('it to be closed', async () => (await bench.openAt('add.html')).length === 0);
    expect(await textOf(library, '.shelf')).not.toContain('Begun and not saved');
  });
});

test('a card leads to what another glossary says of the same name', async () => {
  const page = await bench.openHtml('<p>UNHCR counts tents.</p>', { lang: 'en' });
  const popover = await page.hover('UNHCR');
  await popover.click('UNHCR (Fishery)');
  await until('the other', async () => (await popover.text()).includes('What the harbour calls its own boats.'));
});
