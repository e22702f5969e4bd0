import type { Frame } from 'puppeteer-core';
import type { Rect } from './marks.ts';

/** Where a frame's viewport lies in the page's, and how much larger it is drawn there. */
export interface FramePlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** @returns where a frame is, through all frames around it, each with its borders and its scale; turned ones are not */
export async function frameAt(frame: Frame): Promise<FramePlace> {
  const parent = frame.parentFrame();
  using element = await frame.frameElement();
  if (!parent || !element) return { x: 0, y: 0, scale: 1 };
  const around = await frameAt(parent);
  const inside = await element.evaluate((box) => {
    const { x, y, width } = box.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(box);
    const scale = width / (box as HTMLElement).offsetWidth;
    const left = box.clientLeft + Number.parseFloat(paddingLeft);
    const top = box.clientTop + Number.parseFloat(paddingTop);
    return { x: x + left * scale, y: y + top * scale, scale };
  });
  return {
    x: around.x + inside.x * around.scale,
    y: around.y + inside.y * around.scale,
    scale: around.scale * inside.scale,
  };
}

/** @returns a rectangle of a frame's viewport in the page's */
export function toPage({ x, y, width, height }: Rect, frame: FramePlace): Rect {
  return {
    x: frame.x + x * frame.scale,
    y: frame.y + y * frame.scale,
    width: width * frame.scale,
    height: height * frame.scale,
  };
}
