import type { Failure } from '../../../components/make/state.ts';
import { failureOf as storeFailureOf } from '../../../notes/index.ts';
import { ChangedMeanwhile, NoGlossary } from '../../../shelf/index.ts';
import { reasonOf } from '../use-attempt.ts';

/** @returns why something was not done to a glossary */
export function failureOf(error: unknown): Failure {
  return { why: whyOf(error), reason: reasonOf(error) };
}

function whyOf(error: unknown): Failure['why'] {
  if (error instanceof ChangedMeanwhile) return 'changed';
  if (error instanceof NoGlossary) return 'gone';
  return storeFailureOf(error).kind === 'full' ? 'full' : 'other';
}
