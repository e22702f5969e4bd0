import { browser } from 'wxt/browser';
import type { NotesDatabase } from './database.ts';
import { watchChanges } from './watch-changes.ts';

/**
 * What is known of the notes outside their database. Databases of extensions have vanished: after a crash, on a full disk, by
 * a tool that cleans up. An empty one is made in their place without a word, so somebody has to remember.
 */
export interface Canary {
  /** Of the database that the notes are in. */
  readonly id: string;
  /** How many there are, those in the trash too. */
  readonly notes: number;
  /** When that was counted: ISO 8601, UTC. */
  readonly at: string;
}

/** How the database was found. `vanished`: it is another one than the one that the notes were in. */
export type Health = { readonly kind: 'sound' } | ({ readonly kind: 'vanished' } & Pick<Canary, 'notes' | 'at'>);

const KEY = 'notes-canary';

/** A second change within so many milliseconds is counted with the first. */
const PAUSE_MS = 200;

/**
 * Opens the database and compares it with what is remembered.
 *
 * @throws what Dexie does, when it cannot be opened
 */
export async function healthOf(db: NotesDatabase): Promise<Health> {
  const [id, canary] = await Promise.all([idOf(db), read()]);
  if (!canary || canary.id === id || canary.notes === 0) return { kind: 'sound' };
  return { kind: 'vanished', notes: canary.notes, at: canary.at };
}

/** Remembers the notes as they are now, whatever was remembered. */
export async function remember(db: NotesDatabase): Promise<void> {
  const canary: Canary = { id: await idOf(db), notes: await db.notes.count(), at: new Date().toISOString() };
  await browser.storage.local.set({ [KEY]: canary });
}

/**
 * Remembers the notes after each change, in whatever context that is made. As long as others are remembered that have
 * vanished, those stay remembered: that is for the reader to decide.
 */
export function rememberChanges(db: NotesDatabase): void {
  // Whoever cannot be asked now will be at the next change.
  watchChanges(db, PAUSE_MS, () => void rememberSound(db).catch(() => undefined));
}

async function rememberSound(db: NotesDatabase): Promise<void> {
  if ((await healthOf(db)).kind === 'sound') await remember(db);
}

async function read(): Promise<Canary | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const { id, notes, at } = (stored ?? {}) as Partial<Record<keyof Canary, unknown>>;
  return typeof id === 'string' && typeof notes === 'number' && typeof at === 'string' ? { id, notes, at } : undefined;
}

/** @returns the database's id, which it has had since it was made */
async function idOf(db: NotesDatabase): Promise<string> {
  return (await db.meta.get('id'))?.value ?? '';
}
