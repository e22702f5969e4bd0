import type { ExportFormat } from '../../notes/formats/names.ts';
import type { ImportFormat, Refusal, Unreadable } from '../../notes/import/index.ts';

/** Some of the notes. */
export interface SomeNotes {
  readonly count: number;
  /** Asked for when they are written. */
  readonly ids: () => Promise<readonly string[]>;
}

/** What can be exported. */
export interface ExportScope {
  /** How many live notes there are. */
  readonly all: number;
  /** What a search has found, where there is one. */
  readonly found?: SomeNotes | undefined;
  /** What the reader has selected, when that is anything. */
  readonly selected?: SomeNotes | undefined;
}

/** What the reader wants to have. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** All of them when not given. */
  readonly some?: SomeNotes | undefined;
  /** Whether Anki's notes get tags. */
  readonly withTags: boolean;
}

/** How far an export has come. */
export type ExportState =
  | { readonly kind: 'none' | 'copied' }
  | {
      readonly kind: 'working';
      /** From 0 to 1. */
      readonly progress: number;
    }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** What can be done about an export. */
export interface Exporting {
  readonly state: ExportState;
  readonly onSave: (choice: ExportChoice) => void;
  readonly onCopy: (choice: ExportChoice) => void;
  readonly onCancel: () => void;
}

/** What an import would do. */
export interface ImportPreview {
  readonly format: ImportFormat;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** How many cannot be taken over, and the first of them. */
  readonly refused: { readonly count: number; readonly first: readonly Refusal[] };
}

/** How far an import has come. */
export type ImportState =
  | { readonly kind: 'none' | 'cancelled' | 'undoing' }
  | {
      readonly kind: 'reading' | 'importing';
      readonly file: string;
      /** From 0 to 1. */
      readonly progress: number;
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: Unreadable }
  | { readonly kind: 'preview'; readonly file: string; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly added: number; readonly updated: number }
  | {
      readonly kind: 'undone';
      readonly undone: number;
      /** So many were changed meanwhile. */
      readonly kept: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What can be done about an import. */
export interface Importing {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  /** Ends reading and importing, and puts a preview away. */
  readonly onCancel: () => void;
  readonly onUndo: () => void;
}
