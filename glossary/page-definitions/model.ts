/** How a page says what something means. */
export type How =
  /** "United Nations (UN)" */
  | 'bracket'
  /** "UN (United Nations)" */
  | 'bracket-long'
  /** "United Nations, or UN"; "UN stands for United Nations" */
  | 'words'
  /** "Osmosis is a process by which …" */
  | 'sentence'
  /** `<abbr title>` */
  | 'abbr'
  /** `<dfn>` */
  | 'dfn'
  /** `<dt>` and `<dd>` */
  | 'list';

/** What a page itself says of an acronym or a term, at one place. */
export interface PageDefinition {
  /** As it stands in the page: "UNHCR", "proteksionisme". */
  readonly short: string;
  /** What the letters of an acronym stand for; empty for a term that a sentence explains. */
  readonly long: string;
  /** The sentence that says so, fit to be shown: see {@link sentenceAround}. */
  readonly sentence: string;
  /** Where the short form stands: `[start, end)` of the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly how: How;
}

/** What the page's elements say of a text. */
export interface ElementHints {
  /** `<abbr title>`: where it stands in the text, and its title. */
  readonly abbreviations?: readonly { readonly start: number; readonly end: number; readonly title: string }[];
  /** `<dfn>`: where it stands in the text. */
  readonly terms?: readonly { readonly start: number; readonly end: number }[];
  /** The text is a `<dt>`, whole; this is what its `<dd>` says. */
  readonly description?: string;
}

/** A definition before its sentence is known. */
export type Found = Omit<PageDefinition, 'sentence'>;
