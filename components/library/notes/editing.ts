/** Words of a note that are being written. */
export interface Edit {
  /** As they stand in the field. */
  readonly words: string;
  /** On its way to the store. */
  readonly isSaving: boolean;
}

/** All that is being written, by the notes' ids: it outlives the rows that it is written in. */
export type Editing = ReadonlyMap<string, Edit>;

/** What can happen to it. */
export type EditingEvent =
  /** Words were there that had been written and not saved, maybe on another day; what is open already stays. */
  | { readonly kind: 'found'; readonly drafts: Iterable<readonly [id: string, words: string]> }
  | { readonly kind: 'open'; readonly id: string; readonly words: string }
  | { readonly kind: 'write'; readonly id: string; readonly words: string }
  | { readonly kind: 'save'; readonly id: string }
  /** These words are in the store; who went on writing meanwhile goes on. */
  | { readonly kind: 'saved'; readonly id: string; readonly words: string }
  /** The store refused: nothing is lost. */
  | { readonly kind: 'failed'; readonly id: string }
  | { readonly kind: 'close'; readonly id: string };

export const NOTHING_EDITED: Editing = new Map();

/** @returns what is being written after something has happened; the same when that changes nothing */
export function edit(editing: Editing, event: EditingEvent): Editing {
  switch (event.kind) {
    case 'found': {
      const found = [...event.drafts].filter(([id]) => !editing.has(id));
      if (found.length === 0) return editing;
      return new Map([...found.map(([id, words]) => [id, { words, isSaving: false }] as const), ...editing]);
    }
    case 'open':
      return new Map(editing).set(event.id, { words: event.words, isSaving: false });
    case 'write':
      return change(editing, event.id, (known) => ({ ...known, words: event.words }));
    case 'save':
      return change(editing, event.id, (known) => ({ ...known, isSaving: true }));
    case 'saved':
      return editing.get(event.id)?.words === event.words
        ? without(editing, event.id)
        : change(editing, event.id, (known) => ({ ...known, isSaving: false }));
    case 'failed':
      return change(editing, event.id, (known) => ({ ...known, isSaving: false }));
    case 'close':
      return without(editing, event.id);
  }
}

function change(editing: Editing, id: string, next: (known: Edit) => Edit): Editing {
  const known = editing.get(id);
  return known ? new Map(editing).set(id, next(known)) : editing;
}

function without(editing: Editing, id: string): Editing {
  if (!editing.has(id)) return editing;
  const next = new Map(editing);
  next.delete(id);
  return next;
}
