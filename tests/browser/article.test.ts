import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { terms } from '../fixtures/terms.ts';
import { useBench } from './support/index.ts';

// The article is not ours to copy into the project; the test runs where it lies beside it.
const file = new URL('../../../shared/article/solidaritas-global.txt', import.meta.url);
const bench = useBench();

test.runIf(existsSync(file))('the article itself has every term marked that stands in it', async () => {
  const article = readFileSync(file, 'utf8');
  const paragraphs = article
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`);
  const page = await bench.openHtml(paragraphs.join('\n'), { lang: 'id' });
  // All of it in one window, so that every mark is registered.
  await page.raw.setViewport({ width: 1200, height: 16_000 });
  await page.settle();
  const missed = async () => {
    const marks = (await page.marks()).map((text) => text.toLowerCase());
    const names = terms.flatMap(({ indonesian, english, others }) =>
      [indonesian, english, ...others].filter((name) => {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'iu');
        return pattern.test(article) && !marks.some((mark) => mark.includes(name.toLowerCase()));
      }),
    );
    return [...new Set(names)];
  };
  await expect.poll(missed).toEqual([]);
  await expect.poll(async () => (await page.marks()).length).toBeGreaterThan(120);
});
