/** Which of the notes that were found are selected, by their places at the desk. */
export interface Selection {
  readonly places: ReadonlySet<number>;
  /** Where a range begins: what was selected last by itself. */
  readonly anchor: number | undefined;
}

/** What can happen to a selection; `order` is what was found. */
export type SelectionEvent =
  /** One was ticked, or its tick was taken away. */
  | { readonly kind: 'toggle'; readonly place: number }
  /** All between the anchor and a note, as with Shift. */
  | { readonly kind: 'extend'; readonly place: number; readonly order: Uint32Array }
  | { readonly kind: 'all'; readonly order: Uint32Array }
  | { readonly kind: 'none' }
  /** Something else was found: nothing is selected that the reader cannot see. */
  | { readonly kind: 'found'; readonly order: Uint32Array };

export const NOTHING_SELECTED: Selection = { places: new Set(), anchor: undefined };

/** @returns the selection after something has happened; the same one when that changes nothing */
export function select(selection: Selection, event: SelectionEvent): Selection {
  switch (event.kind) {
    case 'toggle':
      return toggle(selection, event.place);
    case 'extend':
      return extend(selection, event.place, event.order);
    case 'all':
      return { places: new Set(event.order), anchor: selection.anchor };
    case 'none':
      return selection.places.size === 0 ? selection : NOTHING_SELECTED;
    case 'found':
      return onlyThose(selection, event.order);
  }
}

function toggle({ places }: Selection, place: number): Selection {
  const next = new Set(places);
  if (!next.delete(place)) next.add(place);
  return { places: next, anchor: place };
}

function extend(selection: Selection, place: number, order: Uint32Array): Selection {
  const { anchor } = selection;
  const from = anchor === undefined ? -1 : order.indexOf(anchor);
  const to = order.indexOf(place);
  if (anchor === undefined || from < 0 || to < 0) {
    return { places: new Set(selection.places).add(place), anchor: place };
  }
  const range = order.subarray(Math.min(from, to), Math.max(from, to) + 1);
  const next = new Set(selection.places);
  for (const each of range) next.add(each);
  return { places: next, anchor };
}

function onlyThose(selection: Selection, order: Uint32Array): Selection {
  if (selection.places.size === 0) return selection;
  const places = new Set<number>();
  for (const place of order) if (selection.places.has(place)) places.add(place);
  if (places.size === selection.places.size) return selection;
  return { places, anchor: selection.anchor };
}
