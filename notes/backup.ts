import * as v from 'valibot';
import { type EntryRef, isEntryRef, LANGUAGES } from '../glossary/index.ts';
import { withKeys } from './keys.ts';
import { migrate, NOTE_VERSION } from './migrate.ts';
import type { Note } from './model.ts';
import { soundTags } from './tags.ts';

/** What goes into a backup: everything that is the reader's own. */
export interface BackupContents {
  /** All of them, those in the trash too. */
  readonly notes: readonly Note[];
  /** As they are stored; what they mean is for those to say who keep them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** On or off, by site. */
  readonly sites: Readonly<Record<string, unknown>>;
}

/** A note of a backup that cannot be taken over. */
export interface RefusedNote {
  /** Its place among the file's notes, from 1. */
  readonly place: number;
  /** What it is about, where the file says so. */
  readonly headword: string;
  /** What is wrong in it, as a path: "passage.exact"; empty when it is no note at all. */
  readonly field: string;
  readonly fault: 'missing' | 'wrong';
}

/** What a file turned out to be. `json`: no JSON; `format`: no backup of ours; `version`: made by a later Konteks. */
export type BackupReading =
  | { readonly kind: 'unreadable'; readonly why: 'json' | 'format' | 'version' }
  | { readonly kind: 'backup'; readonly contents: BackupContents; readonly refused: readonly RefusedNote[] };

const FORMAT = 'konteks-backup';
const VERSION = 2;

/** A moment in any form of ISO 8601; kept in the one that compares as text. */
const timeSchema = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => Number.isFinite(Date.parse(text))),
  v.transform((text) => new Date(text).toISOString()),
);

const line = v.pipe(v.string(), v.nonEmpty());
const things = v.record(v.string(), v.unknown());

/** A note in the form that this version writes; the keys follow from the rest. */
const noteSchema = v.object({
  id: line,
  v: v.literal(NOTE_VERSION),
  entry: v.exactOptional(v.custom<EntryRef>(isEntryRef)),
  headword: v.string(),
  definition: v.string(),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  passage: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string(), sentence: v.string() }),
  url: v.string(),
  title: v.string(),
  words: v.string(),
  tags: v.pipe(
    v.array(v.string()),
    v.transform((tags) => [...soundTags(tags)]),
  ),
  status: v.picklist(['live', 'trash']),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  changed: v.object({ words: timeSchema, tags: timeSchema, status: timeSchema }),
  earlier: v.array(v.object({ words: v.string(), at: timeSchema })),
  origin: v.exactOptional(
    v.object({
      format: v.picklist(['csv', 'web-annotation', 'hypothesis']),
      file: v.string(),
      importedAt: timeSchema,
      id: v.exactOptional(v.string()),
    }),
  ),
  extra: v.exactOptional(things),
});

const fileSchema = v.object({
  notes: v.array(v.unknown()),
  settings: v.optional(things, {}),
  sites: v.optional(things, {}),
});

/**
 * @param contents what is backed up
 * @param exportedAt when
 * @returns the text of a backup file
 */
export function writeBackup({ notes, settings, sites }: BackupContents, exportedAt: Date): string {
  const file = { format: FORMAT, version: VERSION, exportedAt: exportedAt.toISOString(), notes, settings, sites };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Writes a backup file of nothing but notes, part by part, however many there are.
 *
 * @param chunks the notes, some at a time
 */
export async function* backupParts(chunks: AsyncIterable<readonly Note[]>, exportedAt: Date): AsyncGenerator<string> {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: exportedAt.toISOString() });
  yield `${head.slice(0, -1)},"notes":[`;
  let separator = '\n';
  for await (const notes of chunks) {
    yield separator + notes.map((note) => JSON.stringify(note)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Checks a whole file before anything is done with it.
 *
 * @param text what is in the file
 * @returns the sound notes in it, and what is wrong with each other one
 */
export function readBackup(text: string): BackupReading {
  const file = parse(text);
  if (file === undefined) return { kind: 'unreadable', why: 'json' };
  const { format, version } = (file ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT || typeof version !== 'number') return { kind: 'unreadable', why: 'format' };
  if (version > VERSION) return { kind: 'unreadable', why: 'version' };
  const { success, output } = v.safeParse(fileSchema, file);
  if (!success) return { kind: 'unreadable', why: 'format' };
  const notes: Note[] = [];
  const refused: RefusedNote[] = [];
  for (const [at, unknown] of output.notes.entries()) {
    const checked = v.safeParse(noteSchema, isRecord(unknown) ? migrate(unknown) : unknown);
    if (checked.success) notes.push(withKeys(checked.output));
    else refused.push(refusalOf(at + 1, unknown, checked.issues[0]));
  }
  return { kind: 'backup', contents: { ...output, notes }, refused };
}

/** @returns undefined when it is no JSON */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusalOf(place: number, note: unknown, issue: v.BaseIssue<unknown>): RefusedNote {
  const { headword } = (note ?? {}) as { headword?: unknown };
  return {
    place,
    headword: typeof headword === 'string' ? headword : '',
    field: v.getDotPath(issue) ?? '',
    fault: issue.input === undefined ? 'missing' : 'wrong',
  };
}
