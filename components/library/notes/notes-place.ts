import { GROUPINGS, type NotesQuery, SORTS } from '../../../notes/desk/model.ts';

/** What the address says when nobody has chosen anything. */
export const FIRST_QUERY: NotesQuery = { text: '', status: 'live', sort: 'updated', group: 'none' };

/** Notes that were deleted are a view of their own. */
const TRASH = 'notes:trash';

/**
 * @param place what an address of the library says after "#": "notes", "notes:trash", each with what was chosen as in
 *   "notes?q=rice&sort=created&group=page"
 * @returns what is looked for there; what it cannot mean is as if it were not there
 */
export function queryOf(place: string): NotesQuery {
  const [view, ...rest] = place.split('?');
  const chosen = new URLSearchParams(rest.join('?'));
  return {
    text: chosen.get('q') ?? '',
    status: view === TRASH ? 'trash' : 'live',
    sort: oneOf(SORTS, chosen.get('sort')) ?? FIRST_QUERY.sort,
    group: oneOf(GROUPINGS, chosen.get('group')) ?? FIRST_QUERY.group,
  };
}

/** @returns the place of a query: what nobody has chosen is not in it */
export function notesPlace({ text, status, sort, group }: NotesQuery): string {
  const chosen = new URLSearchParams();
  if (text !== '') chosen.set('q', text);
  if (sort !== FIRST_QUERY.sort) chosen.set('sort', sort);
  if (group !== FIRST_QUERY.group) chosen.set('group', group);
  const view = status === 'trash' ? TRASH : 'notes';
  return chosen.size === 0 ? view : `${view}?${chosen}`;
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((each) => each === value);
}
