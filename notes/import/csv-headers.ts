import type { CsvColumn } from '../formats/csv.ts';

/** A column of a file, by what it holds; `text` is a quotation or a comment, as the others say. */
export type Column = Exclude<CsvColumn, 'kind'> | 'kind' | 'text';

/** What columns are called, here and in other programs, in either language; compared without blanks, signs and case. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'uuid', 'guid'],
  kind: ['kind'],
  term: ['term', 'word', 'headword', 'istilah', 'kata'],
  lang: ['lang', 'language', 'bahasa'],
  definition: ['definition', 'meaning', 'definisi', 'arti'],
  quote: ['quote', 'highlight', 'quotation', 'exact', 'passage', 'selection', 'kutipan', 'sorotan'],
  sentence: ['sentence', 'context', 'kalimat', 'konteks'],
  note: ['note', 'notes', 'comment', 'comments', 'body', 'annotation', 'remark', 'catatan', 'komentar'],
  tags: ['tags', 'tag', 'labels', 'keywords', 'label', 'tanda', 'tagar'],
  title: ['title', 'documenttitle', 'pagetitle', 'booktitle', 'judul'],
  url: ['url', 'uri', 'link', 'address', 'source', 'sourceurl', 'pageurl', 'website', 'alamat', 'tautan', 'sumber'],
  created_at: [
    'createdat',
    'created',
    'creationdate',
    'date',
    'datecreated',
    'highlightedat',
    'timestamp',
    'time',
    'dibuat',
    'tanggal',
  ],
  updated_at: ['updatedat', 'updated', 'modified', 'lastmodified', 'datemodified', 'diubah'],
  entry: ['entry'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  text: ['text', 'teks'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
);

/** Columns without any of which a file has no notes. */
const TELLING: readonly Column[] = ['quote', 'note', 'text', 'term'];

/**
 * @param names what stands in the first row of a table
 * @returns what each column holds, undefined where that is not known or another one holds it already; nothing at all when this
 *   is no table of notes: a word of the list alone does not make one
 */
export function columnsOf(names: readonly string[]): readonly (Column | undefined)[] | undefined {
  const taken = new Set<Column>();
  const columns = names.map((name) => {
    const column = BY_NAME.get(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
  if (taken.size < 2 || !TELLING.some((column) => taken.has(column))) return undefined;
  // "Text" beside comments is the quotation, beside quotations the comment, and alone what was read.
  const meant = !taken.has('quote') ? 'quote' : taken.has('note') ? undefined : 'note';
  return columns.map((column) => (column === 'text' ? meant : column));
}
