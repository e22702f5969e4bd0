import { type Container, containerOf, isInSkipped, rootOf } from './dom.ts';
import type { ShadowRoots } from './shadow-roots.ts';

/** Where the viewport is probed for the text that the reader sees, in parts of its width and height. */
const PROBES_X = [0.25, 0.5, 0.75];
const PROBES_Y = [0.5, 0.95, 0.8, 0.65, 0.35, 0.2, 0.05];

/** On a very large page the browser takes milliseconds to tell what is at a point: then fewer points must do. */
const PATIENCE_MS = 3;

/** @returns the containers at a few points of the viewport, the topmost last but for the middle. */
export function visibleContainers(document: Document, roots: ShadowRoots): Set<Container> {
  const found = new Set<Container>();
  const began = performance.now();
  for (const y of PROBES_Y) {
    if (performance.now() - began > PATIENCE_MS) break;
    for (const x of PROBES_X) {
      const hit = elementAt(document, x * innerWidth, y * innerHeight, roots);
      const container = hit && containerOf(hit);
      if (container && !isInSkipped(container)) found.add(container);
    }
  }
  return found;
}

/** @returns the topmost element at a point, also inside shadow trees that we know */
export function elementAt(document: DocumentOrShadowRoot, x: number, y: number, roots: ShadowRoots): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element && roots.knownOf(element); root; root = element && roots.knownOf(element)) {
    const inner = root.elementFromPoint(x, y);
    // A root without anything of its own there answers with what is outside it.
    if (!inner || inner === element || rootOf(inner) !== root) break;
    element = inner;
  }
  return element;
}
