import { DataFactory, termFromId, Writer } from 'n3';
import type { Graph, RdfNode, Statement } from './graph.ts';
import { PREFIXES } from './terms.ts';

/** Writes what is said of subjects as Turtle. */
export class TurtleWriter {
  #written: string[] = [];
  readonly #writer: Writer;

  constructor() {
    const output = {
      write: (chunk: string, _encoding?: string, done?: () => void) => {
        this.#written.push(chunk);
        done?.();
      },
      end: (done?: () => void) => done?.(),
    };
    this.#writer = new Writer(output as never, { prefixes: PREFIXES, end: false });
  }

  /** @returns the text that follows by what is said of a subject */
  add(subject: RdfNode, statements: readonly Statement[]): string {
    for (const [predicate, object] of statements) {
      this.#writer.addQuad(
        termFromId(subject, DataFactory) as never,
        termFromId(predicate, DataFactory) as never,
        termFromId(object, DataFactory) as never,
      );
    }
    return this.#take();
  }

  /** @returns the end of the text */
  end(): string {
    this.#writer.end();
    return this.#take();
  }

  #take(): string {
    const text = this.#written.join('');
    this.#written = [];
    return text;
  }
}

/**
 * @param shared names of the blank nodes that other texts speak of too
 * @returns a graph in Turtle without its prefixes; blank nodes are numbered, so that the same always reads the same
 */
export function turtleOf(graph: Graph, shared: ReadonlyMap<RdfNode, RdfNode>): string {
  if (graph.size === 0) return '';
  const numbers = new Map<RdfNode, RdfNode>();
  const named = (node: RdfNode): RdfNode => {
    if (!node.startsWith('_:')) return node;
    const known = shared.get(node) ?? numbers.get(node) ?? `_:n${numbers.size + 1}`;
    if (!shared.has(node)) numbers.set(node, known);
    return known;
  };
  const writer = new TurtleWriter();
  let text = '';
  for (const [subject, statements] of graph)
    text += writer.add(
      named(subject),
      statements.map(([predicate, object]): Statement => [predicate, named(object)]),
    );
  text += writer.end();
  return text.replace(/^(?:@prefix [^\n]*\n)*\n?/u, '');
}
