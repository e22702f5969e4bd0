import type { EntryRef, Glossary } from '../../glossary/index.ts';
import { loadWith } from './glossaries.ts';
import { shelf } from './own-shelf.ts';

/** @returns what entries of the reader's own glossaries need: {@link loadWith}, for surfaces that most often need no store of glossaries */
export function loadOwn(refs: readonly EntryRef[]): Promise<Glossary[]> {
  return loadWith(shelf, refs);
}
