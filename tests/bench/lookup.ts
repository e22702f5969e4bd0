import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Entry, Glossary } from '../../glossary/index.ts';
import { buildOf } from '../../scripts/browsers/names.ts';
import { OUTPUT } from '../../scripts/project.ts';
import type { LookupAnswer } from '../../shelf/lookup/index.ts';
import { pieceOf, piecesFor } from '../../shelf/pieces.ts';
import { QUIET_PAGE } from '../browser/support/driver.ts';
import { askLookup, startDesk } from '../browser/support/remote-desk.ts';
import { generatedGlossary } from './generated-glossary.ts';
import { ENTRIES, wordsOfPages } from './indexes.ts';
import type { Lab } from './lab.ts';
import { median, megabytes, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

/** Each query is typed so often, and each letter counted at its best: by the clock, other programs count too. */
const ROUNDS = 3;

/** What a reader types, letter by letter: names, words of texts, and what is nowhere. */
const TYPED = [
  'unhcr',
  'penggungsi',
  'kerja sama internasional',
  'global solid',
  'measuring',
  'zxqwrtpl',
  'trabun klos',
];

const LIMIT = 12;

/** What was measured of a desk. */
interface Figures {
  /** From starting the thread to the first answer with what ships, with all names, and with all texts too. */
  readonly first: number;
  readonly all: number;
  readonly typing: readonly number[];
  readonly bytes: number | undefined;
}

/** How fast entries are found while one types. */
export const lookup: Measurement = {
  name: 'lookup',
  how: `A generated glossary of ${say(ENTRIES)} entries, with definitions of some 200 characters in each language, is put on the shelf. The look-up of popup, side panel and library is
started in its thread, twice: as after a change, when the names are to be read from the entries, and as ever after, when they are kept. It is asked for
what a reader sees while typing ${TYPED.length} queries letter by letter (${TYPED.map((text) => `\`${text}\``).join(', ')}): by the clock, in a page of the extension's, from asking to the
answer with ${LIMIT} entries, which come from the store, each letter at its best of ${ROUNDS} rounds. Memory is what the thread's heap holds after collecting garbage, buffers included. The address bar is
answered by the background, which may start no thread and has just been woken: from what is typed to what is suggested.`,
  measure: async (lab) => {
    const script = await scriptOf();
    const few = await figuresOf(lab, script, 0);
    await fillShelf(lab, withTexts(generatedGlossary(ENTRIES, await wordsOfPages())));
    const fresh = await figuresOf(lab, script, ENTRIES);
    const kept = await figuresOf(lab, script, ENTRIES);
    const bar = await addressBar(lab);
    await emptyShelf(lab);
    const spread = (times: readonly number[]): string =>
      `median ${say(median(times))} ms, worst ${say(Math.max(...times))} ms`;
    return [
      atMost(
        `an answer while typing, ${say(ENTRIES)} entries of the reader's own`,
        Math.max(...kept.typing),
        100,
        'at most 100 ms',
        `${spread(kept.typing)} (${kept.typing.length} letters; with what ships alone: ${spread(few.typing)})`,
      ),
      {
        what: 'the first answer, from starting the thread: with what ships',
        goal: '',
        measured: `${say(kept.first)} ms (alone ${say(few.first)} ms)`,
      },
      {
        what: 'all names and texts are there: names kept / after a change',
        goal: '',
        measured: `${say(kept.all)} ms / ${say(fresh.all)} ms`,
      },
      {
        what: `memory of the thread with ${say(ENTRIES)} entries / with what ships`,
        goal: '',
        measured: [kept, few].map(({ bytes }) => (bytes === undefined ? '?' : `${megabytes(bytes)} MB`)).join(' / '),
      },
      {
        what: 'suggestions in the address bar: the first after the background was woken / the next',
        goal: '',
        measured: bar.map((took) => `${say(took)} ms`).join(' / '),
      },
    ];
  },
};

async function scriptOf(): Promise<string> {
  const files = await readdir(join(OUTPUT, buildOf('chromium'), 'assets'));
  const script = files.find((name) => name.startsWith('lookup-worker'));
  if (script === undefined) throw new Error('The build has no look-up.');
  return `/assets/${script}`;
}

/** @returns the glossary with definitions as long as readers' own have */
function withTexts(glossary: Glossary): Glossary {
  const id = 'Istilah buatan yang dipakai untuk mengukur seberapa cepat glosarium besar dapat ditelusuri; ';
  const en = 'A made-up term that serves for measuring how fast a large glossary can be looked through; ';
  const entries = glossary.entries.map((entry, n): Entry => {
    const rest = `${entry.names.en.join(', ')}, ${entry.names.id.join(', ')}, nomor ${n}, bagian ${n % 97} dari ${n % 1013}.`;
    return { ...entry, definition: { id: `${id}${rest} ${rest}`, en: `${en}${rest} ${rest}` } };
  });
  return { ...glossary, entries };
}

async function figuresOf(lab: Lab, script: string, count: number): Promise<Figures> {
  const page = await lab.bench.extensionPage(QUIET_PAGE);
  try {
    const begin = performance.now();
    await startDesk(page, script);
    const search = async (text: string): Promise<{ answer: LookupAnswer; took: number }> => {
      const { value, took } = await askLookup(page, 'search', text, 'en', LIMIT);
      return { answer: value as LookupAnswer, took };
    };
    await search('unhcr');
    const first = performance.now() - begin;
    while (!(await search('unhcr')).answer.isAll) await new Promise((resolve) => setTimeout(resolve, 20));
    const all = performance.now() - begin;
    const { answer } = await search('measuring');
    if (count > 0 && answer.found.length < LIMIT) throw new Error('the entries are not there');
    const letters = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
    const typing = letters.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, text] of letters.entries()) {
        const { took } = await search(text);
        typing[i] = Math.min(typing[i] ?? took, took);
      }
    return { first, all, typing, bytes: await bytesOf(page) };
  } finally {
    await page.close();
  }
}

async function addressBar(lab: Lab): Promise<readonly [first: number, next: number]> {
  const timed = async (text: string): Promise<number> => {
    const begin = performance.now();
    await lab.bench.events.typeInAddressBar(text);
    return performance.now() - begin;
  };
  await lab.bench.stopBackground();
  return [await timed('global'), await timed('global s')];
}

async function bytesOf(page: Page): Promise<number | undefined> {
  const [worker] = page.workers();
  if (!worker) return undefined;
  await worker.client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await worker.client.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** So many pieces go to the page at once. */
const CHUNK = 25;

/** Puts a glossary on the shelf past our own code: that is measured elsewhere. */
async function fillShelf(lab: Lab, { entries, format: _f, version: _v, ...about }: Glossary): Promise<void> {
  const pieces = piecesFor(entries.length);
  const placed = entries.map((entry, position) => ({ entry, position }));
  const divided = [...Map.groupBy(placed, ({ entry }) => pieceOf(entry.id, pieces))];
  const at = new Date().toISOString();
  const row = {
    ...about,
    count: entries.length,
    pieces,
    next: entries.length,
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
  for (let from = 0; from < divided.length; from += CHUNK) {
    const some = divided.slice(from, from + CHUNK);
    const rows = some.map(([number, inIt]) => ({ glossary: about.id, number, revision: 0, entries: inIt }));
    await lab.bench.inExtension(write, 'pieces', JSON.stringify(rows));
  }
  await lab.bench.inExtension(write, 'glossaries', JSON.stringify([row]));
}

async function emptyShelf(lab: Lab): Promise<void> {
  await lab.bench.inExtension(write, 'glossaries', '');
  await lab.bench.inExtension(write, 'pieces', '');
}

/** Runs in the extension: puts rows into a store, or empties it. It takes text: objects are handed over slowly. */
function write(name: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('konteks-glossaries');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(name, 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore(name);
      if (rows === '') store.clear();
      else for (const row of JSON.parse(rows) as readonly object[]) store.put(row);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
