import { type CompiledIndex, createMatcher, type EntryRef } from '../../../glossary/index.ts';
import { PageNames } from '../../../reader/explained/index.ts';
import { leaveOut, PageLanguage, PopoverHost, Reading, type ReadingCallbacks } from '../../../reader/index.ts';
import { type Mark, type Marks, rangeOf, textOf } from '../../../reader/marks.ts';
import { randomFrom } from '../../random.ts';
import { CHANGES, SELDOM } from './changes.ts';
import { html } from './snippets.ts';
import { World } from './world.ts';

/** A sequence after which the marks were not those of a fresh scan. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly changes: readonly string[];
  readonly html: string;
}

/**
 * A page that was stormy is left alone for up to four seconds, and what following may cost is a hundredth of the time: on a busy
 * machine that has to be waited for.
 */
const PATIENCE_MS = 30_000;

/**
 * Pauses between two comparisons, in milliseconds at least, and so many times as long as the last one took. All frames share a
 * thread, on which following has the lowest priority: if each compared without pause, none of them would get to follow.
 */
const LOOK_MS = 25;
const LOOK_SHARE = 40;

/** What the style sheets of a sequence can hide besides what they name. */
const BASE_STYLE =
  '<style>body { font-size: 8px; margin: 0 } .gone { display: none } .veiled { visibility: hidden }</style>';

/**
 * Changes the page at random, then compares the marks of a reading that has followed with those of one that begins anew.
 *
 * @returns undefined when they are the same
 */
export async function runSequence(seed: number, index: CompiledIndex): Promise<Failure | undefined> {
  const world = new World(randomFrom(seed), String(seed));
  const over = new AbortController();
  const errors: string[] = [];
  addEventListener('error', ({ error }) => errors.push(String(error?.stack ?? error)), { signal: over.signal });
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason?.stack ?? reason)), {
    signal: over.signal,
  });
  reset(world);
  const language = new PageLanguage(async () => undefined, 'en');
  const live = await read(world, index, language, false);
  const changes: string[] = [];
  for (let batches = world.random.between(1, 3); batches > 0; batches -= 1) {
    for (let left = world.random.between(1, 8); left > 0; left -= 1) {
      const name = pickChange(world);
      changes.push(name);
      CHANGES[name]?.(world);
    }
    await pause(world.random.pick([0, 5, 45, 130]));
  }
  // Definitions that come late have come.
  await pause(130);
  const fresh = await read(world, index, language, true);
  let what: string | undefined = 'never compared';
  let rest = 0;
  for (const end = performance.now() + PATIENCE_MS; what && performance.now() < end; await pause(rest)) {
    const began = performance.now();
    what = errors[0] ?? difference(live, fresh);
    rest = Math.max(LOOK_MS, LOOK_SHARE * (performance.now() - began));
  }
  const failure = what ? { seed, what, changes, html: document.documentElement.outerHTML } : undefined;
  live.stop();
  fresh.stop();
  over.abort();
  if (!failure && (CSS.highlights.size > 0 || document.querySelector('[popover]')))
    return { seed, what: 'something is left after the end', changes, html: document.documentElement.outerHTML };
  return failure;
}

function reset(world: World): void {
  document.documentElement.removeAttribute('lang');
  document.title = '';
  document.adoptedStyleSheets = [];
  document.head.innerHTML = BASE_STYLE;
  const body = document.createElement('body');
  body.setHTMLUnsafe(`<p>The refugees of the UNHCR.</p>${html(world)}${html(world)}`);
  document.body = body;
}

function pickChange({ random }: World): string {
  const name = random.pick(Object.keys(CHANGES));
  return SELDOM.has(name) && random.next() < 0.7 ? 'insert' : name;
}

/** @returns a reading that has read the page once */
async function read(world: World, index: CompiledIndex, language: PageLanguage, isHeld: boolean): Promise<Reading> {
  let reading: Reading | undefined;
  const names = new PageNames();
  await new Promise<void>((resolve) => {
    const callbacks: ReadingCallbacks = {
      read: resolve,
      counted: () => void language.look().then((isOther) => isOther && reading?.readAgain()),
      hintsAt: (container) => language.hintsAt(container),
      pageNames: () => names,
      openRoot: world.openRoot,
      host: () => new PopoverHost(() => [], leaveOut),
      framesGone() {},
      marked() {},
      stirred() {},
      hidden() {},
      dwell: () => 300,
      look: () => ({ key: 'konteks', firstOnly: false }),
      prepare() {},
      fetch: async () => undefined,
    };
    reading = new Reading(document, createMatcher(index), callbacks, isHeld);
    reading.start();
  });
  return reading as Reading;
}

/** @returns what is different, undefined when nothing is */
function difference(live: Reading, fresh: Reading): string | undefined {
  const followed = marksOf(live).inOrder();
  const found = marksOf(fresh).inOrder();
  const extra = followed.filter((mark) => !found.some((other) => isSame(mark, other)));
  const missing = found.filter((mark) => !followed.some((other) => isSame(mark, other)));
  if (extra.length + missing.length > 0)
    return `marked, but not by a fresh scan: [${extra.map(describe)}]; not marked: [${missing.map(describe)}]`;
  if (followed.length !== found.length) return 'a mark is there twice';
  return differenceInPaint(marksOf(live), followed) ?? differenceInCounts(live.counts(), found);
}

function differenceInPaint(all: Marks, shown: readonly Mark[]): string | undefined {
  const painted = ['konteks', 'konteks-page'].flatMap((key) => [...(CSS.highlights.get(key) ?? [])]) as StaticRange[];
  const isPainted = (mark: Mark): boolean => painted.some((range) => covers(range, mark));
  const missing = shown.find((mark) => isInSight(mark) && !isPainted(mark));
  if (missing) return `${describe(missing)} is in sight, but not painted`;
  // A mark that a style sheet has hidden may stay: nobody sees it.
  const marks = [...all.containers()].flatMap((container) => all.of(container));
  const wrong = painted.find((range) => !marks.some((mark) => covers(range, mark)));
  return wrong && `what is painted at "${wrong.startContainer.textContent}" is no mark`;
}

function differenceInCounts(counts: ReadonlyMap<EntryRef, number>, marks: readonly Mark[]): string | undefined {
  const expected = new Map<EntryRef, number>();
  for (const { entry } of marks) expected.set(entry, (expected.get(entry) ?? 0) + 1);
  const text = (map: ReadonlyMap<EntryRef, number>): string => JSON.stringify([...map].sort());
  return text(counts) === text(expected) ? undefined : `counted are ${text(counts)}, not ${text(expected)}`;
}

/** The marks are nobody else's business. */
function marksOf(reading: Reading): Marks {
  return (reading as unknown as { marks: Marks }).marks;
}

function isSame(one: Mark, other: Mark | undefined): boolean {
  const [a, b] = [rangeOf(one), other && rangeOf(other)];
  return !!a && !!b && one.entry === other?.entry && sameEnds(a, b);
}

function covers(range: StaticRange, mark: Mark): boolean {
  const own = rangeOf(mark);
  return !!own && sameEnds(range, own);
}

function sameEnds(a: AbstractRange, b: AbstractRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function isInSight(mark: Mark): boolean {
  return [...(rangeOf(mark)?.getClientRects() ?? [])].some(
    ({ width, bottom, top, left, right }) =>
      width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  );
}

function describe(mark: Mark): string {
  const around = rangeOf(mark)?.startContainer.parentElement?.outerHTML ?? 'a shadow root';
  return `"${textOf(mark)}" in ${around.slice(0, 200)}`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
