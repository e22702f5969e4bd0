import { blank } from './blank.ts';
import { frames } from './frames.ts';
import { glossaryImport } from './glossary-import.ts';
import { glossarySize } from './glossary-size.ts';
import { Lab } from './lab.ts';
import { lookup } from './lookup.ts';
import { markJs } from './mark-js.ts';
import { navigations } from './navigations.ts';
import { notesScale } from './notes-scale.ts';
import { notesSearch } from './notes-search.ts';
import { popover } from './popover.ts';
import { rerender } from './rerender.ts';
import type { Measurement } from './row.ts';
import { scan } from './scan.ts';
import { senses } from './senses.ts';
import { slices } from './slices.ts';
import { surfaces } from './surfaces.ts';
import { lineOf, type Measured, writeTable } from './table.ts';

/** All that is measured, in the order of the table. */
const ALL: readonly Measurement[] = [
  scan,
  markJs,
  glossarySize,
  slices,
  rerender,
  blank,
  popover,
  surfaces,
  lookup,
  notesSearch,
  notesScale,
  glossaryImport,
  navigations,
  frames,
  senses,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ALL.some((measurement) => measurement.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are: ${ALL.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const chosen = wanted.length === 0 ? ALL : ALL.filter(({ name }) => wanted.includes(name));
const lab = new Lab();
const done: Measured[] = [];
try {
  await lab.start();
  for (const measurement of chosen) {
    const start = performance.now();
    const rows = await measurement.measure(lab);
    done.push({ measurement, rows });
    console.log(`\n${measurement.name}, ${Math.round((performance.now() - start) / 1000)} s`);
    for (const row of rows) console.log(lineOf(row));
  }
} finally {
  await lab.stop();
}
// A table of some rows would say nothing of the others.
if (chosen.length === ALL.length) await writeTable(done);
