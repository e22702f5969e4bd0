import type { Entry, Language } from './model.ts';

/** What names of an entry may also stand for. */
export interface OtherMeanings {
  readonly names: readonly string[];
  readonly means: readonly Readonly<Record<Language, string>>[];
}

/** @returns what an entry's ambiguous names may stand for elsewhere, as people read it: without the clues that tell them apart */
export function otherMeanings({ senses = [] }: Pick<Entry, 'senses'>): OtherMeanings[] {
  return senses.map(({ names, others }) => ({ names, means: others.map(({ means }) => means) }));
}
