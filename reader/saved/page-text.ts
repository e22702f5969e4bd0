/** What a quote and a page are compared without: white space of any kind, soft hyphens and other signs without a shape. */
const IGNORED = /[\s\u00ad\u200b\u2060\ufeff\ufffc]+/gu;
const SPACE = /\s/u;

/** @returns the text as quotes are compared: programs copy the white space between lines and paragraphs in many ways */
export function bare(text: string): string {
  return text.replace(IGNORED, '');
}

/** A part of the text of one source, in UTF-16 code units of what that holds. */
export interface Part<S> {
  readonly source: S;
  readonly start: number;
  readonly end: number;
}

interface Piece<S> {
  readonly source: S;
  readonly data: string;
  /** Where it begins in the bare text. */
  readonly start: number;
  /** How much of the bare text is its. */
  readonly length: number;
  /** Whether white space or a block's edge stands before it. */
  readonly isApart: boolean;
}

/** Stands between texts that no quote reaches across; {@link bare} leaves it in, and no page has it. */
const WALL = '\u0000';

/** The text of a page, made of what its text nodes hold (or whatever else holds text), in bare form and with the way back. */
export class PageText<S> {
  private readonly pieces: Piece<S>[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private isApart = true;
  private joined: string | undefined;

  /** Adds what stands next in the page. */
  add(source: S, data: string): void {
    const text = bare(data);
    if (text === '') {
      if (SPACE.test(data)) this.isApart = true;
      return;
    }
    this.pieces.push({ source, data, start: this.length, length: text.length, isApart: this.isApart });
    this.parts.push(text);
    this.length += text.length;
    this.isApart = false;
    this.joined = undefined;
  }

  /** What comes next is not the same word: a block or a line ends here. */
  part(): void {
    this.isApart = true;
  }

  /** What comes next is another text: no quote reaches across. */
  wall(): void {
    this.parts.push(WALL);
    this.length += WALL.length;
    this.isApart = true;
    this.joined = undefined;
  }

  /** All of it, bare. */
  get bare(): string {
    this.joined ??= this.parts.join('');
    return this.joined;
  }

  /** @returns whether white space, an element's edge or a block's stands before a character of the bare text: 'edge' may be within a word */
  gapBefore(offset: number): 'none' | 'edge' | 'space' {
    const piece = this.pieceAt(offset);
    if (!piece) return 'space';
    if (offset === piece.start) return piece.isApart || SPACE.test(piece.data.charAt(0)) ? 'space' : 'edge';
    const at = rawOffset(piece.data, offset - piece.start);
    const before = rawOffset(piece.data, offset - piece.start - 1) + 1;
    return SPACE.test(piece.data.slice(before, at)) ? 'space' : 'none';
  }

  /**
   * @param start where a span of the bare text begins
   * @param end where it ends
   * @returns what it is made of
   */
  partsOf(start: number, end: number): Part<S>[] {
    const found: Part<S>[] = [];
    for (let at = this.indexAt(start); at >= 0 && at < this.pieces.length; at += 1) {
      const piece = this.pieces[at];
      if (!piece || piece.start >= end) break;
      const last = Math.min(end - piece.start, piece.length) - 1;
      const first = Math.max(0, start - piece.start);
      if (first > last) continue;
      found.push({
        source: piece.source,
        start: rawOffset(piece.data, first),
        end: rawOffset(piece.data, last) + 1,
      });
    }
    return found;
  }

  private pieceAt(offset: number): Piece<S> | undefined {
    return this.pieces[this.indexAt(offset)];
  }

  /** @returns the place of the last piece that begins at or before a character */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }
}

/** @returns where a text has the character that has so many others before it in its bare form */
function rawOffset(data: string, offset: number): number {
  let left = offset;
  let from = 0;
  for (const { 0: ignored, index } of data.matchAll(IGNORED)) {
    if (left < index - from) break;
    left -= index - from;
    from = index + ignored.length;
  }
  return from + left;
}
