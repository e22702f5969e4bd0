/**
 * How much a file may hold. All of them are far above what real termbases have (IATE: 1.3 million names in 900,000 entries of 26
 * languages, exported by domain; EuroVoc: 7,000 concepts; UNBIS: 7,000), and keep what a made-up file can cost within bounds.
 */

/** A larger file is not read, in bytes: what it says would not fit into memory beside its text. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** The most entries of one glossary: five times what the page's engine is measured with. */
export const ENTRY_LIMIT = 500_000;

/** Before a document's first element there are a few lines, with the names that it declares: so many characters are looked through. */
export const PROLOGUE_LIMIT = 65_536;

/** Names that a document may declare, and the longest text of one. No text may name another: what they come to in all stays in proportion to the file. */
export const DECLARED_LIMIT = 200;
export const DECLARED_TEXT_LIMIT = 1000;

/** What names that a document declares may come to in all. */
export const DECLARED_TOTAL_LIMIT = 16 * 1024 * 1024;

/** Elements in elements: TBX has ten levels, RDF/XML two for each blank node. */
export const DEPTH_LIMIT = 64;

/** Attributes of one element. */
export const ATTRIBUTE_LIMIT = 256;

/** The longest run of text without an element, and the longest literal, in UTF-16 code units. */
export const RUN_LIMIT = 1_000_000;

/** What may be said of one concept, in UTF-16 code units of its file: 26 languages with definitions and sources have a tenth. */
export const CONCEPT_LIMIT = 1_000_000;

/** Statements of one RDF file: EuroVoc's labels in all languages are 2 million. */
export const STATEMENT_LIMIT = 5_000_000;

/** Turtle without a single statement in so many characters has an end missing. */
export const SILENCE_LIMIT = 2 * RUN_LIMIT;

/** Columns of a table, and the longest cell, in UTF-16 code units. */
export const COLUMN_LIMIT = 500;
export const CELL_LIMIT = RUN_LIMIT;

/** Sections of one glossary: more is no guide. */
export const SECTION_LIMIT = 2000;

/** Languages of one file that are told. */
export const LANGUAGE_LIMIT = 300;

/** Levels in JSON: a glossary has seven. */
export const JSON_DEPTH_LIMIT = 64;

/** Refusals that are told one by one. */
export const TOLD_LIMIT = 200;
