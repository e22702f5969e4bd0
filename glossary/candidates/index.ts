/** Finds the terms of an article that a glossary may be made of. Brings compromise with it, so it is never loaded on a page. */

export { type Finding, findCandidates } from './find-candidates.ts';
export type {
  Article,
  ArticleSection,
  Candidate,
  Explanation,
  FindDefinitions,
  GivenDefinition,
  Reason,
} from './model.ts';
