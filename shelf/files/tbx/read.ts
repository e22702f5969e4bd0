import { CONCEPT_LIMIT, ENTRY_LIMIT } from '../limits.ts';
import { refuse } from '../unreadable.ts';
import { type OpenTag, XmlReader } from '../xml/events.ts';
import type { XmlNode } from '../xml/node.ts';
import { canonical, isStructure } from './dialect.ts';

/** What is told of a TBX file, in the form of 2019 with data categories as attributes. */
export interface TbxEvents {
  concept(node: XmlNode, place: number): void;
  /** A concept of which the file says more than is read. */
  tooLong(id: string, place: number): void;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlNode | string)[];
}

/** Reads TBX of 2008 and of 2019 part by part, a concept at a time. */
export class TbxReader {
  readonly #events: TbxEvents;
  readonly #xml = new XmlReader({
    open: (tag) => this.#open(tag),
    text: (text) => this.#text(text),
    close: () => this.#close(),
  });
  readonly #path: Open[] = [];
  #places = 0;
  /** How much the present concept has said. */
  #length = 0;
  #root: XmlNode | undefined;
  #isTbx = false;

  constructor(events: TbxEvents) {
    this.#events = events;
  }

  write(part: string): void {
    this.#xml.write(part);
  }

  end(): void {
    this.#xml.end();
  }

  /** All of the file but its concepts, once it has ended; undefined when it was no TBX. */
  get shell(): XmlNode | undefined {
    return this.#isTbx ? this.#root : undefined;
  }

  /** The language of what is in no other. */
  get workingLanguage(): string {
    return (this.#path[0] ?? this.#root)?.attributes.get('xml:lang') ?? '';
  }

  #open(tag: OpenTag): void {
    const parent = this.#path.at(-1);
    const { name, attributes } = canonical(tag, parent?.name ?? '');
    if (!parent) this.#isTbx = name === 'tbx';
    if (name === 'conceptEntry') {
      this.#places += 1;
      if (this.#places > ENTRY_LIMIT) refuse('many', tag.line);
      this.#length = 0;
    }
    // Which form a file has is told by what its root is called.
    const kept = parent ? name : tag.name;
    this.#length += name.length;
    for (const [key, value] of attributes) this.#length += key.length + value.length;
    this.#path.push({ name: kept, attributes, children: [] });
    if (this.#isOver()) for (const { children } of this.#path.slice(1)) children.length = 0;
  }

  #text(text: string): void {
    const parent = this.#path.at(-1);
    if (!parent || (isStructure(parent.name) && text.trim() === '')) return;
    this.#length += text.length;
    if (!this.#isOver()) parent.children.push(text);
  }

  #close(): void {
    const node = this.#path.pop();
    if (!node) return;
    const parent = this.#path.at(-1);
    if (!parent) {
      this.#root = node;
      return;
    }
    if (node.name !== 'conceptEntry') {
      if (!this.#isOver()) parent.children.push(node);
      return;
    }
    if (this.#isOver()) this.#events.tooLong(node.attributes.get('id') ?? '', this.#places);
    else this.#events.concept(node, this.#places);
    this.#length = 0;
  }

  #isOver(): boolean {
    return this.#length > CONCEPT_LIMIT;
  }
}
