import type { Draft, DraftProblem, SavedAs } from '../../shelf/making/index.ts';

/** Why there is nothing to make a glossary from. */
export type NoText = 'pdf' | 'unreadable' | 'unkept' | 'large' | 'empty' | 'encoding' | 'gone';

/** How far a glossary has come. */
export type MakeState =
  | { readonly kind: 'choose'; readonly problem?: NoText | undefined }
  | {
      readonly kind: 'reading';
      /** From 0 to 1; undefined while the page is taken apart. */
      readonly progress: number | undefined;
    }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'review';
      readonly draft: Draft;
      readonly problems: readonly DraftProblem[];
      /** Why it was not saved. */
      readonly failure?: Failure | undefined;
      readonly isSaving: boolean;
    }
  | {
      readonly kind: 'saved';
      readonly draft: Draft;
      readonly saved: SavedAs;
      readonly canUndo: boolean;
      /** Why it was not undone. */
      readonly failure?: Failure | undefined;
    };

/** Why something was not done to a glossary: it was changed meanwhile, is no longer there, or there is no room. */
export interface Failure {
  readonly why: 'changed' | 'gone' | 'full' | 'other';
  /** What the browser says. */
  readonly reason: string;
}

/** A draft that was not finished. */
export interface Unfinished {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly ticked: number;
}

/** A glossary of the reader's own that entries can be added to. */
export interface Target {
  readonly id: string;
  readonly title: string;
}
