import type { Language } from '../../glossary/index.ts';
import type { Note } from '../model.ts';
import { ankiParts } from './anki.ts';
import { backupParts } from './backup.ts';
import { csvParts } from './csv.ts';
import { markdownParts } from './markdown.ts';
import { printParts } from './print.ts';
import { webAnnotationParts } from './web-annotation.ts';

/** The formats that notes are written in. */
export const EXPORT_FORMATS = ['backup', 'markdown', 'csv', 'anki', 'web-annotation', 'print'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a writer has to know besides the notes. */
export interface Writing {
  readonly at: Date;
  /** The reader's. */
  readonly language: Language;
  /** What the file is called in it. */
  readonly title: string;
  /** The text of links back to pages. */
  readonly source: string;
  /** Whether Anki's notes get tags. */
  readonly withTags: boolean;
  /** Go into a backup. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sites: Readonly<Record<string, unknown>>;
}

interface Format {
  /** The end of a file's name. */
  readonly extension: string;
  /** Its media type. */
  readonly type: string;
  /** @returns the parts of a file, none of them long */
  readonly parts: (notes: readonly Note[], writing: Writing) => Iterable<string>;
}

/** How each format is written. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  backup: {
    extension: 'json',
    type: 'application/json',
    parts: (notes, { settings, sites, at }) => backupParts({ notes, settings, sites }, at),
  },
  markdown: { extension: 'md', type: 'text/markdown', parts: markdownParts },
  csv: { extension: 'csv', type: 'text/csv', parts: csvParts },
  // Not .csv: a spreadsheet that saves it again spoils the lines at its top (anki issue 4205).
  anki: { extension: 'txt', type: 'text/plain', parts: ankiParts },
  'web-annotation': { extension: 'jsonld', type: 'application/ld+json', parts: webAnnotationParts },
  print: { extension: 'html', type: 'text/html', parts: printParts },
};
