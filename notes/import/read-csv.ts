import Papa from 'papaparse';
import { isEntryRef, LANGUAGES } from '../../glossary/index.ts';
import { CSV_COLUMNS, splitTags, unguarded } from '../formats/csv.ts';
import { type Column, columnsOf } from './csv-headers.ts';
import { type Found, type FoundFlaw, isNameForAll, noteOf, readTime, type Source } from './found.ts';

/** A table of notes. */
export interface CsvTable {
  readonly columns: readonly (Column | undefined)[];
  /** What the columns are called in the file. */
  readonly names: readonly string[];
  /** Whether it has all the columns of ours. */
  readonly isOurs: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** What a text turned out to be; `cut`: a quotation in it never ends. */
export type CsvReading = CsvTable | { readonly cut: { readonly line: number } } | undefined;

const DELIMITERS = [',', ';', '\t'] as const;

/** A table has this many columns at most; the rest of a row is not looked at. */
const COLUMN_LIMIT = 200;

/**
 * @param text of a whole file
 * @returns the table of notes that it is, undefined when it is none
 */
export function readCsv(text: string): CsvReading {
  // Spreadsheets in some countries write in the first line what parts the cells.
  const [told = ''] = /^sep=.\r?\n/iu.exec(text) ?? [];
  const table = text.slice(told.length);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, columns: columnsOf(firstRow(table, delimiter)) }))
    .filter(({ columns }) => columns !== undefined)
    .sort((a, b) => known(b.columns) - known(a.columns))[0];
  if (!found?.columns) return undefined;
  const { delimiter, columns } = found;
  const { data, errors } = Papa.parse<string[]>(table, { delimiter, skipEmptyLines: true });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return { cut: { line: linesIn(text) } };
  const [names = [], ...rows] = data;
  const isOurs = CSV_COLUMNS.every((column) => columns.includes(column));
  return { columns, names, isOurs, rows };
}

function firstRow(text: string, delimiter: string): readonly string[] {
  // Names of columns are short: a long text that is none is not parsed whole for this.
  const { data } = Papa.parse<string[]>(text.slice(0, 10_000), { delimiter, preview: 1 });
  return (data[0] ?? []).slice(0, COLUMN_LIMIT).map(unguarded);
}

function known(columns: CsvTable['columns'] = []): number {
  return columns.filter((column) => column !== undefined).length;
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** @returns the note that a row is, or what is wrong with that; its fields are called as in the file */
export function readRow(row: readonly string[], table: CsvTable, source: Omit<Source, 'format'>) {
  const { columns, names, isOurs } = table;
  const cells = new Map<Column, string>();
  const others: [string, string][] = [];
  for (const [at, column] of columns.entries()) {
    const cell = unguarded(row[at] ?? '');
    if (column !== undefined) cells.set(column, cell);
    else if (cell.trim() !== '' && names[at]) others.push([names[at], cell]);
  }
  const cell = (column: Column): string => cells.get(column) ?? '';
  const created = cell('created_at');
  // What is no moment that can be told stays readable.
  if (created !== '' && readTime(created, source.importedAt) === undefined) others.push(['created', created]);
  const id = cell('id');
  const entry = cell('entry');
  const found: Found = {
    // Rows are numbered from 1 in every file; such a number names nothing.
    id: isNameForAll(id) ? id : undefined,
    entry: isEntryRef(entry) ? entry : undefined,
    headword: cell('term'),
    definition: cell('definition'),
    language: LANGUAGES.find((language) => language === cell('lang').toLowerCase()),
    exact: cell('quote'),
    prefix: cell('prefix'),
    suffix: cell('suffix'),
    sentence: cell('sentence'),
    url: cell('url'),
    title: cell('title'),
    words: cell('note'),
    tags: isOurs ? splitTags(cell('tags')) : cell('tags').split(/[;,|]/u),
    created,
    updated: cell('updated_at'),
    extra: Object.fromEntries(others),
  };
  const note = noteOf(found, { ...source, format: 'csv' });
  return 'fault' in note ? ({ ...note, field: nameIn(table, note.field) } satisfies FoundFlaw) : note;
}

/** A note's field, as the column is called that it was in. */
function nameIn({ columns, names }: CsvTable, field: string): string {
  const column = ({ headword: 'term', exact: 'quote', words: 'note' } as Record<string, Column>)[field] ?? field;
  return names[columns.indexOf(column as Column)] ?? field;
}
