import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { Engine } from '../../../scripts/browsers/names.ts';
import { OUTPUT } from '../../../scripts/project.ts';
import { Bench, type BenchOptions } from './bench.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: Engine;
  }
}

/** The bench of this worker's files that ask for nothing special: to start a browser costs more than most files. */
let shared: Bench | undefined;

/**
 * Gives the tests of a file (or of a `describe`) a browser with the extension, with no data but those of a first start.
 * Pages that a test opens are closed after it; when it has failed, they are photographed into `.output/failures` first.
 * Data stay from one test to the next.
 *
 * @param options a bench with any is started for this file alone
 */
export function useBench(options?: BenchOptions): Bench {
  const bench = (options ? undefined : shared) ?? new Bench(inject('browser'), options);
  if (!options) shared = bench;
  let kept = new Set<unknown>();
  beforeAll(() => bench.start());
  afterAll(() => (options ? bench.stop() : bench.empty()));
  beforeEach(async () => {
    kept = new Set(await bench.openPages());
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await bench.photograph(
        join(OUTPUT, 'failures'),
        `${bench.engine} ${task.name}`.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100),
      );
    }
    for (const page of await bench.openPages()) {
      if (!kept.has(page)) await page.close().catch(() => undefined);
    }
  });
  return bench;
}
