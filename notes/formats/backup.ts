import * as v from 'valibot';
import type { Note } from '../model.ts';
import { isRecord, type RefusedNote, readRecord } from '../record.ts';

/** What goes into a backup: everything that is the reader's own. */
export interface BackupContents {
  /** All of them, those in the trash too. */
  readonly notes: readonly Note[];
  /** As they are stored; what they mean is for those to say who keep them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** On or off, by site. */
  readonly sites: Readonly<Record<string, unknown>>;
}

/** A backup whose notes have not been looked at. */
export interface RawBackup extends Omit<BackupContents, 'notes'> {
  readonly notes: readonly unknown[];
}

/** Why a file is no backup. `json`: no JSON; `format`: no backup of ours; `version`: made by a later Konteks. */
export type NoBackup = 'json' | 'format' | 'version';

/** What a file turned out to be. */
export type BackupReading =
  | { readonly kind: 'unreadable'; readonly why: NoBackup }
  | { readonly kind: 'backup'; readonly contents: BackupContents; readonly refused: readonly RefusedNote[] };

const FORMAT = 'konteks-backup';
const VERSION = 2;

const things = v.record(v.string(), v.unknown());

const fileSchema = v.object({
  notes: v.array(v.unknown()),
  settings: v.optional(things, {}),
  sites: v.optional(things, {}),
});

/**
 * Writes a backup file, a note a line, so that what is wrong in one can be found.
 *
 * @param contents what is backed up
 * @param exportedAt when
 * @returns the parts of its text
 */
export function* backupParts({ notes, settings, sites }: BackupContents, exportedAt: Date): Iterable<string> {
  yield headOf({ settings, sites }, exportedAt);
  let before = '\n';
  for (const note of notes) {
    yield before + lineOf(note);
    before = ',\n';
  }
  yield TAIL;
}

/**
 * Writes a backup file of nothing but notes.
 *
 * @param chunks the notes, some at a time
 * @param exportedAt when
 * @returns the parts of its text, as they are needed
 */
export async function* backupOfChunks(
  chunks: AsyncIterable<readonly Note[]>,
  exportedAt: Date,
): AsyncGenerator<string> {
  yield headOf({}, exportedAt);
  let before = '\n';
  for await (const notes of chunks) {
    yield before + notes.map(lineOf).join(',\n');
    before = ',\n';
  }
  yield TAIL;
}

const TAIL = '\n]}\n';

function headOf(contents: Partial<BackupContents>, exportedAt: Date): string {
  const head = { format: FORMAT, version: VERSION, exportedAt: exportedAt.toISOString(), ...contents };
  return `${JSON.stringify(head).slice(0, -1)},\n"notes":[`;
}

/** The keys follow from the rest; as fields without a value they are not written. */
function lineOf(note: Note): string {
  return JSON.stringify({ ...note, markKey: undefined, urlKey: undefined });
}

/** @returns the text of a backup file: see {@link backupParts} */
export function writeBackup(contents: BackupContents, exportedAt: Date): string {
  return [...backupParts(contents, exportedAt)].join('');
}

/** @returns whether something that came from JSON says that it is a backup of Konteks, whatever its version */
export function isBackup(file: unknown): file is Record<string, unknown> {
  return isRecord(file) && file.format === FORMAT && typeof file.version === 'number';
}

/** @returns what is in a backup, its notes not looked at, or why it cannot be read */
export function openBackup(file: unknown): RawBackup | NoBackup {
  if (!isBackup(file)) return 'format';
  if (Number(file.version) > VERSION) return 'version';
  const { success, output } = v.safeParse(fileSchema, file);
  return success ? output : 'format';
}

/**
 * Checks a whole file before anything is done with it.
 *
 * @param text what is in the file
 * @returns the sound notes in it, and what is wrong with each other one
 */
export function readBackup(text: string): BackupReading {
  const file = parse(text);
  const backup = file === undefined ? 'json' : openBackup(file);
  if (typeof backup === 'string') return { kind: 'unreadable', why: backup };
  const notes: Note[] = [];
  const refused: RefusedNote[] = [];
  for (const [at, unknown] of backup.notes.entries()) {
    const checked = readRecord(unknown);
    if ('note' in checked) notes.push(checked.note);
    else refused.push({ place: at + 1, ...checked.flaw });
  }
  return { kind: 'backup', contents: { ...backup, notes }, refused };
}

/** @returns undefined when it is no JSON */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
