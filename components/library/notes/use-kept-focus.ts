import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What had focus last, in a row of the list. */
interface Last {
  readonly place: number;
  readonly element: HTMLElement;
}

/** Focus in a list whose rows come and go. */
export interface KeptFocus {
  /** The rows that focus is in, or is about to be: they must stay. */
  readonly pinned: readonly number[];
  /** Moves focus to a note's tick, as soon as it is drawn. */
  readonly goTo: (place: number) => void;
  /** To be called when rows have been drawn. */
  readonly afterDrawing: () => void;
}

/**
 * Keeps focus where it is while rows are recycled, put in another order, or go: then it is in the row that has come in
 * place of the one that went.
 *
 * @param list the list's element, whose rows have `data-place`
 * @param places the notes in it, in order
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, places: Uint32Array): KeptFocus {
  const [inRow, setInRow] = useState<number>();
  const last = useRef<Last>(undefined);
  const goal = useRef<number>(undefined);
  const before = useRef(places);
  useEffect(() => {
    const follow = ({ target }: Event): void => {
      const element = target instanceof HTMLElement ? target : undefined;
      const place = element && list.current?.contains(element) ? placeOf(element) : undefined;
      last.current = element && place !== undefined ? { place, element } : undefined;
      setInRow(place);
    };
    // Whoever presses somewhere else has left, also where nothing takes focus.
    const leave = (event: Event): void => {
      if (!list.current?.contains(event.target as Node)) follow(event);
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', leave, { capture: true });
    };
  }, []);
  const tickOf = (place: number): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"] input[type=checkbox]`);
  const goTo = (place: number): void => {
    const tick = tickOf(place);
    // Where focus was still to go before is no goal any more.
    goal.current = tick ? undefined : place;
    if (tick) tick.focus({ preventScroll: true });
    else setInRow(place);
  };
  return {
    pinned: inRow === undefined ? [] : [places.indexOf(inRow)],
    goTo,
    afterDrawing: () => {
      const old = before.current;
      before.current = places;
      if (goal.current !== undefined) {
        const tick = tickOf(goal.current);
        if (!tick) return;
        goal.current = undefined;
        tick.focus({ preventScroll: true });
      }
      if (!last.current || !isFocusLost()) return;
      const { place, element } = last.current;
      if (element.isConnected) element.focus({ preventScroll: true });
      else {
        const next = neighbour(place, old, places);
        if (next !== undefined) goTo(next);
      }
    },
  };
}

/** @returns whether nothing has focus, though the page has */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return document.hasFocus() && (!activeElement || activeElement === document.body);
}

/** @returns the note itself when it is still there, else the next one that is, else the one before */
export function neighbour(place: number, old: Uint32Array, now: Uint32Array): number | undefined {
  const there = new Set(now);
  const at = old.indexOf(place);
  if (there.has(place) || at < 0) return there.has(place) ? place : now[0];
  return old.subarray(at).find((each) => there.has(each)) ?? old.subarray(0, at).findLast((each) => there.has(each));
}

function placeOf(element: HTMLElement): number | undefined {
  const place = element.closest('[data-place]')?.getAttribute('data-place');
  return place == null ? undefined : Number(place);
}
