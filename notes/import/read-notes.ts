import { jsonFault } from '../../glossary/index.ts';
import { isBackup, openBackup } from '../formats/backup.ts';
import type { Note } from '../model.ts';
import { type Checked, readRecord } from '../record.ts';
import { decode, FILE_LIMIT } from './bytes.ts';
import type { FoundFlaw } from './found.ts';

import { readCsv, readRow } from './read-csv.ts';
import { hypothesisItems, readHypothesis } from './read-hypothesis.ts';
import { annotationItems, isOfLater, readWebAnnotation } from './read-web-annotation.ts';

/** What a file with notes can be. */
export type ImportFormat = 'backup' | 'csv' | 'web-annotation' | 'hypothesis';

/**
 * Why nothing can be read from a file. `large`: over the limit; `encoding`: no text in an encoding that is read; `cut`: it ends
 * too early; `json`: it is not JSON all the way; `unknown`: no format that is read; `version`: made by a later Konteks.
 */
export type Unreadable =
  | { readonly why: 'large' | 'empty' | 'encoding' | 'unknown' | 'version' }
  | { readonly why: 'cut' | 'json'; readonly line: number };

/** Something in a file that cannot be taken over as a note. */
export interface Refusal extends FoundFlaw {
  /** Its place among the file's notes, from 1. */
  readonly place: number;
  /** What it is about, where the file says so. */
  readonly about: string;
}

/** What a file turned out to be. */
export type Reading =
  | ({ readonly kind: 'unreadable' } & Unreadable)
  | {
      readonly kind: 'notes';
      readonly format: ImportFormat;
      readonly notes: readonly Note[];
      readonly refused: readonly Refusal[];
    };

/** How a file is read. */
export interface Circumstances {
  readonly name: string;
  /** When this is: the one time of notes whose own is not known, and where they say that they came in. */
  readonly importedAt: string;
  /** Called from time to time; what it throws ends the reading. */
  readonly pause?: (done: number, total: number) => void | Promise<void>;
}

/** What the notes of a file are read from, each by itself. */
interface Items {
  readonly format: ImportFormat;
  readonly items: readonly unknown[];
  readonly read: (item: unknown) => Checked | Note | FoundFlaw;
}

/** So many notes are checked between two pauses. */
const STRETCH = 500;

/**
 * Reads a file with notes, whatever its format, and checks all of it before anything is done with it.
 *
 * @param bytes what is in it; asked for only when there are not too many of them
 */
export async function readNotes(
  file: { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> },
  circumstances: Circumstances,
): Promise<Reading> {
  if (file.size > FILE_LIMIT) return { kind: 'unreadable', why: 'large' };
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if ('why' in decoded) return { kind: 'unreadable', ...decoded };
  const { name, importedAt, pause } = circumstances;
  const opened = open(decoded.text, { file: name.toWellFormed().slice(0, 1000), importedAt });
  if ('why' in opened) return { kind: 'unreadable', ...opened };
  const { format, items, read } = opened;
  const notes: Note[] = [];
  const refused: Refusal[] = [];
  for (const [at, item] of items.entries()) {
    if (at % STRETCH === 0) await pause?.(at, items.length);
    const result = read(item);
    if ('note' in result) notes.push(result.note);
    else if ('id' in result) notes.push(result);
    else refused.push(refusalOf(at + 1, 'flaw' in result ? result.flaw : result, item));
  }
  return { kind: 'notes', format, notes, refused };
}

function open(text: string, source: { readonly file: string; readonly importedAt: string }): Items | Unreadable {
  if (!/^\s*[[{]/u.test(text)) return openCsv(text, source);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    // A table can begin with a bracket.
    const table = openCsv(text, source);
    if (!('why' in table)) return table;
    const { line, isCut } = jsonFault(text);
    return { why: isCut ? 'cut' : 'json', line };
  }
  if (isBackup(file)) {
    const backup = openBackup(file);
    if (typeof backup === 'string') return { why: backup === 'version' ? 'version' : 'unknown' };
    return { format: 'backup', items: backup.notes, read: readRecord };
  }
  const annotations = annotationItems(file);
  if (annotations) {
    if (isOfLater(annotations)) return { why: 'version' };
    return { format: 'web-annotation', items: annotations, read: (item) => readWebAnnotation(item, source) };
  }
  const items = hypothesisItems(file);
  return items ? { format: 'hypothesis', items, read: (item) => readHypothesis(item, source) } : { why: 'unknown' };
}

function openCsv(text: string, source: { readonly file: string; readonly importedAt: string }): Items | Unreadable {
  const table = readCsv(text);
  if (!table) return { why: 'unknown' };
  if ('cut' in table) return { why: 'cut', line: table.cut.line };
  return { format: 'csv', items: table.rows, read: (row) => readRow(row as readonly string[], table, source) };
}

function refusalOf(place: number, flaw: FoundFlaw & { readonly headword?: string }, item: unknown): Refusal {
  return { place, about: flaw.headword || aboutOf(item), field: flaw.field, fault: flaw.fault };
}

/** The beginning of what one reads first in something that is no sound note. */
function aboutOf(item: unknown): string {
  const texts = Object.values(item ?? {}).filter((value) => typeof value === 'string' && value.trim() !== '');
  return String(texts[0] ?? '')
    .toWellFormed()
    .slice(0, 60);
}
