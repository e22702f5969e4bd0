/** Glossaries in the making: what they are made from, their drafts, and what those become. */
export { type DraftAction, drafted, draftOf, type Made, namesIn, type RowChanges, rowName } from './draft.ts';
export { MAKING_DAYS, Makings } from './makings.ts';
export type { Draft, DraftRow, Making, SavedAs, TakenPage } from './model.ts';
export { type PutBack, putDraft } from './put-draft.ts';
export { type DraftProblem, entriesOf, glossaryOf, problemsOf } from './to-glossary.ts';
