import type { OpenTag } from '../xml/events.ts';
import { elementsIn, type XmlNode } from '../xml/node.ts';

/**
 * The forms of TBX (ISO 30042) that are read and written: of 2008 (`martif`), as IATE and UNTERM give it, and of 2019 with data categories
 * as attributes or as tags. What is read becomes the form of 2019 with attributes, in which all is thought here.
 */
export const TBX_DIALECTS = ['v2', 'dca', 'dct'] as const;
export type TbxDialect = (typeof TBX_DIALECTS)[number];

/** The namespace of 2019, as the dialects' schemas have it. */
export const CORE = 'urn:iso:std:iso:30042:ed-2';

/** The modules of TBX-Basic. */
export const MODULES = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
} as const;

/** For categories of 2008 that no module has. */
const OWN_MODULE = 'https://konteks.example/ns/tbx';

/** What elements of 2008 are called since 2019. */
const NEW_NAMES: Readonly<Record<string, string>> = {
  martif: 'tbx',
  martifHeader: 'tbxHeader',
  termEntry: 'conceptEntry',
  langSet: 'langSec',
  tig: 'termSec',
  refObjectList: 'refObjectSec',
};
const OLD_NAMES = Object.fromEntries(Object.entries(NEW_NAMES).map(([old, now]) => [now, old]));

/** TBX-Basic's data categories: the element that each is a type of, and its module. */
const CATEGORIES: Readonly<Record<string, readonly [meta: string, module: keyof typeof MODULES]>> = {
  administrativeStatus: ['termNote', 'min'],
  customerSubset: ['admin', 'min'],
  partOfSpeech: ['termNote', 'min'],
  subjectField: ['descrip', 'min'],
  context: ['descrip', 'basic'],
  crossReference: ['ref', 'basic'],
  definition: ['descrip', 'basic'],
  externalCrossReference: ['xref', 'basic'],
  geographicalUsage: ['termNote', 'basic'],
  grammaticalGender: ['termNote', 'basic'],
  projectSubset: ['admin', 'basic'],
  responsibility: ['transacNote', 'basic'],
  source: ['admin', 'basic'],
  termLocation: ['termNote', 'basic'],
  termType: ['termNote', 'basic'],
  transactionType: ['transac', 'basic'],
  xGraphic: ['xref', 'basic'],
};

/** Elements that are told by their type. */
const METAS = new Set([
  'admin',
  'adminNote',
  'descrip',
  'descripNote',
  'ref',
  'termNote',
  'transac',
  'transacNote',
  'xref',
]);

/** Elements that hold nothing but elements: blanks in them only make them look well. */
const STRUCTURES =
  /^(?:tbx|martif|tbxHeader|text|body|back|fileDesc|titleStmt|publicationStmt|sourceDesc|encodingDesc|revisionDesc|conceptEntry|langSec|termSec|ntig|termGrp|termCompList|refObjectSec|refObject|itemSet|itemGrp|\w+Grp)$/;

/** @returns whether blanks between the elements of an element say nothing */
export function isStructure(name: string): boolean {
  return STRUCTURES.test(name);
}

/** @returns what an element is called here, and its attributes; `parent` is what the element is called that it stands in */
export function canonical({ name, space, attributes }: OpenTag, parent: string): Pick<XmlNode, 'name' | 'attributes'> {
  if (space === '' || space.startsWith('urn:iso:std:iso:30042')) return { name: NEW_NAMES[name] ?? name, attributes };
  const [meta, module] = Object.hasOwn(CATEGORIES, name) ? (CATEGORIES[name] ?? []) : [];
  const { metaType, ...others } = Object.fromEntries(attributes);
  const guessed = metaType !== undefined && METAS.has(metaType) ? metaType : guess(parent);
  const isOther = module === undefined && space !== OWN_MODULE;
  const all = Object.entries({ type: name, ...others, ...(isOther ? { module: space } : {}) });
  return { name: meta ?? guessed, attributes: new Map(all) };
}

function guess(parent: string): string {
  if (parent === 'termSec' || parent === 'termNoteGrp') return 'termNote';
  return parent === 'transacGrp' ? 'transacNote' : 'descrip';
}

/** @returns an element as a dialect has it */
export function inDialect(node: XmlNode, dialect: TbxDialect): XmlNode {
  const children = (dialect === 'v2' ? node.children : flattened(node.children)).map((child) =>
    typeof child === 'string' ? child : inDialect(child, dialect),
  );
  const { module, ...others } = Object.fromEntries(node.attributes);
  const { type = '' } = others;
  const isCategory = METAS.has(node.name) && /^[A-Za-z_][\w.-]*$/.test(type);
  if (dialect !== 'dct' || !isCategory) {
    const name = dialect === 'v2' ? (OLD_NAMES[node.name] ?? node.name) : node.name;
    return { name, attributes: new Map(Object.entries(others)), children };
  }
  const { type: _type, ...rest } = others;
  const [meta, known] = Object.hasOwn(CATEGORIES, type) ? (CATEGORIES[type] ?? []) : [];
  // A category that a dialect uses on another element than the module does keeps saying so.
  if (known && meta === node.name && module === undefined)
    return { name: `${known}:${type}`, attributes: new Map(Object.entries(rest)), children };
  const own = { 'xmlns:other': module ?? OWN_MODULE, metaType: node.name, ...rest };
  return { name: `other:${type}`, attributes: new Map(Object.entries(own)), children };
}

/** Since 2019 there is one element for a term and what is said of it. */
function flattened(children: XmlNode['children']): XmlNode['children'] {
  return children.map((child) => {
    if (typeof child === 'string' || child.name !== 'ntig') return child;
    const inner = elementsIn(child).flatMap((each) => (each.name === 'termGrp' ? elementsIn(each) : [each]));
    return { ...child, name: 'termSec', children: inner };
  });
}
