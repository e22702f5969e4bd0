import type { Page } from 'puppeteer-core';
import type { Language } from '../../glossary/index.ts';
import type { Bench } from '../../tests/browser/support/bench.ts';
import type { BenchPage } from '../../tests/browser/support/bench-page.ts';
import { discardUnfinished, ownGlossary, pasteText } from './seed-glossary.ts';

/** How large a picture is; `whole` ones are as high as what they show, up to a limit. */
export interface Size {
  /** What it is called in the picture's name; nothing where a surface has only its own. */
  readonly name: 'wide' | 'narrow' | '';
  readonly width: number;
  readonly height: number;
  readonly whole?: boolean;
}

/** What surfaces are opened from: a page that is being read. */
export interface Reading {
  readonly bench: Bench;
  readonly page: BenchPage;
  readonly language: Language;
}

/** Something that a reader sees. */
export interface Surface {
  readonly name: string;
  readonly title: string;
  /** The file in the built extension without which there is nothing to see. */
  readonly file: string;
  /** Of a view inside a page: what is there when the page has it. */
  readonly has?: string;
  readonly sizes: readonly Size[];
  /** What is there when it is ready to be looked at. */
  readonly ready?: string;
  readonly open: (reading: Reading) => Promise<Page>;
  /** Whether the page is the reader's own, and stays. */
  readonly stays?: true;
}

const WIDE: Size = { name: 'wide', width: 1200, height: 800 };
const NARROW: Size = { name: 'narrow', width: 320, height: 720 };
const WHOLE: readonly Size[] = [
  { ...WIDE, whole: true },
  { ...NARROW, whole: true },
];

/** Higher than the browsers make it, which is 600: what is scrolled to is to be seen as well. */
const POPUP: Size = { name: '', width: 380, height: 600, whole: true };

/** The side panel is as wide as its reader makes it; this is what browsers begin with. */
const PANEL: Size = { name: '', width: 360, height: 800 };

/** A term whose entry has much to show. */
const TERM = 'SDGs';

/** All surfaces, in the order that a reader meets them in. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'welcome',
    title: 'First run',
    file: 'welcome.html',
    sizes: WHOLE,
    open: opening('welcome.html'),
  },
  {
    name: 'popover',
    title: 'Popover on a page',
    file: 'card.js',
    sizes: [{ ...WIDE, height: 960 }, NARROW],
    stays: true,
    open: async ({ page }) => {
      // As it opens, not where the last picture has left it.
      await page.raw.evaluate(() => scrollTo(0, 0));
      await page.settle();
      await page.hover(TERM);
      return page.raw;
    },
  },
  {
    name: 'popup',
    title: 'Popup',
    file: 'popup.html',
    sizes: [POPUP],
    ready: '.note',
    open: openingFor('popup.html'),
  },
  {
    name: 'side-panel',
    title: 'Side panel',
    file: 'sidepanel.html',
    sizes: [PANEL, NARROW],
    open: openingFor('sidepanel.html'),
  },
  {
    name: 'guide',
    title: 'Library: the article’s guide',
    file: 'library.html',
    sizes: [WIDE, NARROW],
    ready: '.entry-line',
    open: opening('library.html#solidaritas-global'),
  },
  {
    name: 'entry',
    title: 'Library: an entry',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.meanings',
    open: opening('library.html#solidaritas-global/sdgs'),
  },
  {
    name: 'list',
    title: 'Library: all entries',
    file: 'library.html',
    sizes: [WIDE, NARROW],
    ready: '.list-row',
    open: opening('library.html#list:solidaritas-global'),
  },
  {
    name: 'map',
    title: 'Library: the map of a glossary',
    file: 'library.html',
    sizes: [WIDE, NARROW],
    ready: '.map-panel',
    open: opening('library.html#map:solidaritas-global?at=sdgs'),
  },
  {
    name: 'look-up',
    title: 'Library: looking something up',
    file: 'library.html',
    sizes: [WIDE, NARROW],
    ready: '.found',
    open: opening('library.html#lookup?q=refug'),
  },
  {
    name: 'glossaries',
    title: 'Library: glossaries',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.shelf-item + .shelf-item',
    open: opening('library.html#glossaries'),
  },
  {
    name: 'glossaries-import',
    title: 'Library: bringing a glossary in',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.preview.transfer',
    open: openingAt('library.html#glossaries', '.transfer-actions button'),
  },
  {
    name: 'glossaries-export',
    title: 'Library: bringing a glossary out',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.preview.transfer',
    open: openingAt('library.html#glossaries', '.transfer-actions button:last-child'),
  },
  {
    name: 'own-entries',
    title: 'Library: the entries of a glossary of one’s own, one of them being edited',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.entry-form',
    open: async ({ bench }) => {
      const page = await bench.extensionPage(`library.html#edit:${await ownGlossary(bench)}`);
      await page.locator('.entry-row .row-actions button').click();
      return page;
    },
  },
  {
    name: 'make',
    title: 'Library: a glossary from a text, which is chosen',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.make-text',
    open: async ({ bench }) => {
      await discardUnfinished(bench);
      return bench.extensionPage('library.html#make');
    },
  },
  {
    name: 'make-review',
    title: 'Library: a glossary from a text, what was found in it',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.make-row',
    open: ({ bench, language }) => pasteText(bench, language),
  },
  {
    name: 'add',
    title: 'A term is added, in a window of its own',
    file: 'add.html',
    sizes: [{ name: '', width: 460, height: 640 }, NARROW],
    ready: '.entry-form',
    open: opening('add.html#add?name=parrotfish'),
  },
  {
    name: 'notes',
    title: 'Library: notes',
    file: 'library.html',
    sizes: [WIDE, { ...NARROW, whole: true }],
    ready: '.note-row',
    open: opening('library.html#notes'),
  },
  {
    name: 'notes-picture',
    title: 'Library: the picture of one’s reading',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.note-row',
    open: openingAt('library.html#notes', '.picture summary'),
  },
  {
    name: 'notes-export',
    title: 'Library: bringing notes out',
    file: 'library.html',
    sizes: WHOLE,
    ready: '.note-row',
    open: openingAt('library.html#notes', '.transfer-actions button'),
  },
  {
    name: 'settings',
    title: 'Library: settings',
    file: 'library.html',
    has: '#settings, [href="#settings"]',
    sizes: WHOLE,
    open: opening('library.html#settings'),
  },
];

/** Opens, in a tab of its own, what belongs to the tab of the page that is read. */
function openingFor(path: string): Surface['open'] {
  return async ({ bench, page }) => {
    const tab = await bench.inExtension(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((candidate) => candidate.url === url)?.id ?? 0;
    }, page.raw.url());
    return bench.extensionPage(`${path}?tab=${tab}`);
  };
}

/** Opens one of the extension's own pages. */
function opening(path: string): Surface['open'] {
  return ({ bench }) => bench.extensionPage(path);
}

/** Opens one of the extension's own pages, and presses something in it. */
function openingAt(path: string, selector: string): Surface['open'] {
  return async ({ bench }) => {
    const page = await bench.extensionPage(path);
    await page.locator(selector).click();
    return page;
  };
}
