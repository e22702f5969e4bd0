import type { Explanation } from '../../glossary/candidates/model.ts';
import type { Kind, Language, Source } from '../../glossary/index.ts';

/** A page as it was taken from its tab. */
export interface TakenPage {
  readonly html: string;
  readonly url: string;
  /** Whether the page was longer than is taken. */
  readonly isCut: boolean;
}

/** One term that the glossary may get. */
export interface DraftRow {
  /** Tells it from the others of its draft. */
  readonly key: number;
  readonly isTicked: boolean;
  readonly kind: Kind;
  /** That of the article's words on it. */
  readonly language: Language;
  /** As they are typed: the headword first, semicolons between. */
  readonly names: Readonly<Record<Language, string>>;
  /** The reader's own definition, in the row's language; may be empty. */
  readonly words: string;
  /** The article's sentences on it; none for what the reader has added. */
  readonly sentences: readonly Explanation[];
  /** Which of them the entry gets, by their places. */
  readonly chosen: readonly number[];
  readonly section: number;
  readonly frequency: number;
}

/** A glossary as it is being made. */
export interface Draft {
  readonly title: string;
  readonly language: Language;
  readonly source: Source;
  readonly sections: readonly { readonly title: string; readonly level: 1 | 2 }[];
  /** Those that were found best first, then what the reader has added. */
  readonly rows: readonly DraftRow[];
  /** What the reader should know of how the text was taken. */
  readonly note?: 'cut' | 'no-article' | undefined;
}

/** What is kept of one glossary in the making. */
export interface Making {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** A page is read when the library is opened with it; then there is a draft. */
  readonly state:
    | { readonly kind: 'page'; readonly page: TakenPage }
    | { readonly kind: 'draft'; readonly draft: Draft };
  /** What its entries were saved as, if they were; it can be gone back to for a while. */
  readonly saved?: SavedAs | undefined;
}

/** Where the entries of a draft have gone. */
export interface SavedAs {
  /** The glossary's id. */
  readonly glossary: string;
  readonly title: string;
  readonly count: number;
}
