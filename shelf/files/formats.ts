/** The formats that glossaries come in. */
export const GLOSSARY_FORMATS = ['json', 'table', 'tbx', 'rdf-xml', 'turtle'] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** The formats that glossaries are written in. Apart from what writes them, which only the worker needs. */
export const GLOSSARY_FILES = ['json', 'csv', 'tsv', 'tbx-v2', 'tbx-dca', 'tbx-dct', 'rdf-xml', 'turtle'] as const;
export type GlossaryFile = (typeof GLOSSARY_FILES)[number];

interface FileKind {
  /** The end of a file's name. */
  readonly extension: string;
  /** The media type. */
  readonly type: string;
}

/** What kind of file each is. */
export const GLOSSARY_FILE_KINDS: Readonly<Record<GlossaryFile, FileKind>> = {
  json: { extension: 'json', type: 'application/json' },
  csv: { extension: 'csv', type: 'text/csv' },
  tsv: { extension: 'tsv', type: 'text/tab-separated-values' },
  'tbx-v2': { extension: 'tbx', type: 'application/xml' },
  'tbx-dca': { extension: 'tbx', type: 'application/xml' },
  'tbx-dct': { extension: 'tbx', type: 'application/xml' },
  'rdf-xml': { extension: 'rdf', type: 'application/rdf+xml' },
  turtle: { extension: 'ttl', type: 'text/turtle' },
};
