import { SaxesParser, type SaxesTagNS } from '@rubensworks/saxes';
import { ATTRIBUTE_LIMIT, DEPTH_LIMIT, RUN_LIMIT } from '../limits.ts';
import { refuse } from '../unreadable.ts';
import { Expansion } from './expansion.ts';
import { readPrologue } from './prologue.ts';

/** An element as it begins. */
export interface OpenTag {
  /** Without a prefix. */
  readonly name: string;
  /** Its namespace; empty when it has none. */
  readonly space: string;
  /** By name; with a prefix only `xml:`, as what other prefixes stand for differs from file to file. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What is told of an XML document. */
export interface XmlEvents {
  open(tag: OpenTag): void;
  text(text: string): void;
  close(): void;
}

/**
 * Reads XML part by part, without its comments and instructions. Nothing outside the document is ever asked for.
 *
 * @throws UnreadableFile when it is not well-formed, or over a limit
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #events: XmlEvents;
  #depth = 0;
  #expansion: Expansion | undefined;

  constructor(events: XmlEvents) {
    this.#events = events;
    const parser = this.#parser;
    parser.on('opentag', (tag) => this.#open(tag as SaxesTagNS));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => {
      this.#depth -= 1;
      events.close();
    });
    // Without this the first thing that is wrong is thrown in English.
    parser.on('error', () => refuse('xml', parser.line));
  }

  write(part: string): void {
    if (!this.#expansion) {
      const declared = readPrologue(part);
      for (const [name, value] of declared) this.#parser.ENTITIES[name] = value;
      this.#expansion = new Expansion(declared);
    }
    this.#expansion.add(part);
    this.#parser.write(part);
  }

  /** @throws UnreadableFile when the document does not end here */
  end(): void {
    if (this.#depth > 0) refuse('cut', this.#parser.line);
    this.#parser.close();
  }

  #open({ local, uri, attributes }: SaxesTagNS): void {
    const { line } = this.#parser;
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) refuse('deep', line);
    const all = Object.values(attributes);
    if (all.length > ATTRIBUTE_LIMIT) refuse('wide', line);
    this.#events.open({ name: local, space: uri, attributes: attributesOf(all), line });
  }

  #text(text: string): void {
    if (text.length > RUN_LIMIT) refuse('long', this.#parser.line);
    this.#events.text(text);
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(all: readonly { prefix: string; name: string; value: string }[]): ReadonlyMap<string, string> {
  let given: Map<string, string> | undefined;
  for (const { prefix, name, value } of all) {
    if ((prefix !== '' && prefix !== 'xml') || name === 'xmlns') continue;
    given ??= new Map();
    given.set(name, value);
  }
  return given ?? NONE;
}
