import { CORRIDOR_COSINE } from './numbers.ts';

/** A point in CSS pixels of the viewport, at a time in milliseconds. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns how fast the pointer went from one sample to the next, in px/ms. */
export function speedBetween(before: Sample | undefined, now: Sample): number {
  if (!before) return 0;
  const time = now.time - before.time;
  return time > 0 ? Math.hypot(now.x - before.x, now.y - before.y) / time : 0;
}

/** @returns whether the pointer moves towards a box: within 60° either side of the shortest way to it. */
export function movesTowards(before: Sample | undefined, now: Sample, box: Box | undefined): boolean {
  if (!before || !box) return false;
  const move = { x: now.x - before.x, y: now.y - before.y };
  const way = {
    x: Math.min(Math.max(now.x, box.left), box.right) - now.x,
    y: Math.min(Math.max(now.y, box.top), box.bottom) - now.y,
  };
  const lengths = Math.hypot(move.x, move.y) * Math.hypot(way.x, way.y);
  return lengths > 0 && (move.x * way.x + move.y * way.y) / lengths >= CORRIDOR_COSINE;
}

/** @returns whether a point is in a box, give or take `slop` pixels. */
export function isIn(box: Box, x: number, y: number, slop: number): boolean {
  return x >= box.left - slop && x <= box.right + slop && y >= box.top - slop && y <= box.bottom + slop;
}
