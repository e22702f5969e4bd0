import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { viewOf } from '../../components/library/place.ts';
import { lookedUpAt, lookupPlace } from '../../components/lookup/places.ts';
import { type Entered, useFirst } from '../../components/lookup/use-first.ts';
import { type Answered, useLookup } from '../../components/lookup/use-lookup.ts';
import type { Language } from '../../glossary/index.ts';
import { lookUp } from '../shared/look-up.ts';
import type { PlaceState } from './use-place.ts';

/** A page has room for more than a popup. */
const LIMIT = 50;

/** Browsers refuse addresses that change with every key; this is when a hand rests, in milliseconds. */
const REST_MS = 300;

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Who goes elsewhere means that, whatever was being typed.
  if (asked.current.place !== place) {
    clearTimeout(timer.current);
    asked.current = { place, query: lookedUpAt(place) };
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const { query } = asked.current;
  const answered = useLookup(lookUp, query.trim(), language, LIMIT);
  const follow = (how: 'push' | 'replace'): void => {
    const next = lookupPlace(asked.current.query.trim());
    if (next === asked.current.place) return;
    asked.current = { ...asked.current, place: next };
    go(next, how);
  };
  useFirst(entered, query.trim(), answered, (ref) => {
    clearTimeout(timer.current);
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
      clearTimeout(timer.current);
      asked.current = { ...asked.current, query: next };
      redraw((times) => times + 1);
      if (viewOf(place) === 'lookup') timer.current = setTimeout(() => follow('replace'), REST_MS);
      else if (next.trim() !== '') follow('push');
    },
    onEnter: () => setEntered({ query: query.trim() }),
  };
}
