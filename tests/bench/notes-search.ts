import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Found, NotesQuery } from '../../notes/desk/model.ts';
import { buildOf } from '../../scripts/browsers/names.ts';
import { OUTPUT } from '../../scripts/project.ts';
import { QUIET_PAGE } from '../browser/support/driver.ts';
import { askDesk, startDesk } from '../browser/support/remote-desk.ts';
import { generatedNotes } from './generated-notes.ts';
import type { Lab } from './lab.ts';
import { fillStore } from './note-store.ts';
import { median, megabytes, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

const MANY = 100_000;
const FEW = 10;

/** Each query is typed so often, and each letter counted at its best: by the clock, other programs count too. */
const ROUNDS = 3;

/** What a reader types, letter by letter. */
const TYPED = [
  'solidaritas global',
  'the united nations',
  '"climate change',
  'tag:pe',
  'site:site-12 aid',
  'term:social per',
  'kemanusiaan',
  'zxq',
  'e',
];

/** What was measured of a desk. */
interface Figures {
  /** From starting the thread until all notes are there, and until the first ones are. */
  readonly ready: number;
  readonly first: number;
  readonly typing: readonly number[];
  readonly byPage: readonly number[];
  readonly picture: number;
  readonly bytes: number | undefined;
}

/** How fast notes are found while one types. */
export const notesSearch: Measurement = {
  name: 'notes-search',
  how: `${say(MANY)} generated notes of about 500 characters are put into the store, then the library's desk is started in its thread and asked
for what a reader sees while typing ${TYPED.length} queries letter by letter (${TYPED.map((text) => `\`${text}\``).join(', ')}): by the clock, in a page of the
extension's, from asking to the answer with all that was found, each letter at its best of ${ROUNDS} rounds. The same with ${FEW} notes, where it is the way to the thread and back. Memory is
what the thread's heap holds after collecting garbage, buffers included.`,
  measure: async (lab) => {
    const script = await scriptOf();
    // The library makes the store.
    const library = await lab.bench.extensionPage('library.html#notes');
    await library.locator('.library main h2').wait();
    await library.close();
    await fillStore(lab, await generatedNotes(FEW));
    const few = await figuresOf(lab, script, FEW);
    await fillStore(lab, await generatedNotes(MANY));
    const many = await figuresOf(lab, script, MANY);
    await fillStore(lab, []);
    const spread = (times: readonly number[]): string =>
      `median ${say(median(times))} ms, worst ${say(Math.max(...times))} ms`;
    const against = (of: (figures: Figures) => number): string =>
      `${say(of(many))} ms (${FEW} notes ${say(of(few))} ms)`;
    return [
      atMost(
        `an answer while typing, ${say(MANY)} notes`,
        Math.max(...many.typing),
        50,
        'at most 50 ms',
        `${spread(many.typing)} (${many.typing.length} letters; ${FEW} notes: ${spread(few.typing)})`,
      ),
      { what: 'the same, grouped by page', goal: '', measured: spread(many.byPage) },
      { what: 'the first notes are there', goal: '', measured: against(({ first }) => first) },
      { what: 'all notes are there', goal: '', measured: against(({ ready }) => ready) },
      { what: "the picture of one's reading", goal: '', measured: against(({ picture }) => picture) },
      {
        what: `memory of the thread with ${say(MANY)} notes / with ${FEW}`,
        goal: '',
        measured: [many, few].map(({ bytes }) => (bytes === undefined ? '?' : `${megabytes(bytes)} MB`)).join(' / '),
      },
    ];
  },
};

async function scriptOf(): Promise<string> {
  const files = await readdir(join(OUTPUT, buildOf('chromium'), 'assets'));
  const script = files.find((name) => name.startsWith('desk-worker'));
  if (script === undefined) throw new Error('The build has no desk.');
  return `/assets/${script}`;
}

async function figuresOf(lab: Lab, script: string, count: number): Promise<Figures> {
  const page = await lab.bench.extensionPage(QUIET_PAGE);
  try {
    await startDesk(page, script);
    const all: NotesQuery = { text: '', status: 'live', sort: 'updated', group: 'none' };
    let first = 0;
    const readying = askDesk(page, 'ready');
    for (let found = 0; found === 0; ) {
      const { value, took } = await askDesk(page, 'query', all);
      found = (value as Found).of;
      first += took;
    }
    const ready = (await readying).took;
    const { value } = await askDesk(page, 'query', all);
    if ((value as Found).of < count * 0.9) throw new Error(`only ${(value as Found).of} notes are there`);
    const letters = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
    const type = async (group: NotesQuery['group']): Promise<number[]> => {
      const best = letters.map(() => Number.POSITIVE_INFINITY);
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [i, text] of letters.entries()) {
          const { took } = await askDesk(page, 'query', { ...all, group, text });
          best[i] = Math.min(best[i] ?? took, took);
        }
      return best;
    };
    // Whoever types has looked at the notes before; the first query has sorted them.
    const typing = await type('none');
    const byPage = await type('page');
    const picture = (await askDesk(page, 'picture')).took;
    return { ready, first, typing, byPage, picture, bytes: await bytesOf(page) };
  } finally {
    await page.close();
  }
}

async function bytesOf(page: Page): Promise<number | undefined> {
  const [worker] = page.workers();
  if (!worker) return undefined;
  await worker.client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await worker.client.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
