import { wrap } from 'comlink';
import type { Article, Candidate } from '../../../glossary/candidates/index.ts';
import { hearing } from '../hearing.ts';
import type { MakeWork } from './work.ts';

/** What is found in an article, and the way to end it. */
export interface Search {
  readonly found: Promise<readonly Candidate[]>;
  readonly end: () => void;
}

/** Has a worker find what an article speaks of; it lives as long as that takes. */
export function findIn(article: Article, progress: (part: number) => void): Search {
  // The builder finds the worker by this form of words.
  const worker = new Worker(new URL('../make-worker.ts', import.meta.url), { type: 'module' });
  const work = wrap<MakeWork>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  const finding = hearing(progress, (tell) => work.find(article, tell));
  const found = Promise.race([finding, failed]).finally(() => worker.terminate());
  return { found, end: () => worker.terminate() };
}
