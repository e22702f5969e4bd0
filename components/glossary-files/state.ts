import type { Entry } from '../../glossary/index.ts';
import type { FileChoice, GlossaryFile, Inspection, Refused, Unreadable } from '../../shelf/files/index.ts';

/** What an import would bring. */
export interface GlossaryPreview {
  /** So many entries, with names in so many of each language. */
  readonly entries: number;
  readonly inIndonesian: number;
  readonly inEnglish: number;
  readonly sections: number;
  /** So many entries have relations that lead to what is not there. */
  readonly unlinked: number;
  readonly refused: Refused;
  /** The first of them. */
  readonly samples: readonly Pick<Entry, 'id' | 'names' | 'definition'>[];
}

/** How far an import has come. */
export type GlossaryImportState =
  | { readonly kind: 'none' | 'cancelled' | 'undoing' }
  | {
      readonly kind: 'looking' | 'importing';
      readonly file: string;
      /** From 0 to 1. */
      readonly progress: number;
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: Unreadable }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly inspection: Inspection;
      readonly choice: FileChoice;
      /** What would come of it; how far it is known while it is read. */
      readonly preview: GlossaryPreview | { readonly progress: number };
    }
  | { readonly kind: 'done'; readonly title: string; readonly entries: number }
  | { readonly kind: 'undone'; readonly title: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** What can be done about an import. */
export interface GlossaryImporting {
  readonly state: GlossaryImportState;
  readonly onFile: (file: File) => void;
  /** Reads the file in another way. */
  readonly onChoose: (choice: FileChoice) => void;
  readonly onImport: () => void;
  /** Ends looking, reading and importing, and puts a preview away. */
  readonly onCancel: () => void;
  readonly onUndo: () => void;
}

/** A glossary that can be exported. */
export interface ExportableGlossary {
  readonly id: string;
  readonly title: string;
}

/** How far an export has come. */
export type GlossaryExportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly progress: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** What can be opened in place, above the glossaries. */
export type PanelName = 'import' | 'export';

/** What can be done about an export. */
export interface GlossaryExporting {
  readonly state: GlossaryExportState;
  readonly onSave: (glossary: string, file: GlossaryFile) => void;
  readonly onCancel: () => void;
}
