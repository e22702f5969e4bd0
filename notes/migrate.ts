import type { Note } from './model.ts';

/** The record's form that this version writes. */
export const NOTE_VERSION = 2;

type Fields = Readonly<Record<string, unknown>>;

/** What makes a record of each form one of the next. Nothing is ever taken away. */
const STEPS: Readonly<Record<number, (note: Fields) => Fields>> = {
  /** 2: when each thing was changed, for merging; words that gave way. */
  1: (note) => {
    const { updatedAt } = note;
    return { ...note, v: 2, changed: { words: updatedAt, tags: updatedAt, status: updatedAt }, earlier: [] };
  },
};

/**
 * @param note a record of any form up to {@link NOTE_VERSION}, sound or not, from the database or from a file
 * @returns it in the form that this version writes
 */
export function migrate(note: Fields): Fields {
  let now = note;
  for (let step = STEPS[Number(now.v)]; step; step = STEPS[Number(now.v)]) now = step(now);
  return now;
}

/** @returns a record of the store as it is now */
export function migrateStored(note: object): Note {
  return migrate(note as Fields) as unknown as Note;
}
