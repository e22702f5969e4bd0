import { type Remote, wrap } from 'comlink';
import type { TransferWork } from './work.ts';

let made: Remote<TransferWork> | undefined;

/** @returns the worker that brings notes out and in; made when it is first needed, and kept: it knows what can be undone */
export function transferWork(): Remote<TransferWork> {
  // The builder finds the worker by this form of words.
  made ??= wrap<TransferWork>(new Worker(new URL('../transfer-worker.ts', import.meta.url), { type: 'module' }));
  return made;
}
