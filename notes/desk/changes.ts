import { Dexie, type IntervalTreeNode, type ObservabilitySet } from 'dexie';

/** Which notes have come, gone or changed: their ids, or any of them. */
export type Change = readonly string[] | 'any';

type Ranges = Partial<IntervalTreeNode>;

/**
 * Follows what is written to the notes, in this context or another: Dexie tells all contexts of an origin.
 *
 * @param database the name of the notes' database
 * @param changed called after each transaction that has changed some
 * @returns what ends it
 */
export function watchChanges(database: string, changed: (change: Change) => void): () => void {
  const part: `idb://${string}` = `idb://${database}/notes/`;
  const listen = (parts: ObservabilitySet): void => {
    // After a page was put aside by the browser, nothing is known of what happened meanwhile.
    if ('all' in parts) changed('any');
    else if (parts[part]) changed(keysIn(parts[part] as Ranges));
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}

/** Dexie names keys up to some tens; of more it says only that they are among all. */
function keysIn(tree: Ranges): Change {
  const keys: string[] = [];
  const left: (Ranges | null | undefined)[] = [tree];
  while (left.length > 0) {
    const node = left.pop();
    if (node?.from === undefined) continue;
    if (typeof node.from !== 'string' || node.from !== node.to) return 'any';
    keys.push(node.from);
    left.push(node.l, node.r);
  }
  return keys;
}
