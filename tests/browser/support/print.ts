import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** What ends up on paper: all letters, and how often something else is drawn by each of PDF's operators. */
export interface Printed {
  readonly letters: string;
  readonly drawn: Readonly<Record<string, number>>;
}

/**
 * Prints a page. In how many pieces a line of text is printed does not count: Chromium cuts it where a highlight begins
 * even when that draws nothing.
 */
export async function printed(page: Page): Promise<Printed> {
  const text = streamsOf(Buffer.from(await page.pdf()))
    .filter(isText)
    .join('\n')
    .replaceAll(DATE, '');
  const drawn: Record<string, number> = {};
  for (const token of text.split(/\s+/)) {
    if (PAINTING.has(token)) drawn[token] = (drawn[token] ?? 0) + 1;
  }
  return {
    letters: [...text.matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/g)].map(([, a, b]) => a ?? b).join(''),
    drawn,
  };
}

/** When it was printed, in PDF's way. */
const DATE = /\(D:\d{14}[^)]*\)/g;

/** PDF's operators that fill or stroke a path, a shading or an image. */
const PAINTING = new Set('f F f* B B* b b* s S sh Do'.split(' '));

/** @returns all streams in a PDF, unpacked */
function streamsOf(pdf: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at)) {
    const begin = at + 'stream'.length;
    const end = pdf.indexOf('endstream', begin);
    if (end < 0) break;
    // A line's end may be one sign or two.
    streams.push(unpacked(pdf.subarray(begin + (pdf[begin] === CARRIAGE_RETURN ? 2 : 1), end)));
    at = end + 'endstream'.length;
  }
  return streams;
}

const CARRIAGE_RETURN = 13;

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return stream.toString('latin1');
  }
}

/** Whether a stream is instructions, not a font or an image. */
function isText(stream: string): boolean {
  return /^[\t\n\r -~]*$/.test(stream);
}
