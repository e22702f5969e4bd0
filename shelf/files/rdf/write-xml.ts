import { escapedAttribute, escapedText } from '../xml/node.ts';
import { isBlank, literalOf, type RdfNode, type Statement } from './graph.ts';
import { CONCEPT, PREFIXES, SCHEME, TYPE } from './terms.ts';

/** What an RDF/XML file begins and ends with. */
export const RDF_BEGIN = `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${Object.entries(PREFIXES)
  .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
  .join('')}>\n`;
export const RDF_END = '</rdf:RDF>\n';

/** Types that are written as the element's own name. */
const TYPES: Readonly<Record<RdfNode, string>> = { [CONCEPT]: 'skos:Concept', [SCHEME]: 'skos:ConceptScheme' };

/** @returns an element that says it of a subject; a predicate that ends in no name of XML's cannot be said, and is left out */
export function rdfElement(subject: RdfNode, statements: readonly Statement[]): string {
  const type = statements.find(([predicate, object]) => predicate === TYPE && TYPES[object] !== undefined);
  const name = (type && TYPES[type[1]]) ?? 'rdf:Description';
  const about = isBlank(subject) ? `rdf:nodeID="${blankName(subject)}"` : `rdf:about="${escapedAttribute(subject)}"`;
  const inside = statements.filter((statement) => statement !== type).map(propertyOf);
  return `<${name} ${about}>\n${inside.join('')}</${name}>\n`;
}

function propertyOf([predicate, object]: Statement): string {
  const name = qualified(predicate);
  if (!name) return '';
  const open = `  <${name.tag}${name.space}`;
  const said = literalOf(object);
  if (!said) {
    const target = isBlank(object) ? `rdf:nodeID="${blankName(object)}"` : `rdf:resource="${escapedAttribute(object)}"`;
    return `${open} ${target}/>\n`;
  }
  const [, datatype] = /"\^\^([^"]+)$/u.exec(object) ?? [];
  const kind = said.language
    ? ` xml:lang="${escapedAttribute(said.language)}"`
    : datatype
      ? ` rdf:datatype="${escapedAttribute(datatype)}"`
      : '';
  return `${open}${kind}>${escapedText(said.text)}</${name.tag}>\n`;
}

function qualified(predicate: RdfNode): { readonly tag: string; readonly space: string } | undefined {
  const [, space = '', local = ''] = /^(.*?)([A-Za-z_][\w.-]*)$/su.exec(predicate.replace(/^(.*[/#:])/su, '$1')) ?? [];
  const [, base = '', name = ''] = /^(.*[^\w.-])([A-Za-z_][\w.-]*)$/su.exec(predicate) ?? ['', space, local];
  if (name === '') return undefined;
  const known = Object.entries(PREFIXES).find(([, address]) => address === base);
  return known
    ? { tag: `${known[0]}:${name}`, space: '' }
    : { tag: `p:${name}`, space: ` xmlns:p="${escapedAttribute(base)}"` };
}

function blankName(node: RdfNode): string {
  return `b${node.slice(2).replace(/[^\w.-]/gu, '_')}`;
}
