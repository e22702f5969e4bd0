import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import { EDGE_PX, GAP_PX, SLOP_PX } from './numbers.ts';
import { isIn } from './pointer.ts';

/** In less room than this the card scrolls as a whole: with its foot held fast there would be no text to see. */
const LOW_PX = 330;

/** The most of the window's height that the card takes. */
const MAX_SHARE = 0.6;

/**
 * Floating UI's platform for a card in the top layer: everything is in the viewport's own coordinates and nothing but
 * the viewport clips, so the general one for the DOM (4 kB gzipped) is not needed.
 */
const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...dimensions(floating) },
  }),
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight }),
  getDimensions: dimensions,
};

/**
 * Places the card below or above a word, never over it, inside the window; limits its height to the room there is by
 * the custom property `--konteks-room`, and marks it with the class `low` where that is little.
 *
 * @param card the element to place
 * @param rects the boxes of the word, one per line, in CSS pixels of the viewport
 * @param point where the pointer is, to choose the line of a word that wraps
 * @returns where its top left corner goes, in CSS pixels of the viewport
 */
export async function placeCard(
  card: HTMLElement,
  rects: readonly DOMRect[],
  point: { readonly x: number; readonly y: number } | undefined,
): Promise<{ left: number; top: number }> {
  const bounds = boundsOf(rects, point);
  const reference = { getBoundingClientRect: () => bounds };
  const { x, y } = await computePosition(reference, card, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], crossAxis: false }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => {
          const room = Math.max(0, Math.min(innerHeight * MAX_SHARE, availableHeight));
          card.style.setProperty('--konteks-room', `${Math.floor(room)}px`);
          card.classList.toggle('low', room < LOW_PX);
        },
      }),
    ],
  });
  return { left: Math.round(x), top: Math.round(y) };
}

function dimensions(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

/** As high as all lines of the word, so that none is covered; as wide as the line that the pointer is on. */
function boundsOf(
  rects: readonly DOMRect[],
  point: { readonly x: number; readonly y: number } | undefined,
): { x: number; y: number; width: number; height: number } {
  const line = (point && rects.find((rect) => isIn(rect, point.x, point.y, SLOP_PX))) ?? rects[0];
  const y = Math.min(...rects.map((rect) => rect.top));
  const height = Math.max(...rects.map((rect) => rect.bottom)) - y;
  return { x: line?.x ?? 0, y, width: line?.width ?? 0, height };
}
