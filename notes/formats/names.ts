/** The formats that notes are written in. Apart from what writes them, which only the worker needs. */
export const EXPORT_FORMATS = ['backup', 'markdown', 'csv', 'anki', 'web-annotation', 'print'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FileKind {
  /** The end of a file's name. */
  readonly extension: string;
  /** The media type. */
  readonly type: string;
}

/** What kind of file each format is. */
export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  backup: { extension: 'json', type: 'application/json' },
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
  // Not .csv: a spreadsheet that saves it again spoils the lines at its top (anki issue 4205).
  anki: { extension: 'txt', type: 'text/plain' },
  'web-annotation': { extension: 'jsonld', type: 'application/ld+json' },
  print: { extension: 'html', type: 'text/html' },
};
