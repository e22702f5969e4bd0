import { failureOf } from '../../notes/index.ts';
import { ChangedMeanwhile, NoGlossary } from '../../shelf/index.ts';
import type { NotesTranslate } from '../i18n/notes.ts';

/** @returns what happened to what a store was asked for, that nothing is lost, and what to do */
export function failureWords(error: unknown, t: NotesTranslate): string {
  if (error instanceof ChangedMeanwhile) return t('failed.changed');
  if (error instanceof NoGlossary) return t('failed.noGlossary');
  const { kind, message } = failureOf(error);
  return kind === 'other' ? t('failed', { reason: message }) : t(`failed.${kind}`);
}

/** @returns whether what failed would fail again, however often it is tried */
export function isForGood(error: unknown): boolean {
  return error instanceof ChangedMeanwhile || error instanceof NoGlossary || failureOf(error).kind === 'gone';
}
