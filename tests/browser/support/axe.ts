import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

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
