import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Bench } from './bench.ts';
import { until } from './until.ts';

/** What axe has to say against a page, as lines to be read in a failing test. */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    async (given) => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, given)).violations,
    options,
  );
  return results.map(describe);
}

function describe({ id, help, nodes }: Result): string {
  return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`;
}

/**
 * What axe has to say against a page in light and in dark.
 *
 * @param bench switches the colour scheme, and leaves it light
 */
export async function problemsInBothThemes(
  bench: Pick<Bench, 'setColorScheme'>,
  page: Page,
): Promise<readonly string[]> {
  const light = await accessibilityProblems(page);
  await bench.setColorScheme('dark');
  await until('the page to be told', () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
  // A theme changes colours, and nothing else that axe looks at.
  const dark = await accessibilityProblems(page, { runOnly: ['color-contrast'] });
  await bench.setColorScheme('light');
  await until('the page to be told', () => page.evaluate(() => matchMedia('(prefers-color-scheme: light)').matches));
  return [...light, ...dark.map((problem) => `in dark: ${problem}`)];
}
