import { type Reading, readNotes } from '../../../../notes/import/index.ts';

export const IMPORTED = '2026-11-25T08:00:00.000Z';

/** Reads a file with notes. */
export function readFile(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'file',
  importedAt = IMPORTED,
): Promise<Reading> {
  return readNotes(new Blob([content]), { name, importedAt });
}

/** Reads a file that is known to have notes. */
export async function notesIn(content: string, name?: string, importedAt?: string) {
  const reading = await readFile(content, name, importedAt);
  if (reading.kind !== 'notes') throw new Error(`unreadable: ${JSON.stringify(reading)}`);
  return reading;
}
