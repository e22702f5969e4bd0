import { containerOf, contains, isInSkipped, isVisible, rootOf } from './dom.ts';
import { type Mark, type Marks, rangeOf } from './marks.ts';
import { SLOP_PX } from './numbers.ts';
import { isIn } from './pointer.ts';
import type { ShadowRoots } from './shadow-roots.ts';
import { elementAt } from './visible.ts';

/** `caretPositionFromPoint` with what TypeScript's DOM library does not know yet. */
interface CaretFinder {
  caretPositionFromPoint(x: number, y: number, options: { shadowRoots: readonly ShadowRoot[] }): CaretPosition | null;
}

/** Tells which mark is under a point. */
export class HitTest {
  constructor(
    private readonly marks: Marks,
    private readonly roots: ShadowRoots,
  ) {}

  /**
   * @param target the topmost element at the point, as the pointer event says
   * @param x where, in CSS pixels of the viewport
   * @param y likewise
   * @returns the mark whose letters are there
   */
  markAt(target: Element, x: number, y: number): Mark | undefined {
    // What happens in a closed shadow tree is told of its host.
    const inner = this.roots.knownOf(target) ? (elementAt(document, x, y, this.roots) ?? target) : target;
    const container = containerOf(inner);
    if (!container || this.marks.of(container).length === 0 || isInSkipped(container)) return undefined;
    const shadowRoots = this.roots.around(container);
    const caret = (document as CaretFinder).caretPositionFromPoint(x, y, { shadowRoots });
    const mark = caret ? this.marks.at(container, caret.offsetNode, caret.offset) : undefined;
    // The nearest caret may be far from the letters (in the padding, past a line's end), so their boxes decide. Text that
    // cannot be selected has no caret at all; then all of the container's few marks are tried.
    const candidates = mark ? [mark] : caret && caret.offsetNode.nodeType === 3 ? [] : this.marks.of(container);
    return candidates.find((candidate) => this.marks.isDrawn(candidate) && isOn(candidate, inner, x, y));
  }
}

function isOn(mark: Mark, target: Element, x: number, y: number): boolean {
  const range = rangeOf(mark);
  if (!range) return false;
  const { commonAncestorContainer } = range;
  const isThere = contains(target, commonAncestorContainer) || contains(commonAncestorContainer, target);
  // Text that stands in a shadow root itself is under its host.
  if (!isThere && rootOf(target) === rootOf(commonAncestorContainer)) return false;
  return isVisible(target) && Array.from(range.getClientRects()).some((box) => isIn(box, x, y, SLOP_PX));
}
