import { Parser } from 'n3';
import { RUN_LIMIT, SILENCE_LIMIT } from '../limits.ts';
import { linesIn } from '../text-parts.ts';
import { refuse, UnreadableFile } from '../unreadable.ts';
import type { Graph } from './graph.ts';
import { add } from './graph.ts';
import { BASE, type OnStatement } from './read-xml.ts';
import { PREFIXES } from './terms.ts';

type Listener = (data: unknown) => void;

/** Reads Turtle, of which N-Triples is a part. @throws UnreadableFile */
export async function readTurtle(parts: AsyncIterable<string>, onStatement: OnStatement): Promise<void> {
  const listeners = new Map<string, Listener>();
  // The least of a stream that the parser needs.
  const input = { on: (event: string, listener: Listener) => listeners.set(event, listener) };
  let line = 1;
  let silence = 0;
  let fault: unknown;
  new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(input as never, (error, quad) => {
    if (fault !== undefined) return;
    if (error) fault = error;
    if (error || !quad) return;
    silence = 0;
    const { subject, predicate, object } = quad as unknown as Record<
      'subject' | 'predicate' | 'object',
      { id: string }
    >;
    try {
      if (object.id.length > RUN_LIMIT) refuse('long', line);
      onStatement(subject.id, predicate.id, object.id, line);
    } catch (thrown) {
      fault = thrown;
    }
  });
  const check = (isEnd = false): void => {
    if (fault === undefined) return;
    if (fault instanceof UnreadableFile) throw fault;
    const { context } = fault as Error & { context?: { line?: number } };
    // What is wrong only because nothing follows, and stands in the last line, is cut off there.
    const isCut = isEnd && (context?.line ?? line) >= line;
    refuse(isCut ? 'cut' : 'turtle', context?.line ?? line);
  };
  for await (const part of parts) {
    silence += part.length;
    listeners.get('data')?.(part);
    check();
    if (silence > SILENCE_LIMIT) refuse('long', line);
    line += linesIn(part);
  }
  listeners.get('end')?.(undefined);
  check(true);
}

/** What texts that we keep begin with, in our mind only. */
const HEAD = Object.entries(PREFIXES)
  .map(([prefix, space]) => `@prefix ${prefix}: <${space}>.\n`)
  .join('');

/** What the parser puts before the name of a blank node that several of our texts speak of: it would be another one in each. */
const OWN_NAME = /^_:b\d+_(?=s\d+$)/u;

/** Adds what a text in Turtle without prefixes says to a graph. @returns whether it is one */
export function addTurtle(text: string, graph: Graph): boolean {
  try {
    const quads = new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(HEAD + text);
    const named = ({ id }: { readonly id: string }): string => id.replace(OWN_NAME, '_:');
    for (const { subject, predicate, object } of quads as unknown as Record<string, { id: string }>[])
      if (subject && predicate && object) add(graph, named(subject), [predicate.id, named(object)]);
    return true;
  } catch {
    return false;
  }
}
