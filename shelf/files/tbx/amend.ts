import { type Entry, LANGUAGES, type Language } from '../../../glossary/index.ts';
import { element, elementsIn, type XmlNode } from '../xml/node.ts';
import {
  attribute,
  findIn,
  languageSections,
  referencesIn,
  statusOrder,
  termOf,
  termSections,
  wordsIn,
} from './concept.ts';
import {
  description,
  type Plain,
  plainConcept,
  plainLanguage,
  plainTerm,
  reference,
  statusAt,
  subjectField,
} from './plain.ts';

type Child = XmlNode | string;

/**
 * Brings a concept up to date that came from a file, where its entry says something else by now; all else stays as it is.
 *
 * @param back what the entry would be if the concept were read as it is
 */
export function amended(concept: XmlNode, entry: Entry, back: Entry, plain: Plain): XmlNode {
  const differs = (field: keyof Entry): boolean => JSON.stringify(entry[field]) !== JSON.stringify(back[field]);
  let node = concept;
  if (differs('section')) {
    const section = entry.section === undefined ? undefined : plain.sectionOf(entry.section);
    const heading = section ? plainHeading(section) : undefined;
    node = replaced(node, findIn(node, 'descrip', 'subjectField'), heading);
  }
  if (differs('related')) node = withReferences(node, entry, back, plain);
  if (differs('source')) node = withSource(node, entry, plain);
  for (const language of LANGUAGES) {
    const says = ({ names, definition, inArticle }: Entry): string =>
      JSON.stringify([names[language], definition[language], inArticle[language]]);
    if (says(entry) !== says(back)) node = withLanguage(node, entry, back, language, plain.tags[language]);
  }
  return node;
}

function plainHeading(section: Parameters<typeof headingText>[0]): XmlNode {
  return subjectField(headingText(section));
}

function headingText({ title }: { readonly title: Readonly<Record<Language, string>> }): string {
  return title.en || title.id;
}

/** What leads to concepts that are no entries here was never a relation, and stays. */
function withReferences(node: XmlNode, entry: Entry, back: Entry, { idOf }: Plain): XmlNode {
  const wanted = new Set(entry.related.map(idOf));
  const said = new Set(back.related.map(idOf));
  const there = referencesIn(node);
  const known = new Set(there.map((each) => attribute(each, 'target')));
  const going = there.filter((each) => {
    const target = attribute(each, 'target');
    return said.has(target) && !wanted.has(target);
  });
  const bare = without(node, new Set(going));
  const coming = [...wanted].filter((target) => !known.has(target)).map(reference);
  return { ...bare, children: [...coming, ...bare.children] };
}

function withSource(node: XmlNode, entry: Entry, plain: Plain): XmlNode {
  const isOf = (child: XmlNode): boolean =>
    (child.name === 'admin' && attribute(child, 'type') === 'source') ||
    (child.name === 'xref' && attribute(child, 'type') === 'externalCrossReference');
  const bare = without(node, new Set(elementsIn(node).filter(isOf)));
  const coming = elementsIn(plainConcept(entry, plain)).filter(isOf);
  return { ...bare, children: [...coming, ...bare.children] };
}

function withLanguage(node: XmlNode, entry: Entry, back: Entry, language: Language, tag: string): XmlNode {
  const sections = languageSections(node)
    .filter((each) => each.tag.toLowerCase() === tag.toLowerCase())
    .map((each) => each.node);
  const [first] = sections;
  const names = entry.names[language];
  if (names.length === 0) return without(node, new Set(sections));
  if (!first) return { ...node, children: [...node.children, plainLanguage(entry, language, tag)] };
  let section = first;
  if (JSON.stringify(names) !== JSON.stringify(back.names[language])) section = withTerms(section, names);
  if (entry.definition[language] !== back.definition[language])
    section = withText(section, 'definition', entry.definition[language]);
  if (entry.inArticle[language] !== back.inArticle[language]) {
    const [term] = termSections(section);
    if (term) section = swapped(section, term, withText(term, 'context', entry.inArticle[language]));
  }
  return swapped(node, first, section);
}

/** Terms that are names no longer go, new ones come, and the order is that of the names. */
function withTerms(section: XmlNode, names: readonly string[]): XmlNode {
  const terms = termSections(section);
  const known = new Map(terms.map((term) => [termOf(term), term]));
  const ordered = names.map((name) => known.get(name) ?? plainTerm(name, undefined, undefined));
  const orders = ordered.map(statusOrder);
  const isInOrder = orders.every((order, n) => n === 0 || (orders[n - 1] ?? 0) <= order);
  const told = isInOrder ? ordered : ordered.map((term, n) => withStatus(term, statusAt(n)));
  const others = section.children.filter((child) => typeof child === 'string' || !terms.includes(child));
  return { ...section, children: [...others, ...told] };
}

function withStatus(term: XmlNode, status: string): XmlNode {
  const bare = without(term, new Set(findIn(term, 'termNote', 'administrativeStatus')));
  const [name, ...others] = bare.children;
  const note = element('termNote', { type: 'administrativeStatus' }, status);
  return { ...bare, children: name === undefined ? [note] : [name, note, ...others] };
}

function withText(node: XmlNode, type: 'definition' | 'context', text: string): XmlNode {
  const there = findIn(node, 'descrip', type);
  if (text === '') return without(node, new Set(there));
  const [first] = there;
  if (first && wordsIn(first) !== text) return swapped(node, first, { ...first, children: [text] });
  if (first) return node;
  const made = description(type, text);
  // A term comes first in its section.
  const at = node.name === 'termSec' ? 1 : 0;
  return { ...node, children: node.children.toSpliced(at, 0, made) };
}

/** Puts one element in the place of several. */
function replaced(node: XmlNode, old: readonly XmlNode[], made: XmlNode | undefined): XmlNode {
  const [first, ...others] = old;
  if (!made) return without(node, new Set(old));
  if (!first) return { ...node, children: [made, ...node.children] };
  return without(swapped(node, first, { ...first, children: made.children }), new Set(others));
}

function swapped(node: XmlNode, old: XmlNode, made: XmlNode): XmlNode {
  return mapped(node, (child) => (child === old ? made : child));
}

function without(node: XmlNode, going: ReadonlySet<XmlNode>): XmlNode {
  if (going.size === 0) return node;
  return mapped(node, (child) => (typeof child !== 'string' && going.has(child) ? undefined : child));
}

/** Groups that have lost what they were for stay as they are: what else is said in them is not ours to delete. */
function mapped(node: XmlNode, change: (child: Child) => Child | undefined): XmlNode {
  const children = node.children.flatMap((child): Child[] => {
    const next = change(child);
    if (next === undefined) return [];
    return next === child && typeof child !== 'string' ? [mapped(child, change)] : [next];
  });
  return { ...node, children };
}
