import { containerOf, contains, isInSkipped, isVisible } from './dom.ts';
import { type Mark, type Marks, rangeOf } from './marks.ts';
import { SLOP_PX } from './numbers.ts';
import { isIn } from './pointer.ts';

/**
 * @param marks the page's marks
 * @param target the topmost element at the point, as the pointer event says
 * @param x where, in CSS pixels of the viewport
 * @param y likewise
 * @returns the mark whose letters are there
 */
export function markAt(marks: Marks, target: Element, x: number, y: number): Mark | undefined {
  const container = containerOf(target);
  if (!container || marks.of(container).length === 0 || isInSkipped(target)) return undefined;
  const caret = document.caretPositionFromPoint(x, y);
  const mark = caret ? marks.at(container, caret.offsetNode, caret.offset) : undefined;
  // The nearest caret may be far from the letters (in the padding, past a line's end), so their boxes decide. Text that
  // cannot be selected has no caret at all; then all of the container's few marks are tried.
  const candidates = mark ? [mark] : caret && caret.offsetNode.nodeType === 3 ? [] : marks.of(container);
  return candidates.find((candidate) => isOn(candidate, target, x, y));
}

function isOn(mark: Mark, target: Element, x: number, y: number): boolean {
  const range = rangeOf(mark);
  if (!range) return false;
  const { commonAncestorContainer } = range;
  if (!contains(target, commonAncestorContainer) && !contains(commonAncestorContainer, target)) return false;
  return isVisible(target) && Array.from(range.getClientRects()).some((box) => isIn(box, x, y, SLOP_PX));
}
