import type { Page } from 'puppeteer-core';

/** What happened on a page's main thread during one task of the browser's, in milliseconds of processor time. */
export interface Piece {
  /** scripts, with the collecting of their garbage, without style and layout that they forced */
  readonly script: number;
  /** the whole task */
  readonly task: number;
}

/** All that a main thread did, by kind, in milliseconds of processor time. */
export interface Traced {
  /** the tasks in which scripts ran */
  readonly pieces: readonly Piece[];
  /** in all tasks together */
  readonly total: { readonly [K in Kind | 'all']: number };
}

/** An event of the trace that lasted for some time; microseconds. `tdur` is processor time. */
interface Span {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}

type Kind = 'script' | 'style' | 'intersections' | 'paint';

const KINDS: Readonly<Record<string, Kind>> = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  RunMicrotasks: 'script',
  'v8.compile': 'script',
  UpdateLayoutTree: 'style',
  Layout: 'style',
  'IntersectionObserverController::computeIntersections': 'intersections',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** Says in the trace which of all threads is the page's. */
const SIGN = 'konteks-bench';

/** Records what a page's main thread does meanwhile. Recording makes scripts slower: times are upper bounds. */
export async function traced(page: Page, something: () => Promise<unknown>): Promise<Traced> {
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'],
  });
  await page.evaluate((sign) => console.timeStamp(sign), SIGN);
  await something();
  const recorded = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: readonly Span[] };
  return read(traceEvents);
}

function read(events: readonly Span[]): Traced {
  const sign = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === SIGN);
  if (!sign) throw new Error('The trace does not have the page in it.');
  const spans = events
    .filter(({ pid, tid, ph, ts }) => ph === 'X' && pid === sign.pid && tid === sign.tid && ts > sign.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const total = { all: 0, script: 0, style: 0, intersections: 0, paint: 0 };
  const pieces: Piece[] = [];
  let task: { end: number; script: number; length: number } | undefined;
  /** The spans of a kind that are around the one being looked at, the outermost first. */
  const open: { kind: Kind; end: number }[] = [];
  const finish = (): void => {
    if (task && task.script > 0) pieces.push({ script: task.script, task: task.length });
  };
  for (const span of spans) {
    const end = span.ts + (span.dur ?? 0);
    const length = (span.tdur ?? 0) / 1000;
    if (span.name === 'RunTask' && (!task || span.ts >= task.end)) {
      finish();
      task = { end, script: 0, length };
      open.length = 0;
      total.all += length;
      continue;
    }
    const kind = KINDS[span.name];
    if (!task || !kind || span.ts >= task.end) continue;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.ts) open.pop();
    // What is inside another kind is taken out of that one.
    const around = open.at(-1)?.kind;
    total[kind] += length;
    if (around) total[around] -= length;
    if (kind === 'script') task.script += length;
    if (around === 'script') task.script -= length;
    open.push({ kind, end });
  }
  finish();
  return { pieces, total };
}
