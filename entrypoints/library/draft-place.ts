import type { Draft } from '../../shelf/index.ts';
import { addPlaceOf } from '../shared/begin-entry.ts';

/** @returns where what was begun goes on: in its glossary, or where it is asked into which one it goes */
export function draftPlace({ key, glossary, before }: Draft): string {
  if (glossary === undefined) return `#${addPlaceOf(key)}`;
  return before ? `#edit:${glossary}/${before.id}` : `#edit:${glossary}`;
}
