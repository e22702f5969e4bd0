import { type Selection, select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Point, Size } from './labels.ts';
import type { Extent } from './layout.ts';

/** A step of the buttons and keys that zoom. */
const STEP = 1.4;

/** The closest: then labels lie far apart. */
const CLOSEST = 3;

/** A map that fits its frame only at a smaller scale, at which few labels have room, is first shown in its own size. */
const READABLE = 0.85;

/** Between the map and its frame there is at least so much room, in CSS pixels. */
const MARGIN = 12;

/** How near to the edge what is chosen may be, in CSS pixels, before the map moves. */
const EDGE = 56;

/** Of a map that is laid out. */
const MIDDLE: Point = { x: 0, y: 0 };

/** How a map is moved and zoomed. */
export interface Zoom {
  readonly transform: ZoomTransform;
  /** Whether it moves by itself, so that one should see where to. */
  readonly isMoving: boolean;
  readonly showAll: () => void;
  /** @param steps closer, or further away when negative */
  readonly zoomBy: (steps: number) => void;
  /**
   * Brings a place of the map into sight, if it is not.
   *
   * @param covered how much of the frame's lower edge something else covers
   */
  readonly show: (point: Point, covered: number) => void;
}

/**
 * Moves and zooms a map by mouse, touch and pinch. The wheel alone goes on scrolling the page.
 *
 * @param first the place that is in the middle where not all of the map can be shown at first
 */
export function useZoom(
  frame: RefObject<HTMLElement | null>,
  size: Size | undefined,
  extent: Extent | undefined,
  first: Point | undefined,
): Zoom {
  const [{ transform, isMoving }, setState] = useReducer(moved, { transform: zoomIdentity, isMoving: false });
  const behaviour = useRef<Behaviour>(undefined);
  useLayoutEffect(() => {
    if (!frame.current) return;
    behaviour.current = zoom<HTMLElement, unknown>()
      .filter((event: Event) => isMeant(event))
      .on('zoom', setState);
    // Two presses open an entry.
    select(frame.current).call(behaviour.current).on('dblclick.zoom', null);
  }, []);

  const fitting = size && extent ? fittingScale(size, extent) : 1;
  useLayoutEffect(() => {
    if (!frame.current || !size || !extent || !behaviour.current) return;
    behaviour.current
      .extent([
        [0, 0],
        [size.width, size.height],
      ])
      .scaleExtent([Math.min(fitting, 1), CLOSEST])
      .translateExtent([
        [extent.left - size.width / 2, extent.top - size.height / 2],
        [extent.right + size.width / 2, extent.bottom + size.height / 2],
      ]);
    const [middle, scale] = fitting < READABLE && first ? [first, 1] : [MIDDLE, fitting];
    behaviour.current.transform(select(frame.current), around(size, middle, scale));
  }, [size, extent]);

  const change = (act: (selection: Selection<HTMLElement, unknown, null, undefined>, how: Behaviour) => void): void => {
    if (frame.current && behaviour.current) act(select<HTMLElement, unknown>(frame.current), behaviour.current);
  };
  return {
    transform,
    isMoving,
    showAll: () => {
      if (size) change((selection, how) => how.transform(selection, around(size, MIDDLE, fitting)));
    },
    zoomBy: (steps) => change((selection, how) => how.scaleBy(selection, STEP ** steps)),
    show: (point, covered) => {
      // Not as it was drawn last: it may have been moved since.
      const now = frame.current ? zoomTransform(frame.current) : transform;
      const [x, y] = now.apply([point.x, point.y]);
      const isIn = size && x > EDGE && y > EDGE && x < size.width - EDGE && y < size.height - covered - EDGE;
      if (!isIn) change((selection, how) => how.translateTo(selection, point.x, point.y));
    },
  };
}

type Behaviour = ZoomBehavior<HTMLElement, unknown>;

/** What d3 tells of a change: one by hand has an event that it comes from. */
interface Change {
  readonly transform: ZoomTransform;
  readonly sourceEvent: unknown;
}

/** Hands see where they move a map to; where it is moved to the same scale by itself, that is to be seen as well. */
function moved(
  before: Pick<Zoom, 'transform' | 'isMoving'>,
  { transform, sourceEvent }: Change,
): Pick<Zoom, 'transform' | 'isMoving'> {
  return { transform, isMoving: !sourceEvent && transform.k === before.transform.k };
}

/** Whether an event is to move or zoom the map: the wheel only with Ctrl or ⌘, as which a pinch on a pad comes too. */
function isMeant(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !(event instanceof MouseEvent) || event.button === 0;
}

function fittingScale(size: Size, { left, right, top, bottom }: Extent): number {
  return Math.min((size.width - 2 * MARGIN) / (right - left), (size.height - 2 * MARGIN) / (bottom - top), 1.25);
}

function around({ width, height }: Size, { x, y }: Point, scale: number): ZoomTransform {
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(scale)
    .translate(-x, -y);
}
