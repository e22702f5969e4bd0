import { openRoot } from '../shared/open-root.ts';

/** Elements that can hold another document with a script of ours in it. */
const FRAMES = 'iframe,frame,object';

/** A frame in a shadow tree is not in the list of its page's frames. */
const UNLISTED = -1;

/** No more elements than this are asked for shadow roots with frames in them. */
const PATIENCE = 20_000;

/**
 * @returns the way from the page to a frame: the how-manieth each frame is of those of the one around it, from 0, or -1
 *   when it is in a shadow tree. Frames from elsewhere may be counted and compared, if not looked into.
 */
export function pathOf(frame: Window): number[] {
  if (frame === frame.parent) return [];
  const { parent } = frame;
  let step = UNLISTED;
  for (let i = 0; i < parent.length && step === UNLISTED; i += 1) if (parent[i] === frame) step = i;
  return [...pathOf(parent), step];
}

/** @returns the element that a frame is in; a frame from elsewhere does not know, and the page itself is in none */
export function frameElementOf(frame: Window): HTMLElement | null {
  try {
    return frame.frameElement as HTMLElement | null;
  } catch {
    return null;
  }
}

/**
 * @param step of the child's path that leads from here to it
 * @param size of the child's viewport in CSS pixels, to tell frames in shadow trees apart
 * @returns the element of a child frame
 */
export function childFrame(
  step: number,
  size: { readonly width: number; readonly height: number },
): HTMLElement | undefined {
  if (step !== UNLISTED) return framesIn(document).find((element) => element.contentWindow === window[step]);
  const candidates = unlistedFrames().filter((element) => isOfSize(element, size));
  return candidates.find((element) => element.matches(':hover')) ?? candidates[0];
}

type FrameElement = HTMLIFrameElement | HTMLObjectElement;

function framesIn(root: Document | ShadowRoot): FrameElement[] {
  return [...root.querySelectorAll<FrameElement>(FRAMES)];
}

function unlistedFrames(): FrameElement[] {
  const found: FrameElement[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  let patience = PATIENCE;
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      patience -= 1;
      if (patience < 0) return found;
      const inner = openRoot(element);
      if (!inner) continue;
      found.push(...framesIn(inner));
      roots.push(inner);
    }
  }
  return found;
}

/** Borders and paddings in fractions of pixels are rounded by the browsers. */
const ROUNDING = 2;

function isOfSize(element: HTMLElement, size: { readonly width: number; readonly height: number }): boolean {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const height = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return Math.abs(width - size.width) <= ROUNDING && Math.abs(height - size.height) <= ROUNDING;
}
