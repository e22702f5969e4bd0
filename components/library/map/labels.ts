/** A label of so many characters is broken into two lines or more. */
const LINE = 16;

/** What a label takes beside its text, in CSS pixels: dot, gaps, border. */
const AROUND = { width: 26, height: 8 };

/** How high a line is, in CSS pixels. */
const LINE_HEIGHT = 17;

/** How large something is, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** @returns a name in lines of about equal length, broken between words only */
export function linesOf(name: string): string[] {
  const words = name.split(/\s+/u);
  const count = Math.ceil(name.length / LINE);
  const aim = name.length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    // To a line goes what brings it closer to the length it should have.
    if (last !== undefined && last.length + word.length / 2 < aim && last.length + word.length < LINE + 4)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @param widthOf how wide a text is in the map's font */
export function sizeOf(lines: readonly string[], widthOf: (text: string) => number): Size {
  return {
    width: Math.ceil(Math.max(...lines.map(widthOf))) + AROUND.width,
    height: lines.length * LINE_HEIGHT + AROUND.height,
  };
}

/** How large a node without its label is, in CSS pixels. */
const DOT: Size = { width: 12, height: 12 };

/** Of a label's size, what is only room around it, and may lie over another's, in CSS pixels. */
const ROOM: Size = { width: 8, height: 4 };

/**
 * Labels stay as large as they are, however small the map is drawn: then there is not room for all of them.
 *
 * @param points the middles of the nodes, as they are drawn
 * @param order the nodes, those first whose labels matter most
 * @param first of how many of these the labels may lie over nodes that have none
 * @returns of each node whether its label is shown: none covers another
 */
export function shownLabels(
  points: readonly Point[],
  sizes: readonly Size[],
  order: readonly number[],
  first = 0,
): readonly boolean[] {
  const inks = sizes.map(({ width, height }): Size => ({ width: width - ROOM.width, height: height - ROOM.height }));
  const shown = points.map(() => false);
  for (const [rank, place] of order.entries()) {
    const box = boxAt(points[place], inks[place]);
    shown[place] = points.every((point, other) => {
      if (other === place || (rank < first && !shown[other])) return true;
      return !overlap(box, boxAt(point, shown[other] ? inks[other] : DOT));
    });
  }
  return shown;
}

interface Box {
  readonly middle: Point;
  readonly size: Size;
}

function boxAt(middle: Point = { x: 0, y: 0 }, size: Size = DOT): Box {
  return { middle, size };
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.middle.x - b.middle.x) < (a.size.width + b.size.width) / 2 &&
    Math.abs(a.middle.y - b.middle.y) < (a.size.height + b.size.height) / 2
  );
}
