import type { Random } from '../../random.ts';

/** A document that changes at random, and what has to be known of it for that. */
export class World {
  readonly random: Random;
  /** Of the sequence: names of custom elements are for ever, so that each sequence has its own. */
  readonly name: string;
  private readonly roots = new Map<Element, ShadowRoot>();
  private defined = 0;

  constructor(random: Random, name: string) {
    this.random = random;
    this.name = name;
  }

  /** Opens a root, also a closed one, as an extension can. */
  readonly openRoot = (element: Element): ShadowRoot | null => this.roots.get(element) ?? element.shadowRoot;

  /** Makes a shadow tree; most have a slot for what the element holds itself. */
  attach(element: Element, html: string): ShadowRoot | undefined {
    if (this.openRoot(element)) return undefined;
    const root = element.attachShadow({ mode: this.random.pick(['open', 'closed']) });
    this.roots.set(element, root);
    root.innerHTML = html;
    return root;
  }

  /** @returns a name for a custom element that nobody has defined yet */
  customName(): string {
    this.defined += 1;
    return `x-${this.name}-${this.defined}`;
  }

  /** Defines a custom element whose shadow tree comes with its definition. */
  define(name: string, html: string): void {
    const world = this;
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          world.attach(this, html);
        }
      },
    );
  }

  /** @returns all elements of the body, those in shadow trees included */
  elements(): Element[] {
    const found: Element[] = [];
    const trees: (Element | ShadowRoot)[] = [document.body];
    for (const tree of trees) {
      for (const element of tree.querySelectorAll('*')) {
        found.push(element);
        const root = this.openRoot(element);
        if (root) trees.push(root);
      }
    }
    return found;
  }

  /** @returns one of the elements; the body when there is no other */
  element(fits: (element: Element) => boolean = () => true): Element {
    const elements = this.elements().filter(fits);
    return elements.length > 0 ? this.random.pick(elements) : document.body;
  }

  /** @returns a place for a node: an element or a shadow root, and the child before which it goes */
  place(): readonly [Node, Node | null] {
    const element = this.random.next() < 0.15 ? document.body : this.element((each) => !isVoid(each));
    const root = this.openRoot(element);
    const parent = root && this.random.next() < 0.6 ? root : element;
    return [parent, this.random.pick([...parent.childNodes, null])];
  }

  /** @returns a text node somewhere, undefined when there is none */
  text(): Text | undefined {
    const trees: (Element | ShadowRoot)[] = [document.body];
    for (const element of this.elements()) trees.push(element, this.openRoot(element) ?? element);
    const nodes = [...new Set(trees)].flatMap((tree) => [...tree.childNodes].filter((child) => child instanceof Text));
    return nodes.length > 0 ? this.random.pick(nodes) : undefined;
  }
}

function isVoid({ localName }: Element): boolean {
  return ['br', 'wbr', 'img', 'iframe', 'textarea', 'style', 'script', 'slot'].includes(localName);
}
