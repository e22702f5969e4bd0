import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { command, marksAre, storedNotes } from './extension.ts';
import { type BenchPage, until, useBench } from './support/index.ts';

const bench = useBench();

/** What has focus, deep inside our own open pages: its accessible name as far as it stands in the markup. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? at?.textContent ?? '').trim();
  });

/** Presses a key until what has focus has this name. */
const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  const seen: string[] = [];
  for (let left = 60; left > 0; left -= 1) {
    if (key === 'Shift+Tab') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'Shift+Tab') await page.keyboard.up('Shift');
    const now = await focused(page);
    seen.push(now);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`${name} is not reached; there are: ${[...new Set(seen)].join(', ')}`);
};

describe('by keyboard alone, the popover', () => {
  /** @returns the name of what has focus in the popover, and whether one sees that it has */
  const inside = async (page: BenchPage) => {
    const focus = await (await page.popover())?.focused();
    if (!focus) throw new Error('focus is not in the popover');
    return focus;
  };

  test('gives every control by Tab, in the order in which they stand, with a ring around it', async () => {
    const page = await bench.openHtml('<p>UNHCR</p>', { lang: 'en' });
    await marksAre(page, ['UNHCR']);
    await command(bench, page, 'openMark', {});
    await until('focus in the popover', async () => (await (await page.popover())?.focused())?.name === 'UNHCR');
    const names: string[] = [];
    for (let left = 30; left > 0 && names.at(-1) !== 'Off on this site'; left -= 1) {
      await page.press('Tab');
      const { name, ring } = await inside(page);
      expect(ring, `a ring around ${name}`).toBe(true);
      names.push(name);
    }
    const popover = await page.popover();
    const buttons = (await popover?.buttons()) ?? [];
    // The body scrolls, and the field for words is there; all else is buttons, and those before the headword are behind.
    expect(buttons.filter((button) => !names.includes(button))).toEqual([
      'Previous term on the page',
      'Next term on the page',
    ]);
    expect(names).toContain('Your own words');
    expect(names.indexOf('Close')).toBe(0);
    expect(names.indexOf('Your own words')).toBeLessThan(names.indexOf('Save note'));
  });

  test('saves words, opens a related entry and comes back, and closes; focus goes back to where it was', async () => {
    const page = await bench.openHtml('<p><button id="mine">Mine</button> protectionism</p>', { lang: 'en' });
    await marksAre(page, ['protectionism']);
    await page.raw.evaluate(() => document.querySelector<HTMLElement>('#mine')?.focus());
    await command(bench, page, 'openMark', {});
    await until('focus in the popover', async () => (await (await page.popover())?.focused())?.name !== undefined);
    const go = async (name: string, back = false) => {
      for (let left = 30; left > 0; left -= 1) {
        if (back) await page.raw.keyboard.down('Shift');
        await page.press('Tab');
        if (back) await page.raw.keyboard.up('Shift');
        if ((await inside(page)).name === name) return;
      }
      throw new Error(`${name} is not reached`);
    };
    await go('Your own words');
    await page.raw.keyboard.type('By key');
    await go('Save note');
    await page.press('Enter');
    await until('the note', async () => (await storedNotes(bench)).some(({ words }) => words === 'By key'));
    await go('trade barrier', true);
    await page.press('Enter');
    // The link that is pressed has the same name as the headword that focus goes to.
    await until('the way back', async () => (await (await page.popover())?.buttons())?.includes('Back'));
    expect((await inside(page)).name).toBe('trade barrier');
    await go('Back', true);
    await page.press('Enter');
    await until('the first entry again', async () => (await inside(page)).name === 'protectionism');
    await page.press('Escape');
    await until('the popover to close', async () => (await page.popover()) === null);
    expect(await page.raw.evaluate(() => document.activeElement?.id)).toBe('mine');
  });
});

describe('by keyboard alone, the popup', () => {
  test('looks up, opens an entry, edits and deletes a note and brings it back, switches the site', async () => {
    const page = await bench.openHtml('<p>WTO</p>', { lang: 'en', host: 'keys.localhost' });
    const popover = await page.hover('WTO');
    await popover.click('Save note');
    await until('the note to be saved', async () => (await popover.buttons()).includes('Saved'));
    await page.press('Escape');
    const popup = await bench.popup(page);
    await popup.locator('::-p-aria([name="Edit: World Trade Organization"][role="button"])').wait();
    // Whoever opens it can type at once.
    expect(await focused(popup)).toBe('Look up a term');
    await popup.keyboard.type('asean');
    await popup.locator('.entry').wait();
    await tabTo(popup, /^ASEAN/);
    await popup.keyboard.press('Enter');
    await until('it to close', async () => (await popup.$$('.entry')).length === 0);
    await popup.keyboard.press('Enter');
    await popup.locator('.entry').wait();
    await tabTo(popup, 'Look up a term', 'Shift+Tab');
    for (const _letter of 'asean') await popup.keyboard.press('Backspace');
    await tabTo(popup, 'Edit: World Trade Organization');
    await popup.keyboard.press('Enter');
    await until('the field', async () => (await focused(popup)) === 'Your own words on World Trade Organization');
    await popup.keyboard.type('By key in the popup');
    await tabTo(popup, 'Save', 'Shift+Tab');
    await popup.keyboard.press('Enter');
    await until('focus to be back', async () => (await focused(popup)) === 'Edit: World Trade Organization');
    expect((await storedNotes(bench)).map(({ words }) => words)).toContain('By key in the popup');
    await tabTo(popup, 'Delete: World Trade Organization');
    await popup.keyboard.press('Enter');
    await until('the way back', async () => (await focused(popup)) === 'Undo');
    await popup.keyboard.press('Enter');
    await until('the note to have focus', async () => (await focused(popup)) === 'Edit: World Trade Organization');
    for (const name of [/^On for keys/, /^Off for keys/]) {
      await tabTo(popup, name, 'Shift+Tab');
      await popup.keyboard.press(' ');
      if (name.source.startsWith('^On')) await popup.locator('::-p-aria([name="Off for keys.localhost"])').wait();
      else await popup.locator('::-p-aria([name="On for keys.localhost"])').wait();
      await tabTo(popup, 'Look up a term');
    }
    await tabTo(popup, 'Open library');
  });
});
