import type { Entry } from '../../../glossary/index.ts';

/** Entries by their places in a list, and which of them are related. */
export interface Graph {
  readonly entries: readonly Entry[];
  /** Each relation once, whichever of the two names the other: the earlier entry first. */
  readonly edges: readonly (readonly [from: number, to: number])[];
  /** Of each entry, those that it is related to, in order. */
  readonly neighbours: readonly (readonly number[])[];
}

/** @returns the graph of some entries; relations to others are not in it */
export function graphOf(entries: readonly Entry[]): Graph {
  const placeOf = new Map(entries.map(({ id }, place) => [id, place]));
  const neighbours = entries.map(() => new Set<number>());
  for (const [place, { related }] of entries.entries()) {
    for (const id of related) {
      const other = placeOf.get(id);
      if (other === undefined || other === place) continue;
      neighbours[place]?.add(other);
      neighbours[other]?.add(place);
    }
  }
  const sorted = neighbours.map((set) => [...set].sort((a, b) => a - b));
  const edges = sorted.flatMap((others, from) =>
    others.filter((to) => to > from).map((to): readonly [number, number] => [from, to]),
  );
  return { entries, edges, neighbours: sorted };
}

/** @returns the entries that are related to any other: the map has nothing to say of the rest */
export function relatedOnly(graph: Graph): Graph {
  return graphOf(graph.entries.filter((_, place) => (graph.neighbours[place]?.length ?? 0) > 0));
}

/** @returns the entry that is related to most others, the first of equals; undefined where nothing is related */
export function hubOf({ neighbours }: Graph): number | undefined {
  let hub: number | undefined;
  for (const [place, { length }] of neighbours.entries()) {
    if (length > (hub === undefined ? 0 : (neighbours[hub]?.length ?? 0))) hub = place;
  }
  return hub;
}

/**
 * @param most so many entries at most
 * @returns the graph of an entry and those around it: first all that it is related to, then what those are related to, in each round
 *   the ones with most relations to what is there already first
 */
export function neighbourhood({ entries, neighbours }: Graph, centre: number, most: number): Graph {
  const chosen = new Set([centre]);
  let ring: readonly number[] = [centre];
  for (let step = 0; step < 2 && chosen.size < most; step += 1) {
    const links = new Map<number, number>();
    for (const place of ring) {
      for (const other of neighbours[place] ?? []) {
        if (!chosen.has(other)) links.set(other, (links.get(other) ?? 0) + 1);
      }
    }
    ring = [...links]
      .sort(([a, linksA], [b, linksB]) => linksB - linksA || a - b)
      .map(([place]) => place)
      .slice(0, most - chosen.size);
    for (const place of ring) chosen.add(place);
  }
  return graphOf([...chosen].sort((a, b) => a - b).flatMap((place) => entries[place] ?? []));
}
