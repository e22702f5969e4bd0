import * as v from 'valibot';
import type { EntryRef } from '../../glossary/index.ts';

/** The reference of an entry: "glossary/entry". */
export const entryRef = v.custom<EntryRef>(
  (value) => typeof value === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value),
);
/** A text of at most so many UTF-16 code units. */
export const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
/** A whole number from 0 on. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
