/**
 * Why the store refused, as far as a reader can do something about it. `newer`: a later version of Konteks has written to
 * it; `full`: no room on the disk; `gone`: there is no such note (any more).
 */
export type FailureKind = 'newer' | 'full' | 'gone' | 'other';

/** What the store throws. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** @returns what an error of Dexie's or IndexedDB's means */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const names = namesOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const kind = names.includes('QuotaExceededError') ? 'full' : names.includes('VersionError') ? 'newer' : 'other';
  return new StoreFailure(kind, message, { cause: error });
}

/** Dexie wraps what IndexedDB says. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return [error.name, ...namesOf((error as { inner?: unknown }).inner)];
}
