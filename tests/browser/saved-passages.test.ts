import { describe, expect, test } from 'vitest';
import { saveNote } from './extension.ts';
import { type BenchPage, useBench } from './support/index.ts';

const bench = useBench();
const PATIENCE = { timeout: 8000, interval: 50 };

/** @returns the words under each saved passage's tint, as the page itself could read them */
function tinted(page: BenchPage): Promise<string[]> {
  return page.raw.evaluate(() => {
    const highlight = CSS.highlights.get('saved-konteks') as unknown as Iterable<StaticRange> | undefined;
    return [...(highlight ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString().replace(/\s+/g, ' ');
    });
  });
}

async function tintIs(page: BenchPage, expected: readonly string[]): Promise<void> {
  await expect.poll(() => tinted(page), PATIENCE).toEqual(expected);
}

describe('a saved mark', () => {
  test('is tinted at once, and again when the page is loaded anew', async () => {
    const page = await bench.openHtml('<p>They met at the G20 at noon. The G20 is a forum.</p>');
    await saveNote(await page.hover('G20', 1), 'twenty');
    await page.press('Escape');
    await tintIs(page, ['G20']);
    await page.reload();
    await tintIs(page, ['G20']);
    expect(await offsetOfTint(page)).toBe(33);
  });
});

/** Where in its text node the first tint begins. */
function offsetOfTint(page: BenchPage): Promise<number | undefined> {
  return page.raw.evaluate(() => {
    const highlight = CSS.highlights.get('saved-konteks') as unknown as Iterable<StaticRange> | undefined;
    return [...(highlight ?? [])][0]?.startOffset;
  });
}
