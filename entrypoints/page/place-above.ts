import { childFrame, frameElementOf, pathOf } from './frame-path.ts';

/** A box in CSS pixels of a viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something in a frame is, as far up as it is known. */
export interface PlaceAbove {
  readonly boxes: readonly Box[];
  /** Of the frame that it is in. */
  readonly path: readonly number[];
  /** In whose viewport the boxes are: so many steps of the path lead there, none to the page itself. */
  readonly depth: number;
  /** Of the viewport of the last frame on the way up, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** @returns where boxes of this frame's viewport are as far up as this frame may look */
export function placeAbove(boxes: readonly Box[]): PlaceAbove {
  return climb(window, boxes, pathOf(window));
}

/**
 * Carries a place further up, past a frame whose own script may not look at the one around it.
 *
 * @returns the place further up; undefined when this frame is not the one around
 */
export function passUp({ boxes, path, depth, width, height }: PlaceAbove): PlaceAbove | undefined {
  const here = pathOf(window);
  if (here.length !== depth - 1 || here.some((step, i) => step !== path[i])) return undefined;
  const element = childFrame(path[depth - 1] ?? -1, { width, height });
  return element && climb(window, boxes.map(intoFrame(element).out), path, depth - 1);
}

function climb(from: Window, boxes: readonly Box[], path: readonly number[], depth = path.length): PlaceAbove {
  const element = frameElementOf(from);
  const above = element ? boxes.map(intoFrame(element).out) : boxes;
  if (element && depth > 1) return climb(from.parent, above, path, depth - 1);
  return {
    // Plain boxes: the browser's own ones say more than a message may.
    boxes: above.map(({ x, y, width, height }) => ({ x, y, width, height })),
    path,
    depth: element ? depth - 1 : depth,
    width: from.innerWidth,
    height: from.innerHeight,
  };
}

/** How the viewport of a frame lies in the one around it. Turned frames are taken for upright ones. */
export function intoFrame(element: HTMLElement): { in(box: Box): Box; out(box: Box): Box } {
  const outer = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const scale = element.offsetWidth > 0 ? outer.width / element.offsetWidth : 1;
  const left = outer.left + scale * (element.clientLeft + Number.parseFloat(style.paddingLeft));
  const top = outer.top + scale * (element.clientTop + Number.parseFloat(style.paddingTop));
  return {
    in: ({ x, y, width, height }) => ({
      x: (x - left) / scale,
      y: (y - top) / scale,
      width: width / scale,
      height: height / scale,
    }),
    out: ({ x, y, width, height }) => ({
      x: left + x * scale,
      y: top + y * scale,
      width: width * scale,
      height: height * scale,
    }),
  };
}
