import type { Frame, JSHandle } from 'puppeteer-core';
import { ownWorldOf } from './internals.ts';
import { until } from './until.ts';

/** A rectangle in CSS pixels of the page's viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks rest when they stay the same for so many looks, which are some frames apart. */
const LOOKS = 5;

/** Nothing marked may also mean "not scanned yet", so it has to last longer. */
const LOOKS_WHEN_NONE = 16;

/** @returns the texts of all marks registered in a frame, in document order */
export async function readMarks(frame: Frame): Promise<readonly string[]> {
  using ranges = await ownWorldOf(frame).evaluateHandle(collectRanges);
  return ranges.evaluate((found) => found.map(String));
}

/**
 * @param n which of the marks with that text, from 0
 * @returns a handle on a live range around the mark
 * @throws when there is no such mark, naming those that are there
 */
export async function markAt(frame: Frame, text: string, n: number): Promise<JSHandle<Range>> {
  using ranges = await ownWorldOf(frame).evaluateHandle(collectRanges);
  return ranges.evaluateHandle(
    (found, wanted, index) => {
      const range = found.filter((candidate) => String(candidate) === wanted)[index];
      if (!range) throw new Error(`No mark ${index} of "${wanted}". Marks: ${found.join(', ') || 'none'}`);
      return range;
    },
    text,
    n,
  );
}

/**
 * Waits until a frame's marks have not changed for a while: some dozen animation frames, more when there are none.
 *
 * @throws when they still change after half a minute
 */
export async function marksRest(frame: Frame): Promise<void> {
  let last = '';
  let looks = 0;
  await until(
    'the marks to rest',
    async () => {
      await ownWorldOf(frame).evaluate(nextFrames, 3, 50);
      const marks = (await readMarks(frame)).join('\n');
      looks = marks === last ? looks + 1 : 0;
      last = marks;
      return looks >= (marks === '' ? LOOKS_WHEN_NONE : LOOKS);
    },
    { timeout: 30_000, interval: 0 },
  );
}

/** Runs in the page. Ends after some animation frames, or after as many pauses when the page is hidden and draws none. */
export async function nextFrames(count: number, atMost: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, atMost);
    });
  }
}

/**
 * Runs in the frame, in a world of our own: nothing that a page does to its built-ins changes what is seen here. Where a
 * form's controls shadow its properties in every world, the prototypes' own getters are asked. Marks are static ranges, which have no text: live ones are made from them. One that is registered
 * under two keys (as when it is hovered) counts once.
 */
function collectRanges(): Range[] {
  const parentGetter = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  const parentOf = (node: Node): Node | null => parentGetter?.call(node) ?? null;
  const found = new Map<string, { range: Range; path: readonly Node[] }>();
  const numbers = new Map<Node, number>();
  const numberOf = (node: Node): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  /** From the document down to the node, through the hosts of shadow roots. */
  const pathTo = (node: Node): readonly Node[] => {
    const path: Node[] = [];
    for (let at: Node | null = node; at; at = parentOf(at) ?? (at instanceof ShadowRoot ? at.host : null))
      path.push(at);
    return path.reverse();
  };
  // By forEach: Firefox gives other worlds than the page's own no iterators.
  CSS.highlights.forEach((highlight, key) => {
    if (!key.startsWith('konteks')) return;
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      if (!startContainer.isConnected || !endContainer.isConnected) return;
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const id = [numberOf(startContainer), startOffset, numberOf(endContainer), endOffset].join();
      found.set(id, { range, path: pathTo(startContainer) });
    });
  });
  const inOrder = (a: readonly Node[], b: readonly Node[]): number => {
    const at = a.findIndex((node, index) => node !== b[index]);
    const one = a[at];
    const other = b[at];
    if (!one || !other) return 0;
    if (one instanceof ShadowRoot || other instanceof ShadowRoot) return one instanceof ShadowRoot ? -1 : 1;
    return Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  };
  return [...found.values()]
    .sort((a, b) => inOrder(a.path, b.path) || a.range.startOffset - b.range.startOffset)
    .map(({ range }) => range);
}
