import type { NotesGroup } from '../../../notes/desk/model.ts';

/**
 * @param groups in order, as they were found
 * @param index a note's place in what was found
 * @returns the group that begins with it
 */
export function groupBeginningAt(groups: readonly NotesGroup[], index: number): NotesGroup | undefined {
  let low = 0;
  let high = groups.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (!group || group.start === index) return group;
    if (group.start < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
