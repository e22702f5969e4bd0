import type { Graph, RdfNode } from './graph.ts';
import { isBlank } from './graph.ts';
import { addTurtle } from './read-turtle.ts';
import { TYPE, XL_LABEL } from './terms.ts';
import { turtleOf } from './write-turtle.ts';

/** What a file says of a concept beside what its entry would say, and what its entry would say and the file does not. */
export interface KeptStatements {
  readonly more: Graph;
  readonly less: Graph;
}

/** Parts the two. A line break in a literal is written otherwise, so no literal can hold it. */
const LESS = '\n#less\n';

/** @returns both as one text in Turtle */
export function keptText({ more, less }: KeptStatements): string {
  if (less.size === 0) return turtleOf(more);
  return `${turtleOf(more)}${LESS}${turtleOf(less)}`;
}

/** @returns what a text says that was kept; undefined when it is none */
export function keptIn(text: string): KeptStatements | undefined {
  const [first = '', second = ''] = text.split(LESS);
  const more: Graph = new Map();
  const less: Graph = new Map();
  return addTurtle(first, more) && addTurtle(second, less) ? { more, less } : undefined;
}

/**
 * @returns what is said of a concept, and of what belongs to it alone: blank nodes, and labels that are things of their own
 */
export function closure(concept: RdfNode, graph: Graph): Graph {
  const all: Graph = new Map();
  const waiting = [concept];
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    const statements = graph.get(subject);
    if (!statements || all.has(subject)) continue;
    all.set(subject, [...new Map(statements.map((each) => [each.join(' '), each])).values()]);
    for (const [, object] of statements.toReversed()) if (belongs(object, graph)) waiting.push(object);
  }
  return all;
}

function belongs(node: RdfNode, graph: Graph): boolean {
  if (isBlank(node)) return true;
  return (graph.get(node) ?? []).some(([predicate, object]) => predicate === TYPE && object === XL_LABEL);
}
