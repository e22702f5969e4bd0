import { writeFile } from 'node:fs/promises';
import type { Measurement, Row } from './row.ts';

const FILE = new URL('../../docs/bench.md', import.meta.url);

/** A measurement with what came out. */
export interface Measured {
  readonly measurement: Measurement;
  readonly rows: readonly Row[];
}

/** @returns a row as one line of text */
export function lineOf({ what, goal, measured, met }: Row): string {
  return `${wordFor(met).padEnd(8)} ${what}: ${measured}${goal === '' ? '' : ` (goal: ${goal})`}`;
}

/** Writes the table of a whole run, and how each row was measured, to docs/bench.md. */
export async function writeTable(all: readonly Measured[]): Promise<void> {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const lines = all.flatMap(({ rows }) =>
    rows.map(({ what, goal, measured, met }) => `| ${[what, goal, measured, wordFor(met)].map(cell).join(' | ')} |`),
  );
  const hows = all.map(({ measurement: { name, how } }) => `**${name}.** ${how}`);
  await writeFile(
    FILE,
    `${INTRODUCTION}
| what | goal | measured | |
| ---- | ---- | -------- | - |
${lines.join('\n')}

## How

${hows.join('\n\n')}
`,
  );
}

function wordFor(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'met' : 'not met';
}

const INTRODUCTION = `# What Konteks costs a page

\`npm run bench\` wrote this page: it measures the built extension from outside, in a real Chromium without a window, and
compares with goals that were set beforehand. What is missed is said to be missed. \`npm run bench -- scan frames\` measures
some rows only, and writes nothing.

Milliseconds are processor time of the page's main thread, where nothing else is said: what else a machine does changes them
less than a clock. They still differ from machine to machine; ratios within one run are what to look at. Figures are medians.
`;
