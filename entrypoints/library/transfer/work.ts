import type { ImportPreview } from '../../../components/transfer/state.ts';
import type { Merged, NotesArchive } from '../../../notes/archive.ts';
import { blobOf, type ExportFormat, FILE_KINDS, WRITERS, type Writing } from '../../../notes/formats/index.ts';
import { besideKnown, readNotes, type Unreadable } from '../../../notes/import/index.ts';
import { Merger } from '../../../notes/merge.ts';
import type { Note } from '../../../notes/model.ts';
import type { Snapshots } from '../../../notes/snapshots.ts';
import { type Answer, messages, type Progress, TaskQueue } from '../task-queue.ts';

/** What shall be written. */
export interface Order {
  readonly format: ExportFormat;
  /** All notes when not given. */
  readonly ids?: readonly string[] | undefined;
  readonly writing: Writing;
}

/** So many refused notes are told one by one. */
const TOLD = 100;

/** So many notes are fetched at once. */
const CHUNK = 1000;

/** Brings notes out and in, away from the page that the reader looks at. */
export class TransferWork {
  readonly #archive: NotesArchive;
  readonly #snapshots: Pick<Snapshots, 'take'>;
  /** Of their own: what ends one is not to end the other. */
  readonly #imports = new TaskQueue();
  readonly #exports = new TaskQueue();
  #incoming: readonly Note[] = [];
  #changes: Merged['changes'] = [];

  constructor(archive: NotesArchive, snapshots: Pick<Snapshots, 'take'>) {
    this.#archive = archive;
    this.#snapshots = snapshots;
  }

  /** Reads a file, checks all of it, and says what would come of it. */
  read(
    file: File,
    progress: Progress,
  ): Promise<Answer<{ readonly preview: ImportPreview } | { readonly problem: Unreadable }>> {
    return this.#imports.run(progress, async (tell) => {
      this.#incoming = [];
      const importedAt = new Date().toISOString();
      const pause = async (done: number, total: number): Promise<void> => {
        tell((0.6 * done) / total);
        await messages();
      };
      const reading = await readNotes(file, { name: file.name, importedAt, pause });
      if (reading.kind === 'unreadable') return { problem: reading };
      const { format, notes, refused } = reading;
      const known = await this.#archive.known(notes, (done) => tell(0.6 + (0.4 * done) / notes.length));
      this.#incoming = notes.map((note) => besideKnown(note, known, importedAt));
      const merger = new Merger(known);
      for (const note of this.#incoming) merger.add(note);
      const { added, updated, unchanged } = merger.done();
      const told = { count: refused.length, first: refused.slice(0, TOLD) };
      return { preview: { format, added, updated, unchanged, refused: told } };
    });
  }

  /** Brings in what was read last, all of it or nothing. */
  take(progress: Progress): Promise<Answer<{ readonly added: number; readonly updated: number }>> {
    return this.#imports.run(progress, async (tell) => {
      const notes = this.#incoming;
      // Undoing goes as far as this page is open; this is there for weeks.
      await this.#snapshots.take('import');
      const { added, updated, changes } = await this.#archive.merge(notes, (done) => tell(done / notes.length));
      this.#changes = changes;
      this.#incoming = [];
      return { added, updated };
    });
  }

  /** Takes back what was brought in last, but for what was changed since. */
  undo(): Promise<Answer<{ readonly undone: number; readonly kept: number }>> {
    return this.#imports.run(
      () => undefined,
      async () => {
        const undone = await this.#archive.unmerge(this.#changes);
        const kept = this.#changes.length - undone;
        this.#changes = [];
        return { undone, kept };
      },
    );
  }

  /** Writes notes as a file. */
  write({ format, ids, writing }: Order, progress: Progress): Promise<Answer<{ readonly blob: Blob }>> {
    return this.#exports.run(progress, async (tell) => {
      const notes = ids ? await this.#some(ids, tell) : await this.#all(format === 'backup', tell);
      const pause = async (done: number): Promise<void> => {
        tell(0.5 + Math.min(1, done / notes.length) / 2);
        await messages();
      };
      return { blob: await blobOf(WRITERS[format](notes, writing), FILE_KINDS[format].type, pause) };
    });
  }

  /** Ends what was asked for last of an import, if it is not done yet; nothing of it is written then. */
  cancelImport(): void {
    this.#imports.cancel();
  }

  /** Ends the export that was asked for last, if it is not done yet. */
  cancelExport(): void {
    this.#exports.cancel();
  }

  async #all(withTrash: boolean, tell: Progress): Promise<Note[]> {
    const { live, trash } = await this.#archive.count();
    const notes: Note[] = [];
    let seen = 0;
    await this.#archive.eachChunk((chunk) => {
      for (const note of chunk) if (withTrash || note.status === 'live') notes.push(note);
      seen += chunk.length;
      tell(Math.min(1, seen / (live + trash)) / 2);
    });
    return notes;
  }

  async #some(ids: readonly string[], tell: Progress): Promise<Note[]> {
    const notes: Note[] = [];
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = await this.#archive.get(ids.slice(from, from + CHUNK));
      for (const note of chunk) if (note) notes.push(note);
      tell(from / ids.length / 2);
    }
    return notes;
  }
}
