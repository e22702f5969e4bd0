import type { SaxesTagNS } from '@rubensworks/saxes';
import { DataFactory } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { ATTRIBUTE_LIMIT, DEPTH_LIMIT, RUN_LIMIT } from '../limits.ts';
import { linesIn } from '../text-parts.ts';
import { refuse, UnreadableFile } from '../unreadable.ts';
import { Expansion } from '../xml/expansion.ts';
import { readPrologue } from '../xml/prologue.ts';
import type { RdfNode } from './graph.ts';

/** Where relative addresses start from in a file that does not say where it comes from. */
export const BASE = 'https://konteks.example/file';

/** Called with each statement. */
export type OnStatement = (subject: RdfNode, predicate: RdfNode, object: RdfNode, line: number) => void;

/** The parser, kept within limits. */
class BoundedParser extends RdfXmlParser {
  #depth = 0;
  #run = 0;
  line = 1;

  protected override onTag(tag: SaxesTagNS): void {
    this.#run = 0;
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) refuse('deep', this.line);
    if (Object.keys(tag.attributes).length > ATTRIBUTE_LIMIT) refuse('wide', this.line);
    super.onTag(tag);
  }

  protected override onText(text: string): void {
    this.#run += text.length;
    if (this.#run > RUN_LIMIT) refuse('long', this.line);
    super.onText(text);
  }

  protected override onCloseTag(): void {
    this.#run = 0;
    this.#depth -= 1;
    super.onCloseTag();
  }

  get isOpen(): boolean {
    return this.#depth > 0;
  }
}

/** Reads RDF/XML. @throws UnreadableFile */
export async function readRdfXml(parts: AsyncIterable<string>, onStatement: OnStatement): Promise<void> {
  const parser = new BoundedParser({ dataFactory: DataFactory, baseIRI: BASE });
  let fault: unknown;
  parser.on('data', ({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', { id: string }>) => {
    try {
      onStatement(subject.id, predicate.id, object.id, parser.line);
    } catch (error) {
      fault ??= error;
    }
  });
  parser.on('error', (error: unknown) => {
    fault ??= error;
  });
  const check = (): void => {
    if (fault === undefined) return;
    if (fault instanceof UnreadableFile || (fault as Error).name === 'AbortError') throw fault;
    refuse('xml', lineIn(fault) ?? parser.line);
  };
  let expansion: Expansion | undefined;
  for await (const part of parts) {
    expansion ??= new Expansion(readPrologue(part));
    expansion.add(part);
    await new Promise<void>((resolve) => parser.write(part, () => resolve()));
    check();
    parser.line += linesIn(part);
  }
  if (parser.isOpen) refuse('cut', parser.line);
  await new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', resolve);
    parser.end();
  });
  check();
}

/** What saxes says begins with the place. */
function lineIn(error: unknown): number | undefined {
  const [, line] = /^(?:\S*?:)?(\d+):\d+:/.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? undefined : Number(line);
}
