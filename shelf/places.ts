import type { Colour, Place } from './model.ts';

/**
 * @param ids the glossaries that there are
 * @param places how the reader has ordered and set glossaries, also such as are not there now
 * @returns a place for each glossary that there is: in the reader's order, those never set last, on and in the text's colour
 */
export function placesFor(ids: readonly string[], places: readonly Place[]): Place[] {
  return allPlaces(ids, places).filter(({ id }) => ids.includes(id));
}

/** Sets how one glossary is used. @returns all places, in their order */
export function withPlace(
  ids: readonly string[],
  places: readonly Place[],
  id: string,
  how: { readonly isOn?: boolean; readonly colour?: Colour },
): Place[] {
  return allPlaces([...ids, id], places).map((place) => (place.id === id ? { ...place, ...how } : place));
}

/** Moves a glossary before the one above it, or after the one below. @returns all places, in their new order */
export function withMoved(ids: readonly string[], places: readonly Place[], id: string, by: 1 | -1): Place[] {
  const all = allPlaces(ids, places);
  const there = placesFor(ids, places);
  const other = there[there.findIndex((place) => place.id === id) + by];
  const one = there.find((place) => place.id === id);
  if (!one || !other) return all;
  return all.map((place) => (place.id === id ? other : place.id === other.id ? one : place));
}

/** With those of glossaries that are thrown away, which may come back where they were. */
function allPlaces(ids: readonly string[], places: readonly Place[]): Place[] {
  const never = [...new Set(ids)].filter((id) => !places.some((place) => place.id === id));
  return [...places, ...never.map((id): Place => ({ id, isOn: true, colour: 'text' }))];
}
