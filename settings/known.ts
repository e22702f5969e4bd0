import { readSettings, setSettings } from './settings.ts';

/** Held while the list is read and written, in whatever context of ours: it is one key, and of two writes at once both count. */
const LOCK = 'known';

/** Says of entries that the reader knows them, so that they are not marked, or takes it back. */
export function setKnown(refs: readonly string[], isKnown: boolean): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { known } = await readSettings();
    await setSettings({ known: withKnown(known, refs, isKnown) });
  });
}

/** @returns the list with some entries in it, the latest last, or without them */
export function withKnown(known: readonly string[], refs: readonly string[], isKnown: boolean): string[] {
  const others = known.filter((ref) => !refs.includes(ref));
  return isKnown ? [...others, ...new Set(refs)] : others;
}
