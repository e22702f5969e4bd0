import { badgeOf } from '../../tests/browser/extension.ts';
import type { Bench, BenchPage } from '../../tests/browser/support/index.ts';
import { pause } from '../../tests/browser/support/until.ts';
import { say, shoot } from './report.ts';
import { STOPS } from './stops.ts';

/** The badge is believed when it has said the same twice, so far apart. */
const REST_MS = 400;

/** A page that never comes to rest is counted as it is then. */
const LOOKS = 12;

/**
 * Calls at each of the demo's other pages: does what a reader does there, says after each step how many terms are marked,
 * all frames together, and leaves a picture of it, light and dark. How many there are is not judged.
 */
export async function callAtRealLifePages(bench: Bench): Promise<void> {
  for (const { path, picture, what, steps } of STOPS) {
    const page = await bench.openUnsettled(path);
    say(`${what}, ${path}: ${termsOf(await countOf(bench, page))}`);
    await shootBoth(bench, page, picture);
    for (const step of steps) {
      await step.act(page.raw);
      say(`  ${step.what}: ${termsOf(await countOf(bench, page))}`);
      await shootBoth(bench, page, `${picture}-${step.picture}`);
    }
    await page.raw.close();
  }
}

async function countOf(bench: Bench, page: BenchPage): Promise<string> {
  let last: string | undefined;
  for (let left = LOOKS; left > 0; left -= 1) {
    await pause(REST_MS);
    const badge = await badgeOf(bench, page);
    if (badge === last) break;
    last = badge;
  }
  return last ?? '';
}

function termsOf(badge: string): string {
  if (badge === '') return 'no term marked';
  return badge === '1' ? '1 term marked' : `${badge} terms marked`;
}

async function shootBoth(bench: Bench, page: BenchPage, name: string): Promise<void> {
  await shoot(page.raw, name);
  await bench.setColorScheme('dark');
  await shoot(page.raw, `${name}-dark`);
  await bench.setColorScheme('light');
}
