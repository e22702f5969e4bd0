import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { type CompiledIndex, compileIndex } from '../../glossary/index.ts';
import { wordForms } from '../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { switchOff } from './extension.ts';
import type { Failure, runSequence } from './invariant/sequence.ts';
import { pause, useBench } from './support/index.ts';

const bench = useBench();

/** A thousand in all. KONTEKS_SEQUENCES says how many else, and KONTEKS_SEED with which seed to begin. */
const [SEED, SEQUENCES] = bench.engine === 'chromium' ? [1, 800] : [801, 200];
const COUNT = Number(process.env.KONTEKS_SEQUENCES ?? SEQUENCES);
const FIRST = Number(process.env.KONTEKS_SEED ?? SEED);

/** Sequences that run side by side, each in a frame of its own: most of their time is waiting. */
const FRAMES = 16;

/** Each is given up to two seconds, and a few of them a minute, in milliseconds. */
const PATIENCE_MS = 60_000 + COUNT * 2000;

const OWN_HOST = 'invariant.localhost';

/** What a frame knows. */
type Inner = Window & { runSequence: typeof runSequence; index: CompiledIndex };

test(
  'whatever happens to a page: when it rests, its marks are those of a fresh scan',
  async () => {
    // The engine runs as the page's own script, so that it can be looked into; the extension is to stay out of it.
    await switchOff(bench, OWN_HOST);
    const index = compileIndex(await readShippedGlossaries(), wordForms);
    const script = `${await engine()};globalThis.index=${JSON.stringify(index)}`;
    const inner = bench.addPage('', { lang: '', head: `<script>${script.replaceAll('</', '<\\/')}</script>` });
    const frames = `<iframe width="290" height="190" src="${inner}"></iframe>`.repeat(FRAMES);
    const page = await bench.openUnsettled(bench.addPage(`<body style="margin:0">${frames}`), { host: OWN_HOST });
    await page.raw.evaluate(runAll, FIRST, COUNT);
    const failures = await outcomeIn(page.raw);
    expect(failures.length, failures.slice(0, 3).map(text).join('\n\n')).toBe(0);
  },
  PATIENCE_MS,
);

/** The page in which the sequences run, and what has come of them. */
type Outer = Window & { outcome?: { readonly failed: readonly Failure[] } | { readonly error: string } };

/** Runs in the page: has its frames go through some sequences. A browser that owes an answer for three minutes is taken for dead, so this one comes at once. */
function runAll(first: number, count: number): void {
  const failed: Failure[] = [];
  let next = first;
  const work = async ({ contentWindow }: HTMLIFrameElement): Promise<void> => {
    const { runSequence: run, index } = contentWindow as Inner;
    for (let seed = next; seed < first + count; seed = next) {
      next += 1;
      const failure = await run(seed, index);
      if (failure) failed.push(failure);
    }
  };
  const outer = window as Outer;
  Promise.all([...document.querySelectorAll('iframe')].map(work)).then(
    () => (outer.outcome = { failed: failed.sort((a, b) => a.seed - b.seed) }),
    (error) => (outer.outcome = { error: String(error?.stack ?? error) }),
  );
}

/** @returns the sequences that failed, in order, once all have ended */
async function outcomeIn(page: Page): Promise<readonly Failure[]> {
  for (;;) {
    const outcome = await page.evaluate(() => (window as Outer).outcome);
    if (outcome && 'error' in outcome) throw new Error(outcome.error);
    if (outcome) return outcome.failed;
    await pause(250);
  }
}

function text({ seed, what, changes, html }: Failure): string {
  return `seed ${seed}: ${what}\nafter: ${changes.join(', ')}\n${html}`;
}

/** @returns the page engine and what changes pages, as one script */
async function engine(): Promise<string> {
  const entry = fileURLToPath(new URL('invariant/entry.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'engine' } },
  });
  const [{ output: chunks }] = output as unknown as [Rollup.RollupOutput];
  return chunks[0].code;
}
