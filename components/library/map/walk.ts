import type { Point } from './labels.ts';

/** Where an arrow key points. */
export const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const satisfies Record<string, Point>;

export type ArrowKey = keyof typeof DIRECTIONS;

/** What lies to the side counts as so much further away as what lies straight ahead. */
const SIDEWAYS = 2;

/** @returns the node that an arrow key leads to: the nearest ahead, straight ones before those to the side; undefined at the edge */
export function nodeTowards(points: readonly Point[], from: number, key: ArrowKey): number | undefined {
  const here = points[from];
  const way = DIRECTIONS[key];
  if (!here) return undefined;
  let best: { readonly place: number; readonly cost: number } | undefined;
  for (const [place, { x, y }] of points.entries()) {
    const ahead = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    // More to the side than ahead is another key's.
    if (place === from || ahead <= 0 || aside > ahead) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
