import { EDGE_PX, GAP_PX, SLOP_PX } from './numbers.ts';
import { isIn } from './pointer.ts';

/** In less room than this the card scrolls as a whole: with its foot held fast there would be no text to see. */
const LOW_PX = 330;

/** The most of the window's height that the card takes. */
const MAX_SHARE = 0.6;

/**
 * Places the card below or above a mark, never over it, inside the window: below if it fits there or nowhere better.
 * Limits its height to the room there is by the custom property `--konteks-room`, and marks it with the class `low` where
 * that is little.
 *
 * @param card the element to place
 * @param rects the boxes of the mark, one per line, in CSS pixels of the viewport
 * @param point where the pointer is, to choose the line of a mark that wraps
 * @returns where its top left corner goes, in CSS pixels of the viewport
 */
export function placeCard(
  card: HTMLElement,
  rects: readonly DOMRect[],
  point: { readonly x: number; readonly y: number } | undefined,
): { left: number; top: number } {
  const mark = boundsOf(rects, point);
  const roomBelow = innerHeight - EDGE_PX - GAP_PX - mark.bottom;
  const roomAbove = mark.top - GAP_PX - EDGE_PX;
  const isBelow = card.offsetHeight <= roomBelow || roomBelow >= roomAbove;
  limitHeight(card, Math.max(0, Math.min(innerHeight * MAX_SHARE, isBelow ? roomBelow : roomAbove)));
  const rightmost = document.documentElement.clientWidth - EDGE_PX - card.offsetWidth;
  return {
    left: Math.round(Math.max(EDGE_PX, Math.min(mark.left, rightmost))),
    top: Math.round(isBelow ? mark.bottom + GAP_PX : mark.top - GAP_PX - card.offsetHeight),
  };
}

function limitHeight(card: HTMLElement, room: number): void {
  card.style.setProperty('--konteks-room', `${Math.floor(room)}px`);
  card.classList.toggle('low', room < LOW_PX);
}

/** As high as all lines of the mark, so that none is covered; beginning where the line that the pointer is on does. */
function boundsOf(
  rects: readonly DOMRect[],
  point: { readonly x: number; readonly y: number } | undefined,
): { left: number; top: number; bottom: number } {
  const line = (point && rects.find((rect) => isIn(rect, point.x, point.y, SLOP_PX))) ?? rects[0];
  return {
    left: line?.left ?? 0,
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}
