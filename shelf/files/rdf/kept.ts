import type { Graph, RdfNode } from './graph.ts';
import { addTurtle } from './read-turtle.ts';
import { turtleOf } from './write-turtle.ts';

/** What a file says of a concept beside what its entry would say, and what its entry would say and the file does not. */
export interface KeptStatements {
  readonly more: Graph;
  readonly less: Graph;
}

/** Parts the two. A line break in a literal is written otherwise, so no literal can hold it. */
const LESS = '\n#less\n';

/**
 * @param shared names of the blank nodes that other texts speak of too
 * @returns both as one text in Turtle
 */
export function keptText({ more, less }: KeptStatements, shared: ReadonlyMap<RdfNode, RdfNode>): string {
  if (less.size === 0) return turtleOf(more, shared);
  return `${turtleOf(more, shared)}${LESS}${turtleOf(less, shared)}`;
}

/** @returns what a text says that was kept; undefined when it is none */
export function keptIn(text: string): KeptStatements | undefined {
  const [first = '', second = ''] = text.split(LESS);
  const more: Graph = new Map();
  const less: Graph = new Map();
  return addTurtle(first, more) && addTurtle(second, less) ? { more, less } : undefined;
}

/**
 * @param owners what belongs to what, see {@link ownersIn}
 * @returns what is said of a concept, and of what belongs to it alone: blank nodes, and labels that are things of their own
 */
export function closure(concept: RdfNode, graph: Graph, owners: ReadonlyMap<RdfNode, RdfNode>): Graph {
  const all: Graph = new Map();
  const waiting = [concept];
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    const statements = graph.get(subject);
    if (!statements || all.has(subject)) continue;
    all.set(subject, [...new Map(statements.map((each) => [each.join(' '), each])).values()]);
    for (const [, object] of statements.toReversed()) if (owners.get(object) === concept) waiting.push(object);
  }
  return all;
}
