import { useEffect, useRef, useState } from 'preact/hooks';
import type { NotesViewProps } from '../../components/library/notes/NotesView.tsx';
import { notesPlace, queryOf } from '../../components/library/notes/notes-place.ts';
import type { NotesQuery } from '../../notes/desk/model.ts';
import type { PlaceState } from './use-place.ts';

/** Browsers refuse addresses that change with every key; this is when a hand rests, in milliseconds. */
const REST_MS = 300;

/** The query, which lives in the address: what is typed is there as soon as the hand rests. */
export function useQuery({ place, go }: PlaceState): {
  readonly query: NotesQuery;
  readonly onQuery: NotesViewProps['onQuery'];
} {
  const [typed, setTyped] = useState<NotesQuery>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Who goes elsewhere means that.
  useEffect(() => {
    clearTimeout(timer.current);
    setTyped(undefined);
    return () => clearTimeout(timer.current);
  }, [place]);
  return {
    query: typed ?? queryOf(place),
    onQuery: (query, how) => {
      clearTimeout(timer.current);
      const next = notesPlace(query);
      if (next === place) return setTyped(undefined);
      setTyped(query);
      if (how === 'choosing') go(next, 'push');
      else timer.current = setTimeout(() => go(next, 'replace'), REST_MS);
    },
  };
}
