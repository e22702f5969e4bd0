import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * Follows a query over the notes: the value changes whenever what it read has changed, in whatever context.
 *
 * @param query reads through Dexie
 * @param initial the value until the first answer
 * @param subject what the query is about: of another one nothing is known at first
 */
export function useLive<T>(query: () => Promise<T>, initial: T, subject = ''): T {
  const [known, setKnown] = useState({ subject, value: initial });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe((value) => setKnown({ subject, value }));
    return () => subscription.unsubscribe();
  }, [subject]);
  return known.subject === subject ? known.value : initial;
}
