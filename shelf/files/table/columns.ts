/** What a column of a table can hold. Names may stand in several columns. */
export const COLUMNS = [
  'id',
  'kind',
  'section',
  'names_id',
  'names_en',
  'definition_id',
  'definition_en',
  'in_article_id',
  'in_article_en',
  'related',
  'source_title',
  'source_url',
  'source_date',
  'source_section',
  'data',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What columns are called, here and elsewhere, in either language; compared without blanks, signs and case. */
const CALLED: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'identifier', 'conceptid', 'entryid', 'nomor', 'no', 'kode', 'code'],
  kind: ['kind', 'jenis'],
  section: [
    'section',
    'bagian',
    'bidang',
    'subject',
    'subjectfield',
    'domain',
    'category',
    'kategori',
    'topic',
    'topik',
    'bab',
  ],
  names_id: [
    'namesid',
    'indonesia',
    'indonesian',
    'bahasaindonesia',
    'bahasa',
    'istilah',
    'istilahindonesia',
    'kata',
    'nama',
    'sinonim',
    'singkatan',
    'padanan',
    'lema',
    'idid',
  ],
  names_en: [
    'namesen',
    'english',
    'inggris',
    'bahasainggris',
    'istilahinggris',
    'en',
    'engb',
    'enus',
    'term',
    'terms',
    'name',
    'names',
    'headword',
    'word',
    'preferredterm',
    'synonym',
    'synonyms',
    'abbreviation',
    'acronym',
    'variant',
    'variants',
  ],
  definition_id: ['definitionid', 'definisi', 'arti', 'makna', 'pengertian', 'penjelasan', 'keterangan'],
  definition_en: ['definitionen', 'definition', 'definitions', 'meaning', 'description', 'explanation', 'gloss'],
  in_article_id: ['inarticleid', 'konteks', 'contoh', 'kalimat', 'kutipan'],
  in_article_en: ['inarticleen', 'context', 'example', 'examples', 'sentence', 'usage', 'quote'],
  related: ['related', 'relatedterms', 'seealso', 'terkait', 'istilahterkait', 'lihatjuga'],
  source_title: ['sourcetitle', 'source', 'sumber', 'reference', 'referensi'],
  source_url: ['sourceurl', 'url', 'uri', 'link', 'tautan', 'alamat'],
  source_date: ['sourcedate', 'date', 'tanggal'],
  source_section: ['sourcesection'],
  data: ['data'],
};

const BY_NAME = new Map(
  Object.entries(CALLED).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);

/** Columns without any of which there is nothing to explain. */
const NAMES: readonly Column[] = ['names_id', 'names_en'];

/** @returns whether there can be several of a column */
export function isRepeatable(column: Column): boolean {
  return NAMES.includes(column);
}

/** @returns what each cell of a first row would say of its column; nothing at all when it is no row of headings */
export function columnsBy(headings: readonly string[]): readonly (Column | undefined)[] | undefined {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  // Beside a column "en", "id" is Indonesian.
  const isLanguage = plain.includes('en') && plain.includes('id');
  const taken = new Set<Column>();
  const columns = plain.map((name): Column | undefined => {
    const column = isLanguage && name === 'id' ? 'names_id' : BY_NAME.get(name);
    if (column === undefined || (taken.has(column) && !isRepeatable(column))) return undefined;
    taken.add(column);
    return column;
  });
  if (taken.size === 0) return undefined;
  if (NAMES.some((column) => taken.has(column)) || taken.size > 1) return columns;
  return undefined;
}
