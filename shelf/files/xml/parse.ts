import { XmlReader } from './events.ts';
import type { XmlNode } from './node.ts';

/** @returns the element that a text in XML is, without regard to namespaces; undefined when it is none */
export function parseXml(text: string): XmlNode | undefined {
  const path: {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: (XmlNode | string)[];
  }[] = [];
  let root: XmlNode | undefined;
  const reader = new XmlReader({
    open: ({ name, attributes }) => path.push({ name, attributes, children: [] }),
    text: (part) => path.at(-1)?.children.push(part),
    close: () => {
      const node = path.pop();
      if (path.length === 0) root = node;
      else if (node) path.at(-1)?.children.push(node);
    },
  });
  try {
    reader.write(text);
    reader.end();
  } catch {
    return undefined;
  }
  return root;
}
