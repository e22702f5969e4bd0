import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { addLargePage, opened, workToMark } from './large-scan.ts';
import { shippedNames } from './names.ts';
import { median, say } from './numbers.ts';
import { atLeast, type Measurement } from './row.ts';

const CHARACTERS = 500_000;

const ROUNDS = 3;

/** What of mark.js is used, as it puts itself into a page. */
interface MarkJs {
  new (
    context: Element,
  ): {
    mark(
      names: readonly string[],
      options: { accuracy: 'exactly'; separateWordSearch: false; done: (marks: number) => void },
    ): void;
  };
}

/** Marking a page, against the library that most people would take for it. */
export const markJs: Measurement = {
  name: 'mark.js',
  how: `A shorter article of the same making. Konteks is measured on it as in _scan_; then mark.js is put into the page and given the
same names, as \`new Mark(document.body).mark(names, { accuracy: 'exactly', separateWordSearch: false })\`, once, as it takes so long. It
finds names in all languages and senses, and wraps each in an element, which the page then has to lay out; that is counted too.`,
  measure: async (lab) => {
    const path = await addLargePage(lab, CHARACTERS);
    const names = await shippedNames();
    const own: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      own.push(await opened(lab, path, async (page) => (await workToMark(lab, page)).all));
    }
    const theirs = await opened(lab, path, async ({ page: { raw }, meter }) => {
      await raw.addScriptTag({ path: fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')) });
      let marks = 0;
      const { all } = await meter.during(async () => {
        marks = await markWithLibrary(raw, names);
      });
      return { all, marks };
    });
    const ratio = theirs.all / median(own);
    return [
      atLeast(
        `mark.js / Konteks, on ${say(CHARACTERS)} characters`,
        ratio,
        300,
        'at least 300',
        `${say(ratio)} (${say(theirs.all)} ms, ${say(theirs.marks)} marks / ${say(median(own))} ms)`,
      ),
    ];
  },
};

function markWithLibrary(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate((wanted) => {
    const { Mark } = globalThis as unknown as { Mark: MarkJs };
    return new Promise<number>((done) => {
      new Mark(document.body).mark(wanted, { accuracy: 'exactly', separateWordSearch: false, done });
    });
  }, names);
}
