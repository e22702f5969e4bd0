import { type Note, TRASH_DAYS } from '../../../notes/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @returns for how many more days a note in the trash can be brought back, those that have begun included */
export function daysLeft({ changed }: Pick<Note, 'changed'>, now: Date): number {
  const ends = Date.parse(changed.status) + TRASH_DAYS * DAY_MS;
  return Math.max(0, Math.min(TRASH_DAYS, Math.ceil((ends - now.getTime()) / DAY_MS)));
}
