import type { GlossaryPreview } from '../../../components/glossary-files/state.ts';
import type { Glossary } from '../../../glossary/index.ts';
import { blobOf } from '../../../notes/formats/index.ts';
import {
  type FileChoice,
  GLOSSARY_FILE_KINDS,
  GLOSSARY_WRITERS,
  type GlossaryFile,
  type Inspection,
  inspectGlossary,
  type ReadGlossary,
  readGlossary,
  type Unreadable,
} from '../../../shelf/files/index.ts';
import type { Shelf } from '../../../shelf/index.ts';
import { type Answer, messages, type Progress, TaskQueue } from '../task-queue.ts';

/** So many entries are shown before they are imported. */
const SAMPLES = 3;

/** Brings glossaries in and out away from the page that the reader looks at; in and out each one thing at a time. */
export class GlossaryFilesWork {
  readonly #shelf: Pick<Shelf, 'add' | 'whole'>;
  /** Of their own: what ends one is not to end the other. */
  readonly #imports = new TaskQueue();
  readonly #exports = new TaskQueue();
  #file: File | undefined;
  #read: ReadGlossary | undefined;

  constructor(shelf: Pick<Shelf, 'add' | 'whole'>) {
    this.#shelf = shelf;
  }

  /** Looks through a file, and says what is in it. */
  inspect(
    file: File,
    progress: Progress,
  ): Promise<Answer<{ readonly inspection: Inspection } | { readonly problem: Unreadable }>> {
    return this.#imports.run(progress, async (tell) => {
      this.#file = file;
      this.#read = undefined;
      const inspection = await inspectGlossary(file, pausing(tell));
      return inspection.kind === 'unreadable' ? { problem: inspection } : { inspection };
    });
  }

  /** Reads the file that was looked through last, and says what would come of it. */
  read(
    choice: FileChoice,
    progress: Progress,
  ): Promise<Answer<{ readonly preview: GlossaryPreview } | { readonly problem: Unreadable }>> {
    return this.#imports.run(progress, async (tell) => {
      this.#read = undefined;
      const file = this.#file;
      if (!file) return { problem: { why: 'empty' } };
      const read = await readGlossary(file, choice, pausing(tell));
      if (read.kind === 'unreadable') return { problem: read };
      this.#read = read;
      return { preview: previewOf(read) };
    });
  }

  /** Brings in what was read last, all of it or nothing. */
  take(
    progress: Progress,
  ): Promise<Answer<{ readonly id: string; readonly title: Glossary['title']; readonly entries: number }>> {
    return this.#imports.run(progress, async (tell, signal) => {
      if (!this.#read) throw new Error('nothing was read');
      const { glossary } = this.#read;
      const id = await this.#shelf.add(glossary, { signal, progress: ({ done, total }) => tell(done / total) });
      this.#read = undefined;
      return { id, title: glossary.title, entries: glossary.entries.length };
    });
  }

  /** Writes a glossary as a file. */
  write(
    id: string,
    file: GlossaryFile,
    progress: Progress,
  ): Promise<Answer<{ readonly blob: Blob; readonly title: Glossary['title'] }>> {
    return this.#exports.run(progress, async (tell) => {
      const glossary = await this.#shelf.whole(id);
      if (!glossary) throw new Error(`there is no glossary "${id}"`);
      const total = glossary.entries.length;
      const pause = async (done: number): Promise<void> => {
        tell(Math.min(1, done / total));
        await messages();
      };
      const blob = await blobOf(GLOSSARY_WRITERS[file](glossary), GLOSSARY_FILE_KINDS[file].type, pause);
      return { blob, title: glossary.title };
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
}

/** The worker listens this often while it reads, in milliseconds: each time costs four, whatever is to be heard. */
const LISTEN_MS = 100;

function pausing(tell: Progress): (part: number) => Promise<void> {
  let listened = performance.now();
  return async (part) => {
    tell(part);
    if (performance.now() - listened < LISTEN_MS) return;
    await messages();
    listened = performance.now();
  };
}

function previewOf({ glossary: { entries, sections }, unlinked, refused }: ReadGlossary): GlossaryPreview {
  return {
    entries: entries.length,
    inIndonesian: entries.filter(({ names }) => names.id.length > 0).length,
    inEnglish: entries.filter(({ names }) => names.en.length > 0).length,
    sections: sections.length,
    unlinked,
    refused,
    samples: entries.slice(0, SAMPLES).map(({ id, names, definition }) => ({ id, names, definition })),
  };
}
