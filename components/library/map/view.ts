import { type Graph, hubOf, neighbourhood } from './graph.ts';
import type { MapQuery } from './map-place.ts';

/** More entries than this are no map that anybody reads. */
const MOST = 150;

/** So many are shown around one entry. */
const MOST_AROUND = 40;

/** What of a graph is drawn. */
export interface MapPart {
  readonly graph: Graph;
  /** The id of the entry in its middle, where not all is drawn. */
  readonly centre: string | undefined;
}

/** @returns what is drawn of a graph: all of it, or an entry and what is around it; of a large one at least that */
export function partOf(graph: Graph, { centre }: Pick<MapQuery, 'centre'>): MapPart {
  const asked = graph.entries.findIndex(({ id }) => id === centre);
  const middle = asked >= 0 ? asked : graph.entries.length > MOST ? hubOf(graph) : undefined;
  if (middle === undefined) return { graph, centre: undefined };
  return { graph: neighbourhood(graph, middle, MOST_AROUND), centre: graph.entries[middle]?.id };
}
