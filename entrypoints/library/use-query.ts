import { useRef, useState } from 'preact/hooks';
import type { PlaceState } from './use-place.ts';
import { useRest } from './use-rest.ts';

/** What is asked in a view, and how that changes. */
export interface QueryState<Query> {
  readonly query: Query;
  /** @param how `typing`: one of many in a row; `choosing`: a step that Back undoes */
  readonly onQuery: (query: Query, how: 'typing' | 'choosing') => void;
}

/**
 * Keeps a query in the address: what is typed is there as soon as the hand rests.
 *
 * @param queryOf what is asked at a place
 * @param placeOf where something is asked
 */
export function useQuery<Query>(
  { place, go }: PlaceState,
  queryOf: (place: string) => Query,
  placeOf: (query: Query) => string,
): QueryState<Query> {
  const [, redraw] = useState(0);
  /** What is asked, and the place that it was asked at. */
  const asked = useRef({ place, query: queryOf(place) });
  const rest = useRest();
  // Who goes elsewhere means that, whatever was being typed.
  if (asked.current.place !== place) {
    rest.cancel();
    asked.current = { place, query: queryOf(place) };
  }
  const follow = (how: 'push' | 'replace'): void => {
    const next = placeOf(asked.current.query);
    if (next === asked.current.place) return;
    asked.current = { ...asked.current, place: next };
    go(next, how);
  };
  return {
    query: asked.current.query,
    onQuery: (query, how) => {
      rest.cancel();
      asked.current = { ...asked.current, query };
      redraw((times) => times + 1);
      if (how === 'choosing') follow('push');
      else rest.wait(() => follow('replace'));
    },
  };
}
