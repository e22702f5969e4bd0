import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * Follows a query over the notes: the value changes whenever what it read has changed, in whatever context.
 *
 * @param query reads through Dexie
 * @param initial the value until the first answer
 */
export function useLive<T>(query: () => Promise<T>, initial: T): T {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe(setValue);
    return () => subscription.unsubscribe();
  }, []);
  return value;
}
