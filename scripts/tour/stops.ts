import type { Page } from 'puppeteer-core';

/** A page of the demo that the tour calls at. */
export interface Stop {
  readonly path: string;
  /** What its pictures are called. */
  readonly picture: string;
  readonly what: string;
  readonly steps: readonly Step[];
}

/** Something that a reader does there. */
export interface Step {
  /** What its picture is called, after the stop's. */
  readonly picture: string;
  readonly what: string;
  readonly act: (page: Page) => Promise<void>;
}

/** Pages as they are met in real life, and what makes each of them hard to mark. */
export const STOPS: readonly Stop[] = [
  {
    path: 'application.html',
    picture: '06-application',
    what: 'An application',
    steps: [
      {
        picture: 'filtered',
        what: 'filtered, key by key',
        act: (page) => page.type('input[type=search]', 'human'),
      },
      {
        picture: 'dialog',
        what: 'with a modal dialog',
        act: (page) => page.click('.cards button'),
      },
      {
        picture: 'text',
        what: 'at another address',
        act: async (page) => {
          await page.click('dialog button');
          await page.click('.cards h2 a');
          await page.waitForSelector('.text');
        },
      },
      {
        picture: 'rows',
        what: 'in the middle of 480 rows',
        act: async (page) => {
          await page.click('.views a:last-of-type');
          await scroll(page, '.rows', 12_345);
        },
      },
    ],
  },
  {
    path: 'feed.html',
    picture: '07-feed',
    what: 'An endless feed',
    steps: [
      {
        picture: 'scrolled',
        what: 'scrolled through a dozen posts',
        act: async (page) => {
          for (const wanted of [6, 10, 14]) {
            await scroll(page, 'html', 1e6);
            await page.waitForFunction((count) => document.querySelectorAll('.post').length > count, {}, wanted);
          }
          await page.$eval('.post:nth-of-type(8)', (post) => post.scrollIntoView({ behavior: 'instant' }));
        },
      },
      {
        picture: 'comments',
        what: 'with all comments open',
        act: (page) =>
          page.$$eval('details', (all) => {
            for (const details of all) details.open = true;
          }),
      },
    ],
  },
  {
    path: 'nested.html',
    picture: '08-nested',
    what: 'Shadow roots and frames',
    steps: [
      {
        picture: 'whole',
        what: 'when what comes late has come, the window as high as the page',
        act: async (page) => {
          await page.waitForSelector('tide-notice:defined');
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewport({ width: 1200, ...page.viewport(), height });
        },
      },
      {
        picture: 'scroller',
        what: 'the turned frame scrolled to',
        act: (page) => scroll(page, '.scroller', 1e6),
      },
    ],
  },
];

async function scroll(page: Page, selector: string, top: number): Promise<void> {
  await page.$eval(selector, (element, to) => element.scrollTo({ top: to, behavior: 'instant' }), top);
}
