import { describe, expect, test } from 'vitest';
import { marksAre } from './extension.ts';
import { until, useBench } from './support/index.ts';

const bench = useBench();

describe('what language text is in', () => {
  test('words of another language that look like names are left alone', async () => {
    const page = await bench.openHtml(`
      <p lang="fr">UN HOMME ET UN CHIEN, dit le HAM de la STIGMA</p>
      <p>Read <cite lang="fr">Migration et stigma</cite> on UNHCR</p>
      <p>The committee said that there is a stigma on the people who have to leave their homes.</p>`);
    await marksAre(page, ['UNHCR', 'stigma']);
  });

  test('a page that says nothing is in the language that the browser detects', async () => {
    const german = `<p>Der Bericht wurde gestern in Berlin vorgestellt. Die Kommission hat über die Lage der Menschen gesprochen,
      die ihre Heimat verlassen mussten, und der UNHCR hat zugestimmt.</p><ul><li>diplomacy</li><li>UNHCR</li></ul>`;
    const page = await bench.openHtml(german, { lang: '' });
    await marksAre(page, ['UNHCR', 'UNHCR']);
  });

  test('a paragraph in our languages is read on any page', async () => {
    const page = await bench.openHtml(
      `<p>Der Bericht wurde gestern vorgestellt.</p>
       <p>The report says that climate change will be one of the reasons for this.</p>`,
      { lang: 'de' },
    );
    await marksAre(page, ['climate change']);
  });

  test('a Malay page gets the names that are Malay too', async () => {
    const page = await bench.openHtml('<p>Bencana alam dan perubahan iklim</p><p>Para pengungsi dan daur ulang</p>', {
      lang: 'ms',
    });
    await marksAre(page, ['Bencana alam', 'perubahan iklim']);
  });

  test.each([
    ['ar', '<p dir="rtl">تقدم UNHCR المساعدة إلى اللاجئين</p><p>UNHCR</p>'],
    ['ja', '<p>SDGs の目標と UNHCR の活動について話し合った。</p><p>UNHCR</p>'],
    ['zh-CN', '<p>联合国难民署 UNHCR 提供帮助</p><p>UNHCR</p>'],
  ])('a page in %s is left alone but for what it says is English', async (lang, body) => {
    const page = await bench.openHtml(`${body}<p lang="en">Greenpeace</p>`, { lang });
    await marksAre(page, ['Greenpeace']);
  });

  test('a language that the page changes is followed', async () => {
    const page = await bench.openHtml('<p>stigma</p>', { lang: 'en' });
    await marksAre(page, ['stigma']);
    await page.raw.evaluate(() => document.documentElement.setAttribute('lang', 'fr'));
    await until('no marks', async () => (await page.marks()).length === 0);
  });

  test('a page that turns into another language is looked at again', async () => {
    const english = 'The committee said that there is a stigma on the people who have to leave their homes.';
    const german = 'Der Ausschuss hat gesagt, dass die Menschen, die ihre Heimat verlassen mussten, nicht allein sind.';
    const page = await bench.openHtml(`<p id="text">${german} UNHCR</p><ul><li>diplomacy</li></ul>`, { lang: 'de' });
    await marksAre(page, ['UNHCR']);
    const turnInto = (lang: string, text: string): Promise<void> =>
      page.raw.evaluate(
        (to, words) => {
          document.documentElement.lang = to;
          (document.querySelector('#text') as HTMLElement).textContent = words;
        },
        lang,
        text,
      );
    await turnInto('en', english);
    await until('marks in English', async () => (await page.marks()).join() === 'stigma,diplomacy');
    await turnInto('de', `${german} UNHCR`);
    await until('marks in German', async () => (await page.marks()).join() === 'UNHCR');
  });
});

describe('what the rest of the page says', () => {
  const body = '<table><tr><td>PBB</td><td>2 juta</td></tr></table>';

  test('decides for names that stand alone', async () => {
    const tax = await bench.openHtml(`<h1>Pajak Bumi dan Bangunan</h1>${body}<p>UNHCR</p>`, { lang: 'id' });
    await marksAre(tax, ['UNHCR']);
    const world = await bench.openHtml(`<h1>Perserikatan Bangsa-Bangsa</h1>${body}`, { lang: 'id' });
    await marksAre(world, ['Perserikatan Bangsa-Bangsa', 'PBB']);
  });

  test('its title counts, also when it changes', async () => {
    const page = await bench.openHtml(`${body}<p>UNHCR</p>`, { lang: 'id', title: 'Perserikatan Bangsa-Bangsa' });
    await marksAre(page, ['PBB', 'UNHCR']);
    await page.raw.evaluate(() => {
      document.title = 'Pajak Bumi dan Bangunan';
    });
    await until('the tax to be known', async () => (await page.marks()).join() === 'UNHCR');
  });

  test('an element without marks that is taken out has no say any more', async () => {
    const page = await bench.openHtml(`<h1>Pajak Bumi dan Bangunan</h1><p>PBB</p><p>UNHCR</p>`, { lang: 'id' });
    await marksAre(page, ['UNHCR']);
    await page.raw.evaluate(() => document.querySelector('h1')?.remove());
    await until('the name to be taken for its entry', async () => (await page.marks()).join() === 'PBB,UNHCR');
  });

  test('what is quoted in another language has no say', async () => {
    const page = await bench.openHtml(`<p>see <i lang="fr">United Nations</i></p><p>PBB: njop</p>`, { lang: 'id' });
    expect(await page.marks()).toEqual([]);
  });

  test('what changed has no say any more', async () => {
    const page = await bench.openHtml(`<h1>Perserikatan Bangsa-Bangsa</h1>${body}<p>UNHCR</p>`, { lang: 'id' });
    await until('the name to be taken for its entry', () => page.has('PBB'));
    await page.raw.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = 'Pajak Bumi dan Bangunan';
    });
    await until('the tax to be known', async () => (await page.marks()).join() === 'UNHCR');
  });
});
