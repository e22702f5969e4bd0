import { useEffect, useRef } from 'preact/hooks';
import type { EntryRef } from '../../glossary/index.ts';
import type { Answered } from './use-lookup.ts';

/**
 * @param asked what is typed
 * @param open opens an entry
 * @returns what Enter does in a field: it opens the first that is found, as soon as that is known
 */
export function useFirst(asked: string, answered: Answered | undefined, open: (ref: EntryRef) => void): () => void {
  const awaited = useRef<string | undefined>(undefined);
  const openFirst = (): void => {
    const first = answered?.query === asked ? answered.found[0] : undefined;
    awaited.current = first || asked === '' ? undefined : asked;
    if (first) open(first.ref);
  };
  useEffect(() => {
    // Whoever types on means something else.
    if (awaited.current === asked && answered?.query === asked) openFirst();
    else if (awaited.current !== asked) awaited.current = undefined;
  }, [asked, answered]);
  return openFirst;
}
