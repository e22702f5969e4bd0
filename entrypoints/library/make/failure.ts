import type { Failure } from '../../../components/make/state.ts';
import { ChangedMeanwhile, NoGlossary } from '../../../shelf/index.ts';
import { reasonOf } from '../use-attempt.ts';

/** @returns why something was not done to a glossary */
export function failureOf(error: unknown): Failure {
  return { why: whyOf(error), reason: reasonOf(error) };
}

function whyOf(error: unknown): Failure['why'] {
  if (error instanceof ChangedMeanwhile) return 'changed';
  if (error instanceof NoGlossary) return 'gone';
  // A transaction that was aborted says why inside.
  const { name, inner } = error as { readonly name?: string; readonly inner?: { readonly name?: string } | null };
  return [name, inner?.name].includes('QuotaExceededError') ? 'full' : 'other';
}
