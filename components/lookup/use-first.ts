import { useEffect, useRef } from 'preact/hooks';
import type { FoundEntry } from '../../shelf/lookup/model.ts';
import type { Answered } from './use-lookup.ts';

/** One press of Enter in the field, and what stood there. */
export interface Entered {
  readonly query: string;
}

/**
 * Opens the first entry that is found for what was entered, as soon as that is known; not when the reader has typed on.
 *
 * @param entered the last press
 * @param asked what is typed now
 */
export function useFirst(
  entered: Entered | undefined,
  asked: string,
  answered: Answered | undefined,
  open: (first: FoundEntry) => void,
): void {
  const done = useRef<Entered | undefined>(undefined);
  useEffect(() => {
    if (!entered || done.current === entered || entered.query !== asked || answered?.query !== asked) return;
    const first = answered.found[0];
    if (first || answered.isAll) done.current = entered;
    if (first) open(first);
  }, [entered, asked, answered]);
}
