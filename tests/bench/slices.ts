import { addLargePage, opened, workToMark } from './large-scan.ts';
import { median, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';
import { type Traced, traced } from './trace.ts';

const ROUNDS = 3;

/** Shorter tasks of scripts are not slices of a scan but answers to timers and messages. */
const SLICE_MS = 1;

/** How long the page's main thread is kept at a time while a large page is scanned. */
export const slices: Measurement = {
  name: 'slices',
  how: `The large page of _scan_ again, recorded by the browser's own tracing while the extension is switched on until the page rests. A
piece is what scripts do in one task of the main thread, in processor time, garbage collected meanwhile included; style, layout,
intersections and painting are the page's own and told apart, though they are there because of the extension. As the page
has no script, all scripts are the extension's. A slice is a piece of at least a millisecond. Of the longest pieces of
several recordings the median is shown.`,
  measure: async (lab) => {
    const path = await addLargePage(lab);
    const records: Traced[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      records.push(
        await opened(lab, path, (page) => traced(page.page.raw, async () => void (await workToMark(lab, page)))),
      );
    }
    const of = (pick: (record: Traced) => number): number => median(records.map(pick));
    const longest = of(({ pieces }) => Math.max(...pieces.map(({ script }) => script)));
    const typical = of(({ pieces }) =>
      median(pieces.map(({ script }) => script).filter((length) => length >= SLICE_MS)),
    );
    const task = of(({ pieces }) => Math.max(...pieces.map(({ task }) => task)));
    const kinds = (['script', 'style', 'intersections', 'paint', 'all'] as const).map(
      (kind) => `${kind} ${say(of(({ total }) => total[kind]))}`,
    );
    return [
      atMost('longest piece of work while scanning the large page', longest, 8, 'at most 8 ms', `${say(longest)} ms`),
      atMost('typical piece of work', typical, 4, 'at most 4 ms', `${say(typical)} ms`),
      {
        what: 'longest task in which one of them is, with its style, layout and painting',
        goal: '',
        measured: `${say(task)} ms`,
      },
      { what: 'the main thread while it is recorded, in ms', goal: '', measured: kinds.join(', ') },
    ];
  },
};
