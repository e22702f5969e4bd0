/** What an entry is and how its names are found in text. Pure: runs in plain Node, in a worker, on a page. */

export { isInLatinScript, type LanguageHints, primaryLanguage } from './block-language.ts';
export { isWordCode, LINE_BREAK } from './characters.ts';
export { type Checked, checkGlossary, checkOwnGlossary, nameKey, type Problem } from './check.ts';
export {
  type CompiledIndex,
  compileIndex,
  compileInSteps,
  INDEX_VERSION,
  LANGUAGE_BIT,
  type WordForms,
} from './compile.ts';
export { type JsonFault, jsonFault } from './json-fault.ts';
export { type Book, createLookup, lookUp, textOf } from './lookup/lookup.ts';
export { type NameColumns, Names } from './lookup/names.ts';
export { isNameOf } from './lookup/words.ts';
export { createMatcher, type Explain, type Findings, type Match, type Matcher } from './match.ts';
export { type OtherMeanings, otherMeanings } from './meanings.ts';
export {
  type Entry,
  type EntryRef,
  entryRef,
  type Glossary,
  headword,
  isEntryRef,
  KEPT_LIMITS,
  KINDS,
  type Kind,
  LANGUAGES,
  type Language,
  NAME_LIMIT,
  OWN_TEXT_LIMIT,
  otherLanguage,
  type Section,
  type Source,
  textIn,
} from './model.ts';
export { ownEntrySchema, ownGlossarySchema, ownSectionSchema } from './own-schema.ts';
export { type Evidence, type OpenQuestion, PageEvidence, type PageQuestion } from './page-evidence.ts';
export type { Decision, Ground } from './senses.ts';
export { soundId } from './sound-id.ts';
export { headwordSpokenIn, type Spoken, spokenBy, spokenIn } from './spoken.ts';
