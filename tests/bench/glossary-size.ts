import type { CompiledIndex } from '../../glossary/index.ts';
import { ENTRIES, largeIndex, shippedIndex } from './indexes.ts';
import type { Lab } from './lab.ts';
import { addLargePage, opened, workToMark } from './large-scan.ts';
import { Meter } from './meter.ts';
import { median, megabytes, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

/** Few, as storing and reading so much takes long; the slower of the two counts. */
const ROUNDS = 2;

/** What a glossary of a hundred thousand entries costs a page. */
export const glossarySize: Measurement = {
  name: 'glossary',
  how: `${say(ENTRIES)} generated entries are compiled together with the shipped ones and stored by the extension's own functions. Their
names are of one to three words, of which the first is often one that the pages are full of. Scanning is measured as in
_scan_, with either index in turn, reading the index included; how much of it that is, is seen on a page of one sentence.
Memory is what the tab's heaps hold after collecting garbage (JavaScript's, the browser's own objects that scripts hold, array
buffers), with the extension less without it, on a page of one sentence; and the same on a page without text, where no index
has to be.`,
  measure: async (lab) => {
    const indexes = { shipped: await shippedIndex(), large: await largeIndex() };
    const long = await addLargePage(lab);
    const short = lab.bench.addPage('<p>UNHCR helps refugees in host countries.</p>', { lang: 'en' });
    const blank = lab.bench.addPage('');
    const scans = { shipped: [] as number[], large: [] as number[] };
    const reads = { shipped: [] as number[], large: [] as number[] };
    const matches = { shipped: 0, large: 0 };
    const heaps = { plain: [] as number[], blank: [] as number[], short: [] as number[] };
    try {
      for (let n = 0; n < ROUNDS; n += 1) {
        for (const which of ['shipped', 'large'] as const) {
          await lab.storage.storeIndex(indexes[which]);
          await opened(lab, long, async (page) => {
            scans[which].push((await workToMark(lab, page)).all);
            matches[which] = await lab.countOn(page.page);
          });
          reads[which].push(await opened(lab, short, async (page) => (await workToMark(lab, page)).all));
        }
        heaps.short.push((await heapOf(lab, short, 'open')) - (await heapOf(lab, short, 'openWithout')));
        heaps.blank.push((await heapOf(lab, blank, 'open')) - (await heapOf(lab, blank, 'openWithout')));
      }
    } finally {
      await lab.storage.storeIndex(indexes.shipped satisfies CompiledIndex);
    }
    const ratio = median(scans.large) / median(scans.shipped);
    const both = (of: typeof scans): string => `${say(median(of.large))} ms / ${say(median(of.shipped))} ms`;
    return [
      atMost(
        `scanning the large page with ${say(ENTRIES)} entries / with the shipped ones`,
        ratio,
        1.5,
        'at most 1.5',
        `${ratio.toFixed(2)} (${both(scans)}; ${say(matches.large)} matches / ${say(matches.shipped)})`,
      ),
      { what: 'the same on a page of one sentence: reading the index', goal: '', measured: both(reads) },
      atMost(
        `memory of a tab with ${say(ENTRIES)} entries / without the extension`,
        median(heaps.short),
        8e6,
        'at most 8 MB more',
        `${megabytes(median(heaps.short))} MB more`,
      ),
      atMost(
        'the same in a tab without text, which loads no index',
        median(heaps.blank),
        2e6,
        'at most 2 MB more',
        `${megabytes(median(heaps.blank))} MB more`,
      ),
    ];
  },
};

async function heapOf(lab: Lab, path: string, how: 'open' | 'openWithout'): Promise<number> {
  const page = how === 'open' ? (await lab.open(path)).raw : await lab.openWithout(path);
  try {
    const meter = await Meter.on(page);
    await meter.rest();
    return await meter.heap();
  } finally {
    await page.close();
  }
}
