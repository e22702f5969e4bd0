import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

/** What each room may import, as docs/architecture.md says. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  glossary: [],
  reader: ['glossary'],
  notes: ['glossary'],
  shelf: ['glossary'],
  settings: [],
  components: ['glossary', 'reader', 'notes', 'shelf', 'settings'],
};
const rooms = [...Object.keys(MAY_IMPORT), 'entrypoints'];
let probe = '';

afterEach(() => {
  if (probe !== '' && existsSync(probe)) rmSync(probe);
});

test.each(Object.keys(MAY_IMPORT))('lint refuses what %s/ may not import, and nothing else', (room) => {
  probe = `${room}/import-probe.ts`;
  const others = rooms.filter((other) => other !== room);
  const lines = others.map((other) => `export * as ${other} from '../${other}/index.ts';`);
  writeFileSync(probe, `${lines.join('\n')}\n`);
  const { stdout } = spawnSync('biome', ['lint', '--reporter=json', '--only=noRestrictedImports', probe], {
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: unknown[] };
  const allowed = MAY_IMPORT[room] ?? [];
  expect(diagnostics).toHaveLength(others.length - allowed.length);
});
