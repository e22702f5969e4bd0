import { LINE_BREAK } from '../glossary/index.ts';
import type { Block } from './blocks.ts';

/**
 * Longer runs are cut, in UTF-16 code units: one paragraph of a megabyte must not hold the page up. Some 3 pages of a book,
 * much more than a name's context reaches.
 */
const LIMIT = 8000;

/** Around the limit, the cut is made where it hurts least. */
const SLACK = 2000;

/** Ends of sentences first, then other punctuation, then any white space. */
const SEAMS = [new RegExp(`[.!?\u2026][)"'\u201d\u2019]*\\s|${LINE_BREAK}{2}`, 'gu'), /[,;:)]\s/gu, /\s/gu];

/**
 * Where to cut depends on nothing but the text, so that it stays the same however the text is split into nodes.
 *
 * @returns the block, or the pieces of a long one
 */
export function cutLong(block: Block): Block[] {
  const { text } = block;
  if (text.length <= LIMIT + SLACK) return [block];
  const pieces: Block[] = [];
  for (let from = 0, first = 0; from < text.length; ) {
    const to =
      text.length - from <= LIMIT + SLACK ? text.length : seamIn(text, from + LIMIT - SLACK, from + LIMIT + SLACK);
    const { piece, last } = pieceOf(block, from, to, first);
    if (piece.text.trim() !== '' && piece.nodes.length > 0) pieces.push(piece);
    from = to;
    first = last;
  }
  return pieces;
}

function seamIn(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  for (const seam of SEAMS) {
    const found = [...part.matchAll(seam)].at(-1);
    if (found) return from + found.index + found[0].length;
  }
  return to;
}

/** @param first the first node that may be part of the piece */
function pieceOf(
  { text, nodes, starts, explaining }: Block,
  from: number,
  to: number,
  first: number,
): { piece: Block; last: number } {
  let begin = first;
  while (begin + 1 < nodes.length && (starts[begin + 1] ?? 0) <= from) begin += 1;
  let end = begin;
  while (end < nodes.length && (starts[end] ?? 0) < to) end += 1;
  const piece = {
    text: text.slice(from, to),
    nodes: nodes.slice(begin, end),
    starts: starts.slice(begin, end).map((start) => start - from),
    explaining,
  };
  return { piece, last: Math.max(begin, end - 1) };
}
