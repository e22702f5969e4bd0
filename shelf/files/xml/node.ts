/** An element of XML: its name, its attributes in their order, what is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

/** What XML cannot hold: most control characters, halves of pairs, two that are none. */
const UNSOUND = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Most texts are of these signs alone, which takes less to see. */
const PLAIN = /^[ -~]*$/;

/** @returns a text without what XML cannot hold */
export function soundInXml(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSOUND, '');
}

/** @returns a text as it is written between tags; `\r` would become `\n` */
export function escapedText(text: string): string {
  return /[&<>\r]/u.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : text;
}

/** @returns a text as it is written in an attribute, where blanks of other kinds would become spaces */
export function escapedAttribute(text: string): string {
  if (!/[&<>"\r\n\t]/.test(text)) return text;
  return escapedText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** @returns an element as XML, on one line */
export function xmlOf(node: XmlNode): string {
  const inside = node.children.map((child) => (typeof child === 'string' ? escapedText(child) : xmlOf(child))).join('');
  const open = openTag(node);
  return inside === '' ? `${open.slice(0, -1)}/>` : `${open}${inside}</${node.name}>`;
}

/** @returns the tag that an element begins with */
export function openTag({ name, attributes }: Pick<XmlNode, 'name' | 'attributes'>): string {
  if (attributes.size === 0) return `<${name}>`;
  const all = [...attributes].map(([key, value]) => ` ${key}="${escapedAttribute(value)}"`).join('');
  return `<${name}${all}>`;
}

/** @returns an element; attributes without a value are left out */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (XmlNode | string)[]
): XmlNode {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { name, attributes: new Map(given), children };
}

/** @returns all the text in an element */
export function textIn(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** @returns the elements directly in an element */
export function elementsIn(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}
