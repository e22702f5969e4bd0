/**
 * Finds elements in a document and in its open shadow roots. Runs in the page, in a world of our own: it can use nothing
 * from outside itself, and asks the prototypes, as a form's fields may go by the names of its methods.
 */
export function deepAll(selector: string): Element[] {
  const { matches } = Element.prototype;
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  const found: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (matches.call(element, selector)) found.push(element);
      const inner = rootOf?.call(element) as ShadowRoot | null;
      if (inner) roots.push(inner);
    }
  }
  return found;
}
