import type { Draft } from '../../shelf/index.ts';

/** @returns where what was begun goes on: in its glossary, or where it is asked into which one it goes */
export function draftPlace({ key, glossary, before }: Draft): string {
  if (glossary === undefined) return `../add.html#${key}`;
  return before ? `#edit:${glossary}/${before.id}` : `#edit:${glossary}`;
}
