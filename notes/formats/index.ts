import type { Language } from '../../glossary/index.ts';
import type { Note } from '../model.ts';
import { ankiParts } from './anki.ts';
import { backupParts } from './backup.ts';
import { csvParts } from './csv.ts';
import { markdownParts } from './markdown.ts';
import type { ExportFormat } from './names.ts';
import { printParts } from './print.ts';
import { webAnnotationParts } from './web-annotation.ts';

export { blobOf } from './blob.ts';
export { EXPORT_FORMATS, type ExportFormat, FILE_KINDS } from './names.ts';

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

/** @returns the parts of a file, none of them long */
type Writer = (notes: readonly Note[], writing: Writing) => Iterable<string>;

/** How each format is written. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  backup: (notes, { settings, sites, at }) => backupParts({ notes, settings, sites }, at),
  markdown: markdownParts,
  csv: csvParts,
  anki: ankiParts,
  'web-annotation': webAnnotationParts,
  print: printParts,
};
