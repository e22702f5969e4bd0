/** Glossaries as files: what is read, and what is written. */
export {
  GLOSSARY_FILE_KINDS,
  GLOSSARY_FILES,
  GLOSSARY_FORMATS,
  type GlossaryFile,
  type GlossaryFormat,
} from './formats.ts';
export type { Refusal, RefusalReason } from './found.ts';
export type { FoundLanguage, LanguageChoice } from './languages.ts';
export type { ReadGlossary } from './model.ts';
export { type FileChoice, type Inspection, inspectGlossary, type NamedFile, readGlossary } from './read-glossary.ts';
export type { Refused } from './refusals.ts';
export { COLUMNS, type Column } from './table/columns.ts';
export type { FoundColumn, TableChoice } from './table/import.ts';
export type { Unreadable } from './unreadable.ts';
export { GLOSSARY_WRITERS } from './write-glossary.ts';
