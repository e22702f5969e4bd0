import { type Article, type Candidate, findCandidates } from '../../../glossary/candidates/index.ts';
import { definitionsIn } from '../../../glossary/page-definitions/index.ts';

/** Progress is told this often, in milliseconds. */
const TELL_MS = 100;

/** Finds terms away from the page that the reader looks at. */
export class MakeWork {
  find(article: Article, progress: (part: number) => void): Candidate[] {
    let told = performance.now();
    const tell = (part: number): void => {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      progress(part);
    };
    return findCandidates(article, { findDefinitions: definitionsIn, progress: tell });
  }
}
