import { healthOf } from './canary.ts';
import type { NotesDatabase } from './database.ts';
import { failureOf } from './failure.ts';

/**
 * Why the notes cannot be used as always. `vanished`: the database is empty, and it was not; `newer`: a later version has
 * written to it, so that this one only reads; `failed`: it cannot be opened.
 */
export type Trouble =
  | { readonly kind: 'vanished'; readonly notes: number; readonly at: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed'; readonly reason: string };

/** @returns what is wrong with the notes; undefined when nothing is */
export async function troubleWith(db: NotesDatabase): Promise<Trouble | undefined> {
  try {
    const health = await healthOf(db);
    if (db.isNewer) return { kind: 'newer' };
    return health.kind === 'sound' ? undefined : health;
  } catch (error) {
    const { kind, message } = failureOf(error);
    return kind === 'newer' ? { kind } : { kind: 'failed', reason: message };
  }
}
