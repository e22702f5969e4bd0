import type { Glossary } from '../../glossary/index.ts';
import type { FoundLanguage, LanguageChoice } from './languages.ts';
import type { Refused } from './refusals.ts';

/** What was found by looking through a file. */
export interface Inspected {
  /** What the glossary is called, or the file. */
  readonly title: string;
  readonly concepts: number;
  /** None in formats that have ours. */
  readonly languages?: readonly FoundLanguage[];
  /** What the file itself says of which languages are to be taken. */
  readonly choice?: LanguageChoice;
}

/** What a file gave. */
export interface ReadGlossary {
  readonly glossary: Glossary;
  /** How many concepts, rows or entries the file has. */
  readonly concepts: number;
  /** So many entries have relations that lead to what is not there. */
  readonly unlinked: number;
  readonly refused: Refused;
}
