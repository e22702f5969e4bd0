import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { viewOf } from '../../components/library/place.ts';
import { lookedUpAt, lookupPlace } from '../../components/lookup/places.ts';
import { type Entered, useFirst } from '../../components/lookup/use-first.ts';
import { type Answered, useLookup } from '../../components/lookup/use-lookup.ts';
import type { Language } from '../../glossary/index.ts';
import { lookUp } from '../shared/look-up.ts';
import type { PlaceState } from './use-place.ts';
import { useRest } from './use-rest.ts';

/** A page has room for more than a popup. */
const LIMIT = 50;

/** The library's look-up. */
export interface LookUpState {
  readonly query: string;
  readonly onInput: (query: string) => void;
  readonly onEnter: () => void;
  readonly answered: Answered | undefined;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly listRef: RefObject<HTMLOListElement | null>;
}

/** Looks up what is typed in the field that is at hand in every view: the first letter opens the look-up, its address says what is asked. */
export function useLookUp({ place, go }: PlaceState, language: Language): LookUpState {
  const [, redraw] = useState(0);
  const [entered, setEntered] = useState<Entered>();
  const fieldRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLOListElement>(null);
  /** What is typed, and the place that it was typed at. */
  const asked = useRef({ place, query: lookedUpAt(place) });
  const rest = useRest();
  // Who goes elsewhere means that, whatever was being typed.
  if (asked.current.place !== place) {
    rest.cancel();
    asked.current = { place, query: lookedUpAt(place) };
  }
  const { query } = asked.current;
  const answered = useLookup(lookUp, query.trim(), language, LIMIT);
  const follow = (how: 'push' | 'replace'): void => {
    const next = lookupPlace(asked.current.query.trim());
    if (next === asked.current.place) return;
    asked.current = { ...asked.current, place: next };
    go(next, how);
  };
  useFirst(entered, query.trim(), answered, ({ ref }) => {
    rest.cancel();
    // Back comes back to what was typed, all of it.
    follow('replace');
    go(ref, 'push');
  });
  return {
    query,
    answered,
    fieldRef,
    listRef,
    onInput: (next) => {
      rest.cancel();
      asked.current = { ...asked.current, query: next };
      redraw((times) => times + 1);
      if (viewOf(place) === 'lookup') rest.wait(() => follow('replace'));
      else if (next.trim() !== '') follow('push');
    },
    onEnter: () => setEntered({ query: query.trim() }),
  };
}
