/**
 * A node of RDF as one text, as the n3 library writes them: an IRI as it is, `_:name` for a blank node, and a literal in quotes with
 * `@language` or `^^datatype` behind it. Millions of them fit into memory so.
 */
export type RdfNode = string;

/** What is said of a subject: by what predicate, and what. */
export type Statement = readonly [predicate: RdfNode, object: RdfNode];

/** All that a file says, by subject, in its order. */
export type Graph = Map<RdfNode, Statement[]>;

/** The text of a literal and its language. */
export interface Literal {
  readonly text: string;
  /** Empty when it has none. */
  readonly language: string;
}

export function isBlank(node: RdfNode): boolean {
  return node.startsWith('_:');
}

/** @returns the literal that a node is, undefined when it is none */
export function literalOf(node: RdfNode): Literal | undefined {
  if (!node.startsWith('"')) return undefined;
  const end = node.lastIndexOf('"');
  const language = node[end + 1] === '@' ? node.slice(end + 2).replace(/--.*$/u, '') : '';
  return { text: node.slice(1, end), language };
}

/** @returns a literal as a node; languages are in small letters there */
export function literal(text: string, language = ''): RdfNode {
  return language === '' ? `"${text}"` : `"${text}"@${language.toLowerCase()}`;
}

/** Adds a statement to a graph. */
export function add(graph: Graph, subject: RdfNode, statement: Statement): void {
  const known = graph.get(subject);
  if (known) known.push(statement);
  else graph.set(subject, [statement]);
}

/** @returns all objects of a predicate */
export function objects(statements: readonly Statement[] | undefined, predicate: RdfNode): RdfNode[] {
  return (statements ?? []).flatMap(([which, object]) => (which === predicate ? [object] : []));
}
