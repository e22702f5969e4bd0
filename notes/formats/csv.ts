import { kindOf, type Note } from '../model.ts';

/**
 * The columns, in order. There is no canonical address and nothing of spaced repetition in a note, so there are no such
 * columns; the last three are there so that a file can be brought back in: they tell the mark that a note is on.
 */
export const CSV_COLUMNS = [
  'id',
  'kind',
  'term',
  'lang',
  'definition',
  'quote',
  'sentence',
  'note',
  'tags',
  'title',
  'url',
  'created_at',
  'updated_at',
  'entry',
  'prefix',
  'suffix',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What a spreadsheet takes for a formula, or passes over to find one; also after apostrophes, so that guarding can be undone. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Writes notes for spreadsheets: UTF-8 with a mark in front, as Excel knows it by that, and RFC 4180.
 *
 * @returns the parts of the text, a note each
 */
export function* csvParts(notes: Iterable<Note>): Iterable<string> {
  yield `\uFEFF${CSV_COLUMNS.join(',')}\r\n`;
  for (const note of notes) {
    const cells = cellsOf(note);
    yield `${CSV_COLUMNS.map((column) => quoted(guarded(cells[column]))).join(',')}\r\n`;
  }
}

/** @returns a cell that no spreadsheet takes for a formula */
function guarded(text: string): string {
  // A zero byte ends a text in some programs; in a file of text it has nothing to say.
  const sound = text.toWellFormed().replaceAll('\0', '');
  return FORMULA.test(sound) ? `'${sound}` : sound;
}

/** @returns a cell as it was before it was guarded */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** @returns tags as one text; semicolons in them are told from those between them */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** @returns the tags that {@link joinTags} has joined */
export function splitTags(joined: string): string[] {
  const tags = joined.match(/(?:\\.|[^\\;])+/gsu) ?? [];
  return tags.map((tag) => tag.replace(/\\([\\;])/g, '$1'));
}

function cellsOf(note: Note): Readonly<Record<CsvColumn, string>> {
  const { passage } = note;
  return {
    id: note.id,
    kind: kindOf(note),
    term: note.headword,
    lang: note.language ?? '',
    definition: note.definition,
    quote: passage.exact,
    sentence: passage.sentence,
    note: note.words,
    tags: joinTags(note.tags),
    title: note.title,
    url: note.url,
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    entry: note.entry ?? '',
    prefix: passage.prefix,
    suffix: passage.suffix,
  };
}

/** Blanks at an end are quoted too: some programs drop them. */
function quoted(cell: string): string {
  return /["\r\n,;\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
