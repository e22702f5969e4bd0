import type { Kind, Language } from '../model.ts';

/** One section of an article: the blocks below a heading, in order. */
export interface ArticleSection {
  /** Its heading; empty for what stands before the first one. */
  readonly title: string;
  readonly level: 1 | 2;
  readonly blocks: readonly string[];
}

/** The readable text of a page, a file or what was pasted. */
export interface Article {
  readonly title: string;
  readonly sections: readonly ArticleSection[];
  /** What is said of its language: a BCP 47 tag. */
  readonly language?: string | undefined;
}

/** Why a sentence explains a term: it says what the term is, it has its long form, it is where the term comes first, or it just has it. */
export type Reason = 'definition' | 'long-form' | 'first' | 'mention';

/** A sentence of the article in which a term stands. */
export interface Explanation {
  readonly text: string;
  readonly why: Reason;
  /** The section that it stands in, by its place. */
  readonly section: number;
}

/** A term that an entry may be made of. */
export interface Candidate {
  /** Headword first; in the language of the blocks that it mostly stands in. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly language: Language;
  /** What sort of thing it is, where its name says so. */
  readonly kind: Kind | undefined;
  /** The section of its best sentence, by its place. */
  readonly section: number;
  /** Best first; at least one. */
  readonly sentences: readonly Explanation[];
  /** How often it stands in the article. */
  readonly frequency: number;
  /** How likely it is worth an entry; only good for comparing candidates of one article. */
  readonly score: number;
}

/** What a block itself says of an acronym or a term. */
export interface GivenDefinition {
  readonly short: string;
  /** What the letters of an acronym stand for; empty for a term that a sentence explains. */
  readonly long: string;
  /** The sentence that says so. */
  readonly sentence: string;
  /** Where the short form stands in the block. */
  readonly start: number;
  readonly end: number;
}

/** Finds what a block defines. */
export type FindDefinitions = (block: string) => readonly GivenDefinition[];
