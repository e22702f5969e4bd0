import { type Remote, wrap } from 'comlink';
import type { GlossaryFilesWork } from './work.ts';

let made: Remote<GlossaryFilesWork> | undefined;

/** @returns the worker that brings glossaries in and out; made when it is first needed, and kept: it knows what was read */
export function glossaryFilesWork(): Remote<GlossaryFilesWork> {
  // The builder finds the worker by this form of words.
  made ??= wrap<GlossaryFilesWork>(
    new Worker(new URL('../glossary-files-worker.ts', import.meta.url), { type: 'module' }),
  );
  return made;
}
