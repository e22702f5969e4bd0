import { type EntryRef, isEntryRef } from '../../glossary/index.ts';

/** Nothing comes with the call, and nothing that did would be looked at. */
const nothing = (_data: unknown): Record<never, never> => ({});

/**
 * What is asked of a frame's content script: the check of each call. By hand, because for three fields the library that
 * checks the others would be 1.9 kB in every frame.
 */
export const toPage = {
  /** What this frame knows of itself. */
  askPage: nothing,
  /** Scroll to the first mark of an entry and open it. */
  revealMark: (data: unknown): { readonly entry: EntryRef } => {
    const entry = field(data, 'entry');
    if (!isEntryRef(entry)) throw new TypeError('revealMark takes an entry');
    return { entry };
  },
  /** The keyboard commands. */
  stepToMark: (data: unknown): { readonly by: 1 | -1 } => {
    const by = field(data, 'by');
    if (by !== 1 && by !== -1) throw new TypeError('stepToMark takes 1 or -1');
    return { by };
  },
  openMark: nothing,
};

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}
