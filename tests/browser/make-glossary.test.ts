import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Entry, Glossary } from '../../glossary/index.ts';
import { focused, giveFile, openLibrary, says } from './library-page.ts';
import { type BenchPage, problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

const ARTICLE = `
  <header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
  <main><article>
    <h1>The bleached reef</h1>
    <p>Coral bleaching is the loss of algae from the tissue of corals. When the sea stays warm for many weeks, the animals
      push out the algae that feed them, and their white skeletons begin to show through the skin.</p>
    <h2>Who watches it</h2>
    <p>The Reef Research Authority (RRA) counts the corals of the whole coast each year. Divers of the RRA swim along ropes,
      and what they write down is compared with pictures that are taken from the air. Coral bleaching was seen in
      every part of the coast, also where the water had been cool until then.</p>
    <h2>What can be done</h2>
    <p>Coral gardening means that fragments are raised in nurseries and planted out. It is slow and dear, so that the
      Reef Research Authority asks for less fishing as well. Where parrotfish are left alone, coral bleaching does less harm,
      as they graze the seaweed that would grow over the corals.</p>
  </article></main>
  <footer><p>Copyright and cookies</p></footer>`;

const HEAD = '<meta property="article:published_time" content="2026-03-04T10:00:00Z">';

const click = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** @returns the reader's own glossaries, with all their entries */
function storedGlossaries(): Promise<readonly Glossary[]> {
  return bench.inExtension(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('konteks-glossaries');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = <T>(store: string): Promise<T[]> =>
      new Promise((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result as T[]);
      });
    try {
      type Piece = { glossary: string; entries: { entry: Entry; position: number }[] };
      const pieces = await all<Piece>('pieces');
      return (await all<Glossary & { removedAt?: string }>('glossaries'))
        .filter(({ removedAt }) => removedAt === undefined)
        .map((glossary) => ({
          ...glossary,
          entries: pieces
            .filter((piece) => piece.glossary === glossary.id)
            .flatMap(({ entries }) => entries)
            .sort((a, b) => a.position - b.position)
            .map(({ entry }) => entry),
        }));
    } finally {
      db.close();
    }
  });
}

/** @returns the glossaries in the making */
function storedMakings(): Promise<readonly unknown[]> {
  return bench.inExtension(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('konteks-makings');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('makings').objectStore('makings').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );
}

/** Presses the popup's button on a page. @returns the library that it opens, once it says something */
async function makeOf(page: BenchPage, text = 'terms found'): Promise<Page> {
  const popup = await bench.popup(page);
  // What is known of the page comes above the button.
  await says(popup, 'On this page');
  await click(popup, 'Make a glossary of this page');
  const library = await until('the library', async () => (await bench.openAt('library.html'))[0]);
  await says(library, text);
  return library;
}

/** Pastes a text and waits for what is found in it. */
async function paste(text: string): Promise<Page> {
  const page = await openLibrary(bench, 'make');
  await page.locator('textarea').fill(text);
  await click(page, 'Find terms');
  await says(page, 'terms found');
  return page;
}

/** Loads the page anew, as a reader does: Firefox does not let it be done from outside. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.old = '';
    setTimeout(() => location.reload());
  });
  await until('the page to be there again', () =>
    page.evaluate(() => document.body.dataset.old === undefined && document.querySelector('main h2') !== null),
  );
}

const terms = (page: Page): Promise<string[]> =>
  page.$$eval('.make-row .serif', (names) => names.map(({ textContent }) => textContent));

const ticked = (page: Page): Promise<string[]> =>
  page.$$eval('.make-row:has(input:checked) .serif', (names) => names.map(({ textContent }) => textContent));

const PASTED = `# Terumbu karang

Pemutihan karang adalah hilangnya alga dari jaringan karang. Ketika suhu laut naik, pemutihan karang meluas di seluruh kawasan itu.

## Pengawasan

Badan Riset Terumbu (BRT) menghitung karang setiap tahun. Menurut BRT, pemutihan karang kini terjadi di tempat yang dahulu sejuk.`;

describe('a glossary of a page', () => {
  test('is made of its article through the popup, looked through, saved, and then known on other pages', async () => {
    const page = await bench.openHtml(ARTICLE, { title: 'The bleached reef', head: HEAD });
    const html = await page.raw.content();
    const library = await makeOf(page);
    expect(await page.raw.content()).toBe(html);
    const found = await terms(library);
    expect(found).toEqual(expect.arrayContaining(['coral bleaching', 'Reef Research Authority', 'parrotfish']));
    expect(found.join()).not.toMatch(/cookie|sport/iu);
    await says(library, 'Coral bleaching is the loss of algae from the tissue of corals.');
    await click(library, 'Untick all');
    expect(await ticked(library)).toEqual([]);
    await library.locator('::-p-aria([name="coral bleaching"][role="checkbox"])').click();
    await click(library, 'Edit: coral bleaching');
    await library.locator('.make-edit input[lang=id]').fill('pemutihan karang; karang memutih');
    await library.locator('.make-edit textarea').fill('Corals turn white.');
    await library.locator('::-p-aria([name="Another term"])').fill('sea snail');
    await click(library, 'Add');
    await until('both to be ticked', async () => (await ticked(library)).length === 2);
    await click(library, 'Save 2 entries');
    await says(library, '“The bleached reef” has 2 new entries.');
    const [glossary] = (await storedGlossaries()).filter(({ title }) => title.en === 'The bleached reef');
    const url = page.raw.url();
    expect(glossary?.source).toEqual({ title: 'The bleached reef', url, date: '2026-03-04' });
    expect(glossary?.entries[0]).toMatchObject({
      id: 'coral-bleaching',
      names: { id: ['pemutihan karang', 'karang memutih'], en: ['coral bleaching'] },
      definition: { id: '', en: 'Corals turn white.' },
      inArticle: { id: '', en: 'Coral bleaching is the loss of algae from the tissue of corals.' },
      source: { url },
    });
    expect(glossary?.entries[1]).toMatchObject({ id: 'sea-snail', names: { id: [], en: ['sea snail'] } });
    const other = await bench.openHtml('<p>The sea snail has seen coral bleaching.</p>');
    await until('the new terms to be marked', async () => (await other.marks()).length === 2);
    const card = await other.hover('coral bleaching');
    expect(await card.text()).toContain('Corals turn white.');
    // Entries that are taken back are known no more.
    await library.bringToFront();
    await click(library, 'Undo');
    await says(library, 'Undone.');
    expect((await storedGlossaries()).filter(({ title }) => title.en === 'The bleached reef')).toEqual([]);
  }, 60_000);

  test('is made of all its text where there is no article, and says so', async () => {
    const page = await bench.openHtml('<p>Coral bleaching.</p><p>The coral bleaching of the sea.</p>', {
      title: 'Short',
    });
    await makeOf(page, 'No article was found in the page');
  });

  test('does nothing of what hostile pages would have it do', async () => {
    const evil = '<img src="/never.png" onerror="globalThis.evil=1"><script>globalThis.evil=1</script>';
    const clobbering =
      '<form><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input id="querySelectorAll"></form>' +
      '<img name="querySelector"><img name="documentElement"><img name="createTreeWalker">';
    const deep = '<div>'.repeat(3000);
    const page = await bench.openHtml(
      `${clobbering}${ARTICLE}${evil}<p>&lt;b onclick=evil()&gt; coral bleaching</p>${deep}`,
      {
        title: '&lt;script&gt;globalThis.evil=1&lt;/script&gt;',
      },
    );
    const library = await makeOf(page);
    expect(await terms(library)).toContain('coral bleaching');
    expect(await library.evaluate(() => (globalThis as { evil?: number }).evil)).toBeUndefined();
    expect(await library.$$('main script, main img, main [onerror], main [onclick]')).toEqual([]);
    expect(
      await library.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('never.png')),
      ),
    ).toBe(false);
  });
});

describe('a glossary of a text', () => {
  test('is made in the language of the text; what was done to it outlives the page, and is saved with its sections', async () => {
    const page = await paste(PASTED);
    expect(await terms(page)).toEqual(expect.arrayContaining(['pemutihan karang', 'Badan Riset Terumbu']));
    await says(page, 'Pemutihan karang adalah hilangnya alga');
    await click(page, 'Untick all');
    await page.locator('::-p-aria([name="Badan Riset Terumbu"][role="checkbox"])').click();
    await page.locator('::-p-aria([name="Title of the glossary"])').fill('Karang kami');
    await until('its address', () => page.evaluate(() => location.hash.startsWith('#make:')));
    await until('the draft to be kept', async () => JSON.stringify(await storedMakings()).includes('Karang kami'));
    await reload(page);
    await until('the draft to be back', async () => (await ticked(page)).join() === 'Badan Riset Terumbu');
    await click(page, 'Save 1 entry');
    await says(page, '“Karang kami” has 1 new entry.');
    const glossary = (await storedGlossaries()).find(({ title }) => title.id === 'Karang kami');
    expect(glossary?.sections.map(({ title }) => title.id)).toEqual(['Pengawasan']);
    expect(glossary?.entries).toHaveLength(1);
    expect(glossary?.entries[0]).toMatchObject({
      kind: 'organization',
      section: 'pengawasan',
      source: { title: 'Terumbu karang', section: 'Pengawasan' },
    });
    // Who comes back to it does not save it a second time.
    await reload(page);
    await says(page, '“Karang kami” has 1 new entry.');
    expect(await page.$('.make-save')).toBeNull();
  });

  test('that was discarded before it was saved can be brought back at once', async () => {
    const begun = await paste(PASTED);
    await begun.locator('::-p-aria([name="Title of the glossary"])').fill('Karang nanti');
    await until('the draft to be kept', async () => JSON.stringify(await storedMakings()).includes('Karang nanti'));
    const page = await openLibrary(bench, 'make');
    await click(page, 'Discard: Karang nanti');
    await says(page, '“Karang nanti” was discarded.');
    expect(JSON.stringify(await storedMakings())).not.toContain('Karang nanti');
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.locator('::-p-aria([name="Continue: Karang nanti"][role="link"])').click();
    await says(page, 'terms found');
  });

  test('goes into a glossary that there is, next to what is in it, and comes out again', async () => {
    const first = await paste(PASTED);
    await click(first, 'Untick all');
    await first.locator('::-p-aria([name="pemutihan karang"][role="checkbox"])').click();
    await first.locator('::-p-aria([name="Title of the glossary"])').fill('Laut');
    await click(first, 'Save 1 entry');
    await says(first, '“Laut” has 1 new entry.');
    const page = await paste(PASTED);
    await click(page, 'Untick all');
    await page.locator('::-p-aria([name="pemutihan karang"][role="checkbox"])').click();
    const id = (await storedGlossaries()).find(({ title }) => title.id === 'Laut')?.id ?? '';
    await page.locator(`.make-save select:has(option[value="${id}"])`).wait();
    await page.select('.make-save select', id);
    await click(page, 'Save 1 entry');
    await says(page, '“Laut” has 1 new entry.');
    const ids = async () => (await storedGlossaries()).find((each) => each.id === id)?.entries.map((entry) => entry.id);
    expect(await ids()).toEqual(['pemutihan-karang', 'pemutihan-karang-2']);
    await click(page, 'Undo');
    await says(page, 'Undone.');
    expect(await ids()).toEqual(['pemutihan-karang']);
  });

  test('is not saved while two terms share a name: it says which, and leads there', async () => {
    const page = await paste(PASTED);
    await page.locator('::-p-aria([name="Another term"])').fill('Pemutihan Karang');
    await click(page, 'Add');
    await until('the new term', async () => (await terms(page)).includes('Pemutihan Karang'));
    await page.locator('.make-save .button.primary').click();
    await says(page, '“Pemutihan Karang” is the name of two terms.');
    await click(page, 'Show: Pemutihan Karang');
    await page.locator('::-p-aria([name="Names in Indonesian"])').fill('pemutihan');
    await page.locator('.make-save .button.primary').click();
    await says(page, 'new entries.');
  });

  test('comes from text whose lines are only broken: one break goes on in the paragraph, two end it, however much white space is there', async () => {
    const page = await openLibrary(bench, 'make');
    // Where the file itself begins a new line, nothing is broken.
    const verse =
      'Coral bleaching is the loss\n<br>of algae from corals<br>\n <b></b><br>The dugong is a grazer of seagrass.';
    const space = '\n'.repeat(200_000);
    await giveFile(page, 0, 'lines.html', `<!doctype html><html lang="en"><body>${verse}${space}<br></body></html>`);
    await says(page, 'terms found');
    await click(page, 'Edit: coral bleaching');
    const edit = await page.locator('.make-edit').waitHandle();
    const sentences = await edit.evaluate(({ textContent }) => textContent);
    expect(sentences).toContain('Coral bleaching is the loss of algae from corals');
    expect(sentences).not.toContain('dugong');
  });

  test('comes from files of text and HTML in their encodings; a PDF and other files are refused in words', async () => {
    const page = await openLibrary(bench, 'make');
    await giveFile(page, 0, 'paper.pdf', '%PDF-1.7');
    await says(page, 'PDF files cannot be read.');
    await giveFile(page, 0, 'picture.txt', '\u0000\u0001\u0002');
    await says(page, 'The file is no text that can be read.');
    await giveFile(page, 0, 'nothing.txt', ' \n ');
    await says(page, 'There is no text in it');
    await giveFile(page, 0, 'reef.html', `<!doctype html><html lang="en"><title>Saved reef</title>${ARTICLE}</html>`);
    await says(page, 'terms found');
    expect(await terms(page)).toContain('coral bleaching');
  });
});

test('axe finds nothing to criticise, nothing is wider than a narrow window, and keys reach what there is', async () => {
  const choose = await openLibrary(bench, 'make');
  expect(await problemsInBothThemes(bench, choose)).toEqual([]);
  const page = await paste(PASTED);
  await click(page, 'Edit: pemutihan karang');
  expect(await problemsInBothThemes(bench, page)).toEqual([]);
  await page.setViewport({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.activeElement?.matches('.make-edit input'))).toBe(true);
});
