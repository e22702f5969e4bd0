import * as v from 'valibot';
import { type EntryRef, isEntryRef, LANGUAGES } from '../glossary/index.ts';
import { withKeys } from './keys.ts';
import { migrate, NOTE_VERSION } from './migrate.ts';
import type { Note } from './model.ts';
import { soundTags } from './tags.ts';

/** No text of a note from a file may have more characters: the longest that can be typed here has a fifth of it. */
export const TEXT_LIMIT = 100_000;

/** So deep may lie what a file says of a note that has no meaning here. */
const DEPTH_LIMIT = 32;

/** Times outside no reader has written; after the year 9999 they would no longer compare as text. */
const FIRST_TIME = 0;
const LAST_TIME = Date.UTC(3000, 0);

/** Why a note cannot be taken over. */
export type Fault = 'missing' | 'wrong' | 'long';

/** What is wrong with something that shall be a note. */
export interface Flaw {
  /** What it is about, where the file says so. */
  readonly headword: string;
  /** What is wrong in it, as a path: "passage.exact"; empty when it is no note at all. */
  readonly field: string;
  readonly fault: Fault;
}

/** A sound note, or what is wrong with it. */
export type Checked = { readonly note: Note } | { readonly flaw: Flaw };

/** A note of a file that cannot be taken over. */
export interface RefusedNote extends Flaw {
  /** Its place among the file's notes, from 1. */
  readonly place: number;
}

const LONG = 'long';

const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT, LONG));
const line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000, LONG));

/** A moment in the form that compares as text, on a day that every month has. There are half a million of them in a large file. */
const READY =
  /^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const otherTime = v.pipe(v.string(), v.isoTimestamp());

/** A moment in any form of ISO 8601; kept in the one that compares as text. */
const time = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value: text }, addIssue, NEVER }) => {
    if (READY.test(text)) return text;
    const moment = v.is(otherTime, text) ? Date.parse(text) : Number.NaN;
    if (isSoundTime(moment)) return new Date(moment).toISOString();
    addIssue();
    return NEVER;
  }),
);

/** @returns whether a reader can have written something then */
export function isSoundTime(time: number): boolean {
  return time >= FIRST_TIME && time < LAST_TIME;
}

/** What has no meaning here. */
const things = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((extra) => fits(extra), LONG),
);

/** A note in the form that this version writes; the keys follow from the rest. */
const noteSchema = v.object({
  id: line,
  v: v.literal(NOTE_VERSION),
  entry: v.exactOptional(v.custom<EntryRef>(isEntryRef)),
  headword: text,
  definition: text,
  language: v.exactOptional(v.picklist(LANGUAGES)),
  passage: v.object({ exact: text, prefix: text, suffix: text, sentence: text }),
  url: text,
  title: text,
  words: text,
  tags: v.pipe(
    v.array(v.string()),
    v.maxLength(1000, LONG),
    v.transform((tags) => [...soundTags(tags)]),
  ),
  status: v.picklist(['live', 'trash']),
  createdAt: time,
  updatedAt: time,
  changed: v.object({ words: time, tags: time, status: time }),
  earlier: v.pipe(v.array(v.object({ words: text, at: time })), v.maxLength(100, LONG)),
  origin: v.exactOptional(
    v.object({
      format: v.picklist(['csv', 'web-annotation', 'hypothesis']),
      file: text,
      importedAt: time,
      id: v.exactOptional(text),
    }),
  ),
  extra: v.exactOptional(things),
});

/** Fields that need not be kept: those that the schema reads, and those that follow from them. */
const KNOWN = new Set([...Object.keys(noteSchema.entries), 'markKey', 'urlKey']);

/**
 * Checks a note as this or an earlier version of Konteks has written it.
 *
 * @param unknown what a file has in the place of a note. Fields that have no meaning here are kept in `extra`: a Konteks
 *   that knows them may have written them
 */
export function readRecord(unknown: unknown): Checked {
  if (!isRecord(unknown)) return { flaw: { headword: '', field: '', fault: 'wrong' } };
  const fields = migrate(unknown);
  const checked = v.safeParse(noteSchema, withOthers(fields));
  if (checked.success) return { note: withKeys(checked.output) };
  return { flaw: flawOf(fields.headword, checked.issues[0]) };
}

/** @returns whether something is an object with named fields */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns whether something that came from JSON is neither too deep nor too long to be kept with a note */
export function fits(extra: unknown): boolean {
  return isShallow(extra, DEPTH_LIMIT) && JSON.stringify(extra).length <= TEXT_LIMIT;
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** Puts the fields that have no meaning here into `extra`. */
function withOthers(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const others = Object.entries(fields).filter(([name]) => !KNOWN.has(name));
  const { extra = {} } = fields;
  return others.length > 0 && isRecord(extra)
    ? { ...fields, extra: { ...Object.fromEntries(others), ...extra } }
    : fields;
}

function flawOf(headword: unknown, issue: v.BaseIssue<unknown>): Flaw {
  return {
    headword: typeof headword === 'string' ? headword.slice(0, 100) : '',
    field: v.getDotPath(issue) ?? '',
    fault: issue.message === LONG ? 'long' : issue.input === undefined ? 'missing' : 'wrong',
  };
}
