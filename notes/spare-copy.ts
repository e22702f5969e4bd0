import { browser } from 'wxt/browser';
import type { NotesArchive } from './archive.ts';
import { backupOfChunks } from './formats/backup.ts';
import { gunzip, gzip } from './gzip.ts';
import type { Note } from './model.ts';

/** A copy of the notes outside of their database, in extension storage, where it outlives that. */
export interface SpareCopy {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** So many notes are in it, the last changed ones, of so many that there were. */
  readonly notes: number;
  readonly of: number;
}

interface Stored extends SpareCopy {
  /** A backup file, compressed with gzip, as base64. */
  readonly file: string;
}

const KEY = 'notes-copy';

/** It takes no more than this, as every open page is told of each change in extension storage. Some 4,000 notes fit. */
const BYTES_AT_MOST = 1024 * 1024;

/** How many fit is found by halving what did not. */
const HALVINGS = 12;

/** Puts the live notes aside, the last changed ones when not all fit. */
export async function writeSpareCopy(archive: NotesArchive, now: Date): Promise<void> {
  const { live } = await archive.count();
  let notes = Math.min(live, 8000);
  for (let left = HALVINGS; left > 0 && notes > 0; left -= 1) {
    const file = encode(await gzip(backupOfChunks(once(await archive.latest(notes)), now)));
    if (file.length <= BYTES_AT_MOST) {
      const copy: Stored = { at: now.toISOString(), notes, of: live, file };
      await browser.storage.local.set({ [KEY]: copy });
      return;
    }
    notes = Math.floor(notes / 2);
  }
}

/** @returns what is known of the copy, undefined when there is none */
export async function readSpareCopy(): Promise<SpareCopy | undefined> {
  const stored = await read();
  return stored && { at: stored.at, notes: stored.notes, of: stored.of };
}

/** @returns the copy as the text of a backup file, undefined when there is none */
export async function spareCopyFile(): Promise<string | undefined> {
  const stored = await read();
  return stored && gunzip(decode(stored.file));
}

async function read(): Promise<Stored | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof (stored as Stored | undefined)?.file === 'string' ? (stored as Stored) : undefined;
}

async function* once(notes: readonly Note[]): AsyncGenerator<readonly Note[]> {
  yield notes;
}

function encode(bytes: Uint8Array): string {
  let text = '';
  // As arguments of a call, all at once would be too many.
  for (let from = 0; from < bytes.length; from += 32_768)
    text += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  return btoa(text);
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
