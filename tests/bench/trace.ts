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
  readonly total: Shares;
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

type Shares = { readonly [K in Kind | 'all']: number };

const NOTHING: Shares = { all: 0, script: 0, style: 0, intersections: 0, paint: 0 };

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
  const shares = tasksOf(spans).map(sharesOf);
  const total = shares.reduce(
    (sum, share) => ({
      all: sum.all + share.all,
      script: sum.script + share.script,
      style: sum.style + share.style,
      intersections: sum.intersections + share.intersections,
      paint: sum.paint + share.paint,
    }),
    NOTHING,
  );
  return {
    pieces: shares.filter(({ script }) => script > 0).map(({ script, all }) => ({ script, task: all })),
    total,
  };
}

/** @returns the spans of each task, the task itself first; one that is inside another belongs to that */
function tasksOf(spans: readonly Span[]): Span[][] {
  const tasks: Span[][] = [];
  let end = 0;
  for (const span of spans) {
    if (span.ts < end) tasks.at(-1)?.push(span);
    else if (span.name === 'RunTask') {
      tasks.push([span]);
      end = endOf(span);
    }
  }
  return tasks;
}

/** @returns how long each kind took in a task; what is inside another kind is not counted as that one */
function sharesOf([task, ...spans]: readonly Span[]): Shares {
  const shares = { ...NOTHING, all: lengthOf(task) };
  /** Those around the one that is looked at, the outermost first. */
  const open: { kind: Kind; end: number }[] = [];
  for (const span of spans) {
    const kind = KINDS[span.name];
    if (!kind) continue;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= span.ts) open.pop();
    const around = open.at(-1)?.kind;
    shares[kind] += lengthOf(span);
    if (around) shares[around] -= lengthOf(span);
    open.push({ kind, end: endOf(span) });
  }
  return shares;
}

function endOf({ ts, dur = 0 }: Span): number {
  return ts + dur;
}

/** In milliseconds of processor time. */
function lengthOf(span: Span | undefined): number {
  return (span?.tdur ?? 0) / 1000;
}
