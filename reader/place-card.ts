import { computePosition, flip, inline, offset, type Platform, shift, size } from '@floating-ui/core';
import { EDGE_PX, GAP_PX } from './numbers.ts';

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
  getClientRects: (reference) => reference.getClientRects(),
};

/**
 * Places the card below or above a word, never over it, inside the window; limits its height to the room there is by
 * the custom property `--konteks-room`.
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
  const reference = { getBoundingClientRect: () => boundsOf(rects), getClientRects: () => rects };
  const { x, y } = await computePosition(reference, card, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(point ?? {}),
      offset(GAP_PX),
      flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], crossAxis: false }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => {
          const room = Math.max(0, Math.min(innerHeight * MAX_SHARE, availableHeight));
          card.style.setProperty('--konteks-room', `${Math.floor(room)}px`);
        },
      }),
    ],
  });
  return { left: Math.round(x), top: Math.round(y) };
}

function dimensions(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

function boundsOf(rects: readonly DOMRect[]): { x: number; y: number; width: number; height: number } {
  const x = Math.min(...rects.map((rect) => rect.left));
  const y = Math.min(...rects.map((rect) => rect.top));
  const width = Math.max(...rects.map((rect) => rect.right)) - x;
  const height = Math.max(...rects.map((rect) => rect.bottom)) - y;
  return { x, y, width, height };
}
