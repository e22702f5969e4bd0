import type { FoundSection } from '../found.ts';
import type { LanguageChoice } from '../languages.ts';
import { SECTION_LIMIT } from '../limits.ts';
import { isConcept, titleOf } from './concept.ts';
import { type Graph, objects, type RdfNode, type Statement } from './graph.ts';
import * as t from './terms.ts';

/** @returns the subjects that say that they are schemes */
export function schemesIn(graph: Graph): RdfNode[] {
  return [...graph].flatMap(([subject, statements]) =>
    objects(statements, t.TYPE).includes(t.SCHEME) ? [subject] : [],
  );
}

/** @returns the scheme that most concepts are in, the first of those with as many */
export function mainScheme(graph: Graph, schemes: readonly RdfNode[]): RdfNode | undefined {
  const counts = new Map(schemes.map((scheme) => [scheme, 0]));
  for (const statements of graph.values()) {
    for (const scheme of schemesOf(statements)) {
      const count = counts.get(scheme);
      if (count !== undefined) counts.set(scheme, count + 1);
    }
  }
  return [...counts].reduce<[RdfNode, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

/** @returns the schemes that a concept is in */
export function schemesOf(statements: readonly Statement[]): RdfNode[] {
  return [...new Set([...objects(statements, t.IN_SCHEME), ...objects(statements, t.TOP_CONCEPT_OF)])];
}

/**
 * Where a file has several schemes, as EuroVoc has one for each field, a concept's section is the one that is not the whole file. Where
 * there is one, it is the top of the concept's own hierarchy. A concept that nothing is below or above has none.
 */
export function sectionFinder(
  graph: Graph,
  schemes: readonly RdfNode[],
  main: RdfNode | undefined,
  choice: LanguageChoice,
) {
  const known = new Set(schemes);
  const byScheme = (statements: readonly Statement[]): FoundSection | undefined => {
    const scheme = schemesOf(statements).find((each) => each !== main && known.has(each));
    return scheme === undefined ? undefined : { key: scheme, title: titleOf(graph.get(scheme), choice) };
  };
  if (schemes.length > 1) return (_concept: RdfNode, statements: readonly Statement[]) => byScheme(statements);
  const tops = topsIn(graph);
  return (concept: RdfNode): FoundSection | undefined => {
    const top = tops.get(concept);
    return top === undefined ? undefined : { key: top, title: titleOf(graph.get(top), choice) };
  };
}

/** The top of each concept that is in a hierarchy; none at all when there are so many that they are no guide. */
function topsIn(graph: Graph): ReadonlyMap<RdfNode, RdfNode> {
  const parents = new Map<RdfNode, RdfNode>();
  const adopt = (child: RdfNode, parent: RdfNode): void => {
    if (child !== parent && !parents.has(child) && graph.has(parent) && graph.has(child)) parents.set(child, parent);
  };
  for (const [concept, statements] of graph) {
    if (!isConcept(statements)) continue;
    for (const parent of objects(statements, t.BROADER)) adopt(concept, parent);
  }
  for (const [concept, statements] of graph) for (const child of objects(statements, t.NARROWER)) adopt(child, concept);
  const tops = new Map<RdfNode, RdfNode>();
  for (const start of parents.keys()) {
    const path: RdfNode[] = [];
    const onPath = new Set<RdfNode>();
    let at: RdfNode | undefined = start;
    let top = start;
    // Up to a top, to what is known already, or round in a circle, of which the least is the top.
    for (; at !== undefined && !onPath.has(at) && !tops.has(at); at = parents.get(at)) {
      onPath.add(at);
      path.push(at);
      top = at;
    }
    if (at !== undefined) top = tops.get(at) ?? circleTop(at, parents);
    for (const each of path) tops.set(each, top);
  }
  return new Set(tops.values()).size > SECTION_LIMIT ? new Map() : tops;
}

function circleTop(start: RdfNode, parents: ReadonlyMap<RdfNode, RdfNode>): RdfNode {
  let least = start;
  for (let at = parents.get(start); at !== undefined && at !== start; at = parents.get(at)) if (at < least) least = at;
  return least;
}
