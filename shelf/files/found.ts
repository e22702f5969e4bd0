import type { Entry, Language, Source } from '../../glossary/index.ts';

/** Begins the id of a concept that its file gives none; its place follows. */
export const UNNAMED = '\0';

/** What a file says of one concept, as far as an entry has a place for it. */
export interface Found {
  /** Its place among the file's concepts, from 1. */
  readonly place: number;
  /** What the file calls it. */
  readonly id: string;
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly definition: Readonly<Record<Language, string>>;
  readonly inArticle: Readonly<Record<Language, string>>;
  readonly kind?: string | undefined;
  readonly section?: FoundSection | undefined;
  /** Concepts, by what the file calls them. */
  readonly related: readonly string[];
  readonly source?: Source | undefined;
  /** What Konteks itself has added for what the format has no place for; it goes before all else. */
  readonly rest?: Rest | undefined;
}

/** A heading that a concept stands under. */
export interface FoundSection {
  /** Tells it from others of the file. */
  readonly key: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** Fields of an entry; those that it has not are null. */
export type Rest = { readonly [Field in keyof Entry]?: Entry[Field] | null };

/** Why something of a file was not taken over. */
export type RefusalReason =
  | 'no-name'
  | 'name-long'
  | 'text-long'
  | 'concept-long'
  | 'kept-long'
  | 'twice'
  | 'wrong'
  | 'ragged'
  | 'sections';

/** Something of a file that was not taken over. */
export interface Refusal {
  /** The place of its concept in the file, from 1: what a reader counts (concepts, rows). 0 for the file itself. */
  readonly place: number;
  /** What it is about: a name, or what the file calls it. */
  readonly about: string;
  readonly why: RefusalReason;
  /** Which field it is, where that says more. */
  readonly field?: string | undefined;
  /** Whether the whole entry is not taken over, or only this part of it. */
  readonly isWhole: boolean;
}
