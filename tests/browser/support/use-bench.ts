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

/**
 * Gives the tests of a file (or of a `describe`) a browser with the extension. Pages that a test opens are closed after
 * it; when it has failed, they are photographed into `.output/failures` first. Data stay from one test to the next.
 */
export function useBench(options: BenchOptions = {}): Bench {
  const bench = new Bench(inject('browser'), options);
  let kept = new Set<unknown>();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
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
