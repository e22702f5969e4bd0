import type { Draft, DraftProblem } from '../../shelf/making/index.ts';

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
      readonly failure?: string | undefined;
      readonly isSaving: boolean;
    }
  | { readonly kind: 'saved'; readonly draft: Draft; readonly saved: Saved };

/** What has been saved. */
export interface Saved {
  /** The glossary's id. */
  readonly glossary: string;
  readonly title: string;
  readonly count: number;
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
