import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Notes } from '../../notes/index.ts';
import { noteStore } from './note-store.ts';

/**
 * Follows a query over the notes: the value changes whenever what it read has changed, in whatever context.
 *
 * @param query reads the store
 * @param initial the value until the first answer
 * @param subject what the query is about: of another one nothing is known at first
 */
export function useLive<T>(query: (notes: Notes) => Promise<T>, initial: T, subject = ''): T {
  const [known, setKnown] = useState({ subject, value: initial });
  useEffect(() => {
    const subscription = liveQuery(() => query(noteStore)).subscribe({
      next: (value) => setKnown({ subject, value }),
      // What is wrong with the store is said by useHealth; what was known stays.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [subject]);
  return known.subject === subject ? known.value : initial;
}
