import { expect, test } from 'vitest';
import { badgeOf } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();

/** Brings the page to the front, as a hidden one does no work, and waits for its marks. */
const marksAre = async (page: BenchPage, expected: readonly string[]) => {
  await page.raw.bringToFront();
  await until(`the marks ${expected.join()}`, async () => (await page.marks()).join() === expected.join());
};

test('"off on this site" takes the marks from every tab and frame of it at once; on brings them back without a reload', async () => {
  const other = await bench.openHtml('<p>WTO</p>', { host: 'elsewhere.localhost' });
  const first = await bench.openHtml('<p>UNHCR</p>', { host: 'news.localhost' });
  const inner = bench.url(bench.addPage('<p>SDGs</p>'), { host: 'frame.localhost' });
  const second = await bench.openHtml(`<p>G20</p><iframe src="${inner}"></iframe>`, { host: 'sub.news.localhost' });
  await until('both frames to be counted', async () => (await badgeOf(bench, second)) === '2');

  await first.raw.bringToFront();
  await (await first.hover('UNHCR')).click('Off on this site');
  await marksAre(first, []);
  await marksAre(second, []);
  await until('the frame to be off', async () => (await (await second.within('iframe')).marks()).length === 0);
  expect(await other.marks()).toEqual(['WTO']);
  await expect.poll(() => badgeOf(bench, first)).toBe('off');
  await expect.poll(() => badgeOf(bench, second)).toBe('off');
  expect(await first.popover()).toBeNull();

  const popup = await bench.popup(first);
  await popup.locator('::-p-aria([name="Off for news.localhost"][role="switch"])').click();
  await popup.locator('::-p-aria([name="On for news.localhost"][role="switch"])').wait();
  await popup.close();
  await marksAre(first, ['UNHCR']);
  await marksAre(second, ['G20']);
  await until('the frame to be on', async () => (await (await second.within('iframe')).marks()).join() === 'SDGs');
  await until('both frames to be counted again', async () => (await badgeOf(bench, second)) === '2');
});

test('a page without text of its own says that it is on again', async () => {
  const inner = bench.url(bench.addPage('<p>SDGs</p>'), { host: 'frame.localhost' });
  const page = await bench.openHtml(`<iframe src="${inner}"></iframe>`, { host: 'empty.localhost' });
  const turn = async (name: string) => {
    const popup = await bench.popup(page);
    await popup.locator(`::-p-aria([name="${name}"][role="switch"])`).click();
    await popup.close();
  };
  await until('the frame to be counted', async () => (await badgeOf(bench, page)) === '1');
  await turn('On for empty.localhost');
  await until('the badge to say so', async () => (await badgeOf(bench, page)) === 'off');
  await turn('Off for empty.localhost');
  await until('the frame to be counted again', async () => (await badgeOf(bench, page)) === '1');
});

test('a tab that was switched off while it was hidden still says so when it is looked at', async () => {
  const hidden = await bench.openHtml('<p>UNHCR</p>', { host: 'hidden.localhost' });
  const front = await bench.openHtml('<p>WTO</p>', { host: 'hidden.localhost' });
  // Something of its text may have changed its looks: it would be counted anew once it is seen.
  await hidden.raw.evaluate(() => document.querySelector('p')?.classList.add('changed'));
  await (await front.hover('WTO')).click('Off on this site');
  await marksAre(front, []);
  await marksAre(hidden, []);
  await expect.poll(() => badgeOf(bench, hidden)).toBe('off');
  await hidden.raw.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  expect(await badgeOf(bench, hidden)).toBe('off');
});

test('the switch for everything turns every site off and on', async () => {
  const one = await bench.openHtml('<p>UNHCR</p>', { host: 'one.localhost' });
  const two = await bench.openHtml('<p>WTO</p>', { host: 'two.localhost' });
  const turn = async (name: string) => {
    const popup = await bench.popup(two);
    await popup.locator(`::-p-aria([name="${name}"][role="switch"])`).click();
    await popup.close();
  };
  await turn('Konteks is on');
  await marksAre(one, []);
  await marksAre(two, []);
  await turn('Konteks is off everywhere');
  await marksAre(one, ['UNHCR']);
  await marksAre(two, ['WTO']);
});

test('a site that is off stays off after a reload, and its page is left untouched', async () => {
  const page = await bench.openHtml('<p>UNHCR</p>', { host: 'quiet.localhost' });
  await (await page.hover('UNHCR')).click('Off on this site');
  await marksAre(page, []);
  await page.raw.reload();
  await until('the badge to say so', async () => (await badgeOf(bench, page)) === 'off');
  expect(await page.marks()).toEqual([]);
  expect(await page.raw.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
