import Papa from 'papaparse';
import { COLUMN_LIMIT } from '../limits.ts';
import { linesIn, type Pause } from '../text-parts.ts';
import { refuse, UnreadableFile } from '../unreadable.ts';
import { unguarded } from './cells.ts';
import { columnsBy } from './columns.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** So many rows are read between two pauses. */
const STRETCH = 2000;

/** What is looked at to tell what parts the cells. */
const HEAD = 65_536;

/** How a table is parted into cells. */
export interface Shape {
  readonly delimiter: string;
  /** Before this the text only says what parts the cells. */
  readonly start: number;
}

/** A row of a table, and where it begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** @returns how a text is a table; undefined when it is none */
export function shapeOf(text: string): Shape | undefined {
  // Spreadsheets in some countries write in the first line what parts the cells.
  const [told = '', delimiter] = /^sep=(.)\r?\n/iu.exec(text) ?? [];
  const start = told.length;
  if (delimiter !== undefined) return { delimiter, start };
  const head = text.slice(start, start + HEAD);
  const tried = DELIMITERS.map((each) => {
    const rows = firstRows(head, each);
    const [first = []] = rows;
    const known = columnsBy(first)?.filter((column) => column !== undefined).length ?? 0;
    const isEven = rows.length > 1 && first.length > 1 && rows.every((row) => row.length === first.length);
    return { delimiter: each, known, isEven, width: first.length };
  });
  const [best] = tried
    .filter(({ known, isEven, width }) => known > 0 || (isEven && width > 1))
    .sort((a, b) => b.known - a.known || Number(b.isEven) - Number(a.isEven) || b.width - a.width);
  return best && { delimiter: best.delimiter, start };
}

/** @returns the first rows of a table, without empty ones */
export function firstRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(head, { delimiter, preview: 5, skipEmptyLines: true });
  return data.map((row) => row.slice(0, COLUMN_LIMIT + 1).map(unguarded));
}

/**
 * Reads a table row by row; empty rows are passed over.
 *
 * @throws UnreadableFile when a quotation in it never ends, or it is too wide
 */
export async function* rowsOf(
  text: string,
  { delimiter, start }: Shape,
  pause: Pause = () => undefined,
): AsyncGenerator<Row> {
  const newline = /\r\n|\n|\r/.exec(text.slice(start, start + HEAD))?.[0] === '\r' ? '\r' : undefined;
  let at = start;
  let line = 1 + linesIn(text.slice(0, start));
  while (at < text.length) {
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(at), {
      delimiter,
      preview: STRETCH,
      fastMode: false,
      ...(newline ? { newline } : {}),
    });
    const isLast = meta.cursor <= 0 || at + meta.cursor >= text.length || data.length < STRETCH;
    const broken = errors.find(({ code }) => code === 'MissingQuotes');
    for (const [n, cells] of data.entries()) {
      // A quotation that does not end has taken in all that follows.
      if (broken && broken.row === n) refuse('cut', line);
      if (cells.length > COLUMN_LIMIT && cells.slice(COLUMN_LIMIT).some((cell) => cell.trim() !== ''))
        refuse('wide', line);
      if (cells.some((cell) => cell.trim() !== '')) yield { cells: cells.map(unguarded), line };
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += linesIn(cell);
    }
    if (isLast) return;
    at += meta.cursor;
    await pause(at / text.length);
  }
}

/** @returns the text of a file that may be a table @throws UnreadableFile when it is none */
export function shapeOrRefuse(text: string): Shape {
  const shape = shapeOf(text);
  if (!shape) throw new UnreadableFile({ why: 'unknown' });
  return shape;
}
