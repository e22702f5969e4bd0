import { type Graph, isBlank, type RdfNode } from './graph.ts';
import { TYPE, XL_LABEL } from './terms.ts';

/** What belongs to several things, so to none of them alone. */
export const SHARED = '';

/**
 * @returns which subject with a name each blank node belongs to, and each label that is a thing of its own: the one that leads to it, through
 *   others of these or at once; {@link SHARED} when several do. Each is looked at twice at most, however many lead to it
 */
export function ownersIn(graph: Graph): ReadonlyMap<RdfNode, RdfNode> {
  const labels = new Set<RdfNode>();
  for (const [subject, statements] of graph)
    if (statements.some(([predicate, object]) => predicate === TYPE && object === XL_LABEL)) labels.add(subject);
  const isPart = (node: RdfNode): boolean => isBlank(node) || labels.has(node);
  const owners = new Map<RdfNode, RdfNode>();
  for (const root of graph.keys()) {
    if (isPart(root)) continue;
    const waiting: (readonly [node: RdfNode, owner: RdfNode])[] = [[root, root]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [node, owner] = next;
      for (const [, object] of graph.get(node) ?? []) {
        const known = owners.get(object);
        if (known === owner || known === SHARED || !isPart(object)) continue;
        const settled = known === undefined ? owner : SHARED;
        owners.set(object, settled);
        waiting.push([object, settled]);
      }
    }
  }
  return owners;
}

/** @returns a name for each blank node that belongs to several, the same in whatever is written of the file */
export function sharedNames(graph: Graph, owners: ReadonlyMap<RdfNode, RdfNode>): ReadonlyMap<RdfNode, RdfNode> {
  const names = new Map<RdfNode, RdfNode>();
  for (const subject of graph.keys())
    if (isBlank(subject) && owners.get(subject) === SHARED) names.set(subject, `_:s${names.size + 1}`);
  return names;
}
