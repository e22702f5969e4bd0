import type { Entry } from '../../glossary/index.ts';
import type { Part, Written } from '../../shelf/index.ts';

/** Another window has changed the entry too. */
export interface Clash {
  /** What both have changed, of what is there now; empty when it is gone. */
  readonly parts: readonly Part[];
  /** As it is now; undefined when it was deleted. */
  readonly now: Entry | undefined;
}

/** An entry that is being written. */
export interface EntryEdit {
  /** Its id; of a new one what it is known by until it has one. */
  readonly key: string;
  /** As it was when that began, or when it was last there; undefined for a new one. */
  readonly before: Entry | undefined;
  readonly written: Written;
  /** Whether what is wrong is said. */
  readonly isChecked: boolean;
  /** On its way to the store. */
  readonly isSaving: boolean;
  readonly clash: Clash | undefined;
}

/** All entries of a glossary that are being written, by their keys: that outlives the rows they are written in. */
export type EntryEditing = ReadonlyMap<string, EntryEdit>;

/** What can happen to them. */
export type EntryEditingEvent =
  | {
      readonly kind: 'open';
      readonly key: string;
      readonly before: Entry | undefined;
      readonly written: Written;
      /** What is open already stays. */
      readonly isFound?: boolean;
    }
  | { readonly kind: 'write'; readonly key: string; readonly written: Written }
  | { readonly kind: 'check'; readonly key: string }
  | { readonly kind: 'save'; readonly key: string }
  | { readonly kind: 'failed'; readonly key: string }
  /** Somebody else was first: what is written now begins from what they have made of it, if it is still there. */
  | { readonly kind: 'clash'; readonly key: string; readonly written: Written; readonly clash: Clash }
  | { readonly kind: 'close'; readonly key: string };

export const NOTHING_EDITED: EntryEditing = new Map();

/** @returns what is being written after something has happened; the same when that changes nothing */
export function editEntries(editing: EntryEditing, event: EntryEditingEvent): EntryEditing {
  const { key } = event;
  const known = editing.get(key);
  if (event.kind === 'open') {
    if (known && event.isFound) return editing;
    const { before, written } = event;
    return new Map(editing).set(key, { key, before, written, isChecked: false, isSaving: false, clash: undefined });
  }
  if (!known) return editing;
  const next = new Map(editing);
  switch (event.kind) {
    case 'write':
      return next.set(key, { ...known, written: event.written });
    case 'check':
      return known.isChecked ? editing : next.set(key, { ...known, isChecked: true });
    case 'save':
      return next.set(key, { ...known, isSaving: true });
    case 'failed':
      return next.set(key, { ...known, isSaving: false });
    case 'clash': {
      const { written, clash } = event;
      return next.set(key, { ...known, before: clash.now ?? known.before, written, clash, isSaving: false });
    }
    case 'close':
      next.delete(key);
      return next;
  }
}
