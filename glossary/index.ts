/** What an entry is and how its names are found in text. Pure: runs in plain Node, in a worker, on a page. */

export { isInLatinScript, type LanguageHints, primaryLanguage } from './block-language.ts';
export { isWordCode, LINE_BREAK } from './characters.ts';
export { type Checked, checkGlossary, checkOwnGlossary, nameKey, type Problem } from './check.ts';
export { type CompiledIndex, compileIndex, INDEX_VERSION, LANGUAGE_BIT, type WordForms } from './compile.ts';
export { createLookup, type Lookup } from './lookup.ts';
export { createMatcher, type Explain, type Findings, type Match, type Matcher } from './match.ts';
export { type OtherMeanings, otherMeanings } from './meanings.ts';
export {
  type Entry,
  type EntryRef,
  entryRef,
  type Glossary,
  headword,
  isEntryRef,
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
export { type Evidence, type OpenQuestion, PageEvidence } from './page-evidence.ts';
export type { Decision, Ground } from './senses.ts';
export { soundId } from './sound-id.ts';
