import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOf, type Engine } from '../../../scripts/browsers/names.ts';
import { OUTPUT } from '../../../scripts/project.ts';
import { runTool } from '../../../scripts/run.ts';

/** @returns the folder of the extension as built for those who build it, gallery included */
export function developmentBuildOf(engine: Engine): string {
  return join(OUTPUT, `${buildOf(engine)}-dev`);
}

/**
 * Builds it where there is none, or one from before the ordinary build that is being tested. `npm test` has built it
 * already, while nothing else was running.
 *
 * @throws when the build fails, with what it said
 */
export async function buildForDevelopment(engine: Engine): Promise<void> {
  const [ordinary, ours] = await Promise.all([
    timeOf(join(OUTPUT, buildOf(engine))),
    timeOf(developmentBuildOf(engine)),
  ]);
  if (ours > ordinary) return;
  const { code, output } = await runTool('wxt', ['build', '--mode', 'development', '--browser', browserOf(engine)]);
  if (code !== 0) throw new Error(output);
}

function browserOf(engine: Engine): string {
  return engine === 'firefox' ? 'firefox' : 'chrome';
}

/** When a build was made; its manifest is the last that is written of it. */
async function timeOf(folder: string): Promise<number> {
  return stat(join(folder, 'manifest.json')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
