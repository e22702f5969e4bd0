import { afterEach, describe, expect, test } from 'vitest';
import { command, countIs, marksAre, saveNote, storedNotes, tabOf } from './extension.ts';
import {
  accessibilityProblems,
  type BenchPage,
  type Popover,
  problemsInBothThemes,
  until,
  useBench,
} from './support/index.ts';

const bench = useBench();

const set = (value: 'on' | 'off') =>
  bench.inExtension((to) => chrome.storage.local.set({ 'setting:pageDefinitions': to }), value);

afterEach(() => bench.inExtension(() => chrome.storage.local.remove('setting:pageDefinitions')));

/** The texts of the marks that the page explains itself. */
const pageMarks = (page: BenchPage): Promise<string[]> =>
  page.raw.evaluate(() =>
    [...((CSS.highlights.get('konteks-page') ?? []) as Iterable<StaticRange>)].map(
      ({ startContainer: node, startOffset, endOffset }) => (node.textContent ?? '').slice(startOffset, endOffset),
    ),
  );

const write = (page: BenchPage, selector: string, html: string): Promise<void> =>
  page.raw.evaluate(
    (at, markup) => {
      (document.querySelector(at) as Element).innerHTML = markup;
    },
    selector,
    html,
  );

/** Points at a word until its popover says something that the page says of it, which may be read a moment after the word is marked. */
const saying = (page: BenchPage, word: string, n: number, text: string): Promise<Popover> =>
  until(
    `the popover to say "${text}"`,
    async () => {
      const popover = await page.hover(word, n);
      if ((await popover.text()).includes(text)) return popover;
      await page.mouse.moveTo({ x: 1, y: 1 });
      await popover.closed();
      return undefined;
    },
    { timeout: 30_000 },
  );

describe('an acronym that no glossary knows and the page explains', () => {
  test('is marked wherever it stands, before and after its explanation, in a style of its own', async () => {
    const page = await bench.openHtml(
      '<p>OJK acts. The UNHCR waits.</p><p>Otoritas Jasa Keuangan (OJK) menutup pinjaman.</p><p>OJK-nya tegas. #OJK, @OJK, www.OJK.go.id</p>',
    );
    await marksAre(page, ['OJK', 'UNHCR', 'OJK', 'OJK-nya']);
    expect((await pageMarks(page)).sort()).toEqual(['OJK', 'OJK', 'OJK-nya']);
    const style = await page.raw.evaluate(
      () => getComputedStyle(document.querySelector('p') as Element, '::highlight(konteks-page)').textDecorationStyle,
    );
    expect(style).toBe('dashed');
    await countIs(bench, page, 4);
  });

  test('is found however it was written before it was explained: in parts, among many elements, in a shadow tree', async () => {
    const page = await bench.openHtml(
      `<p>O<b>JK</b></p><section><div><p>xOJK</p><p>OJK</p></div></section><p>O<script type="text/x">-</script>JK</p>
       <ul>${'<li>satu</li>'.repeat(600)}<li><p>OJK</p></li></ul><p>Otoritas Jasa Keuangan (OJK) menutup pinjaman.</p>`,
    );
    const ofPage = () =>
      page.raw.evaluate(() => (CSS.highlights.get('konteks-page') as { size: number } | undefined)?.size);
    await countIs(bench, page, 5);
    // Marks are drawn near the window only.
    await until('those in sight to be drawn', async () => (await ofPage()) === 3);
    await page.raw.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<div><p>OJK</p></div><p>Lembaga Sensor Film (LSF)</p>';
      document.body.prepend(host, 'LSF');
    });
    await countIs(bench, page, 8);
  });

  test('is explained in the words of the page, which the popover says are the page’s', async () => {
    const page = await bench.openHtml(
      '<p>Otoritas Jasa Keuangan (OJK) menutup 213 pinjaman.</p><p>Kata OJK, itu perlu.</p>',
      {
        lang: 'id',
      },
    );
    const popover = await page.hover('OJK', 1);
    expect(await popover.name()).toBe('OJK');
    const text = await popover.text();
    expect(text).toContain('Otoritas Jasa Keuangan');
    expect(text).toContain('Dijelaskan oleh halaman ini sendiri');
    expect(text).toContain('Di halaman ini');
    expect(text).toContain('Otoritas Jasa Keuangan (OJK) menutup 213 pinjaman.');
    expect(await popover.buttons()).not.toContain('Buka di pustaka');
    const copy = await bench.openHtml(`<main><h1>OJK</h1>${await popover.html()}</main>`, { lang: 'id' });
    expect(await problemsInBothThemes(bench, copy.raw)).toEqual([]);
  });

  test.each([
    [
      '<p>The <abbr title="General Data Protection Regulation">GDPR</abbr> binds all.</p><p>GDPR again.</p>',
      ['GDPR', 'GDPR'],
    ],
    [
      '<dl><dt>APBD</dt><dd>Anggaran Pendapatan dan Belanja Daerah, rencana tahunan.</dd></dl><p>APBD naik.</p>',
      ['APBD', 'APBD'],
    ],
    ['<p>Badan Usaha Milik Desa, disingkat BUMDes, untung.</p><p>BUMDes rugi.</p>', ['BUMDes', 'BUMDes']],
    [
      '<p>Warga datang ke puskesmas (pusat kesehatan masyarakat).</p><p>Puskesmas puskesmas</p>',
      ['puskesmas', 'Puskesmas', 'puskesmas'],
    ],
  ])('is found in %s', async (html, expected) => {
    const page = await bench.openHtml(html);
    await marksAre(page, expected);
    expect(await pageMarks(page)).toHaveLength(expected.length);
  });

  test('is none where a glossary knows it, where brackets only look like it, and in what readers type', async () => {
    const page = await bench.openHtml(
      '<p>The World Trade Organization (WTO) has met again to talk about the price of rice and of fish.</p><p>Persib (61), BRI (BBRI), Gambir (GMR), (ANTARA)</p><textarea>Otoritas Jasa Keuangan (OJK)</textarea><p>OJK</p>',
    );
    await marksAre(page, ['World Trade Organization', 'WTO']);
    expect(await pageMarks(page)).toEqual([]);
  });

  test('follows the page: comes with its explanation, goes with it, and is then explained anew', async () => {
    const page = await bench.openHtml('<p id="a">Nothing (yet)</p><p id="b">The OJK and the KPK</p><p>UNHCR</p>');
    await marksAre(page, ['UNHCR']);
    await write(page, '#a', 'Otoritas Jasa Keuangan (OJK)');
    await marksAre(page, ['OJK', 'OJK', 'UNHCR']);
    await write(page, '#a', 'Komisi Pemberantasan Korupsi (KPK)');
    await marksAre(page, ['KPK', 'KPK', 'UNHCR']);
    await write(page, '#a', 'Nothing');
    await marksAre(page, ['UNHCR']);
    await write(page, '#a', 'Orkes Jazz Kediri (OJK)');
    await marksAre(page, ['OJK', 'OJK', 'UNHCR']);
    expect(await (await page.hover('OJK', 1)).text()).toContain('Orkes Jazz Kediri');
  });

  test('follows what a list says of it', async () => {
    const page = await bench.openHtml('<p>UNHCR</p><dl><dt>APBD</dt><dd>Telepon 021</dd></dl><p>APBD</p>');
    await marksAre(page, ['UNHCR']);
    await write(page, 'dd', 'Anggaran Pendapatan dan Belanja Daerah');
    await marksAre(page, ['UNHCR', 'APBD', 'APBD']);
    await page.raw.evaluate(() => document.querySelector('dd')?.remove());
    await marksAre(page, ['UNHCR']);
  });

  test('is reached by keys, and can be saved as a note that holds it and its meaning', async () => {
    const page = await bench.openHtml('<p>The National Health Service (NHS) opened a clinic. Kites fly.</p>', {
      title: 'Clinic',
    });
    await marksAre(page, ['NHS']);
    expect(await command(bench, page, 'stepToMark', { by: 1 })).toBe(true);
    await until('the popover', async () => (await page.popover()) !== null);
    const popover = await page.hover('NHS');
    await saveNote(popover, 'ask about it');
    expect(await storedNotes(bench)).toContainEqual(
      expect.objectContaining({
        entry: 'page/nhs',
        headword: 'NHS',
        definition: 'National Health Service',
        words: 'ask about it',
        passage: expect.objectContaining({ exact: 'NHS' }),
        title: 'Clinic',
      }),
    );
    await page.reload();
    expect(await (await page.hover('NHS')).typed()).toBe('ask about it');
  });

  test('is in the lists of popup and side panel, all frames counted together', async () => {
    const inner = bench.addPage('<p>Also a National Health Service (NHS)</p>');
    const page = await bench.openHtml(
      `<p>The National Health Service (NHS) and the NHS</p><iframe src="${inner}"></iframe>`,
    );
    await countIs(bench, page, 3);
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(NHS)').wait();
    expect(await popup.$eval('.row-count', (count) => count.textContent)).toBe('3');
    expect(await accessibilityProblems(popup)).toEqual([]);
    await popup.locator('li .row').click();
    await until('the popover', async () => (await (await page.popover())?.name()) === 'NHS');
    const panel = await bench.extensionPage(`sidepanel.html?tab=${await tabOf(bench, page)}`);
    await panel.locator('li .row').click();
    await panel.locator('::-p-text(Explained by this page itself)').wait();
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  test('is found by looking it up in popup and side panel, and Enter shows it on the page', async () => {
    const page = await bench.openHtml('<p>The National Health Service (NHS) and the NHS</p>');
    await countIs(bench, page, 2);
    const popup = await bench.popup(page);
    await popup.locator('::-p-text(NHS)').wait();
    await popup.locator('input[type=search]').fill('national health service');
    await popup.locator('::-p-aria([name="Show on page"][role="button"])').wait();
    await popup.locator('input[type=search]').fill('nhs');
    // It may be closed before the key comes up.
    await popup.keyboard.down('Enter');
    await until('the popover', async () => (await (await page.popover())?.name()) === 'NHS');
    await page.press('Escape');
    const panel = await bench.extensionPage(`sidepanel.html?tab=${await tabOf(bench, page)}`);
    await panel.locator('input[type=search]').fill('nhs');
    await panel.locator('::-p-text(Explained by this page itself)').wait();
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  test('is explained over the page around when its frame is small', async () => {
    const inner = bench.addPage('<p>The National Health Service (NHS)</p>');
    const page = await bench.openHtml(
      `<p style="height:300px"></p><iframe width="300" height="120" src="${inner}"></iframe>`,
    );
    const frame = await page.within('iframe');
    const popover = await frame.hover('NHS');
    expect(await popover.name()).toBe('NHS');
    expect(await popover.text()).toContain('National Health Service');
    await saveNote(popover, 'small');
    expect(await storedNotes(bench)).toContainEqual(expect.objectContaining({ headword: 'NHS', words: 'small' }));
  });
});

describe('a term of a glossary that the page explains too', () => {
  test.each([
    [
      'Proteksionisme adalah kebijakan yang melindungi produsen dalam negeri.',
      'proteksionisme',
      'id',
      'Di halaman ini',
    ],
    ['The United Nations High Commissioner for Refugees (UNHCR) has opened a camp.', 'UNHCR', 'en', 'On this page'],
    ['<dfn>Protectionism</dfn> was the talk of the town.', 'protectionism', 'en', 'On this page'],
  ])('has that sentence in its popover: %s', async (sentence, word, lang, label) => {
    const page = await bench.openHtml(`<p>${sentence}</p><p>Now ${word}.</p>`, { lang });
    const popover = await saying(page, word, word === 'UNHCR' ? 1 : 0, label);
    const text = await popover.text();
    expect(text).toContain(sentence.replace(/<[^>]*>/g, ''));
    const copy = await bench.openHtml(`<main><h1>${word}</h1>${await popover.html()}</main>`, { lang });
    expect(await problemsInBothThemes(bench, copy.raw)).toEqual([]);
  });

  test('has the description of a list', async () => {
    const page = await bench.openHtml(
      '<p>UNHCR</p><dl><dt>Protectionism</dt><dd>Keeping foreign goods out by taxes at the border.</dd></dl><p>More protectionism.</p>',
    );
    await saying(page, 'protectionism', 0, 'Keeping foreign goods out by taxes at the border.');
  });

  test('says nothing of the page where that only uses it', async () => {
    const page = await bench.openHtml('<p>The UNHCR is late (again). Protectionism is back.</p>');
    expect(await (await page.hover('UNHCR')).text()).not.toContain('On this page');
    expect(await (await page.hover('Protectionism')).text()).not.toContain('On this page');
  });

  test('shows what the page says as plain text of bounded length, without signs that turn or hide text', async () => {
    const page = await bench.openHtml(
      `<p>Protectionism is a policy that \u202e\u200bkeeps <b>&lt;img src=x onerror=alert(1)&gt;</b> goods out ${'and out '.repeat(200)}.</p>`,
    );
    const popover = await saying(page, 'Protectionism', 0, '<img src=x onerror=alert(1)>');
    const text = await popover.text();
    expect(text).not.toMatch(/[\u202e\u200b]/);
    expect(text.length).toBeLessThan(1500);
  });
});

test('the setting takes it all away in open pages, and brings it back', async () => {
  const page = await bench.openHtml('<p>Otoritas Jasa Keuangan (OJK). UNHCR. OJK</p>');
  await marksAre(page, ['OJK', 'UNHCR', 'OJK']);
  await set('off');
  await marksAre(page, ['UNHCR']);
  await countIs(bench, page, 1);
  await set('on');
  await marksAre(page, ['OJK', 'UNHCR', 'OJK']);
});

test('a page that explains nothing gets no script for it', async () => {
  const page = await bench.openHtml('<p>The UNHCR and the WTO met (in 1995).</p>');
  await marksAre(page, ['UNHCR', 'WTO']);
  const asked = await bench.inExtension(
    async (tabId) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => 'konteksExplained' in globalThis,
      });
      return result?.result;
    },
    await tabOf(bench, page),
  );
  expect(asked).toBe(false);
});
