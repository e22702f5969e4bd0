import type { Language } from '../../../glossary/index.ts';
import type { Found } from '../found.ts';
import { type LanguageChoice, oursOf } from '../languages.ts';
import { isRest, readRest } from '../rest.ts';
import { elementsIn, soundInXml, textIn, type XmlNode } from '../xml/node.ts';

/** Terms that a standard or an organization advises against still stand in texts: they are explained, but listed last. */
const STATUS_ORDER: Readonly<Record<string, number>> = { preferred: 0, admitted: 2, deprecated: 3, superseded: 3 };

/** @returns the text of an element, its blanks as they are read */
export function wordsIn(node: XmlNode): string {
  return inOneLine(textIn(node));
}

/** @returns a text as XML can say it, its blanks as they are read */
export function inOneLine(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return soundInXml(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** @returns an attribute; empty when it is not there */
export function attribute(node: XmlNode, name: string): string {
  return node.attributes.get(name) ?? '';
}

/** @returns the elements of a name and type in an element, also where they stand in a group */
export function findIn(node: XmlNode, name: string, type: string): XmlNode[] {
  return elementsIn(node).flatMap((child) => {
    if (child.name === name && attribute(child, 'type') === type) return [child];
    return child.name.endsWith('Grp') ? findIn(child, name, type) : [];
  });
}

/** @returns the sections of a concept in one language, by the tag of that */
export function languageSections(concept: XmlNode): { readonly tag: string; readonly node: XmlNode }[] {
  return elementsIn(concept)
    .filter(({ name }) => name === 'langSec')
    .map((node) => ({ tag: attribute(node, 'xml:lang'), node }));
}

/** @returns the sections of a term each: since 2019 there is one form, before there were two */
export function termSections(section: XmlNode): XmlNode[] {
  return elementsIn(section).filter(({ name }) => name === 'termSec' || name === 'ntig');
}

/** @returns the term of a section, none when it has none */
export function termOf(section: XmlNode): string | undefined {
  const inner = elementsIn(section).flatMap((child) => (child.name === 'termGrp' ? elementsIn(child) : [child]));
  const term = inner.find(({ name }) => name === 'term');
  return term && wordsIn(term);
}

/** @returns where a term stands among its language's by its status; the same for those that have none */
export function statusOrder(section: XmlNode): number {
  const [status] = findIn(section, 'termNote', 'administrativeStatus');
  if (!status) return 1;
  const [word = ''] = /^[a-z]+/.exec(wordsIn(status)) ?? [];
  return STATUS_ORDER[word] ?? 1;
}

/** @returns what Konteks has added for itself to an element */
export function restNotes(node: XmlNode, name: 'note' | 'p'): XmlNode[] {
  return elementsIn(node).filter((child) => child.name === name && isRest(textIn(child)));
}

/**
 * @param workingLanguage of the file: that of texts without another
 * @returns what a concept says, as far as an entry has a place for it
 */
export function foundIn(concept: XmlNode, place: number, choice: LanguageChoice, workingLanguage: string): Found {
  const names: Record<Language, string[]> = { id: [], en: [] };
  const definition = { id: '', en: '' };
  const inArticle = { id: '', en: '' };
  for (const { tag, node } of languageSections(concept)) {
    const ours = oursOf(tag, choice);
    if (!ours) continue;
    const terms = termSections(node);
    const ordered = terms.toSorted((a, b) => statusOrder(a) - statusOrder(b));
    names[ours].push(...ordered.flatMap((term) => termOf(term) ?? []));
    definition[ours] ||= firstWords([node, ...terms], 'definition');
    inArticle[ours] ||= firstWords([...terms, node], 'context');
  }
  for (const node of findIn(concept, 'descrip', 'definition')) {
    const ours = oursOf(attribute(node, 'xml:lang') || workingLanguage, choice);
    if (ours) definition[ours] ||= wordsIn(node);
  }
  const [field] = findIn(concept, 'descrip', 'subjectField');
  const heading = field ? wordsIn(field) : '';
  const [rest] = restNotes(concept, 'note');
  return {
    place,
    id: attribute(concept, 'id'),
    names,
    definition,
    inArticle,
    section: heading === '' ? undefined : { key: heading, title: { id: '', en: heading } },
    related: referencesIn(concept).map((node) => attribute(node, 'target')),
    source: sourceIn(concept),
    rest: rest && readRest(textIn(rest)),
  };
}

/** @returns the elements that lead to another concept */
export function referencesIn(concept: XmlNode): XmlNode[] {
  return elementsIn(concept).flatMap((child) => {
    if (child.name.endsWith('Grp')) return referencesIn(child);
    const isReference = child.name === 'ref' || child.name === 'descrip';
    return isReference && attribute(child, 'target') !== '' ? [child] : [];
  });
}

function firstWords(nodes: readonly XmlNode[], type: string): string {
  for (const node of nodes) {
    const [found] = findIn(node, 'descrip', type);
    if (found) return wordsIn(found);
  }
  return '';
}

function sourceIn(concept: XmlNode): Found['source'] {
  const title = elementsIn(concept).find((child) => child.name === 'admin' && attribute(child, 'type') === 'source');
  const link = elementsIn(concept).find(
    (child) => child.name === 'xref' && attribute(child, 'type') === 'externalCrossReference',
  );
  const url = link ? attribute(link, 'target') : '';
  if (!title && url === '') return undefined;
  return { ...(title ? { title: wordsIn(title) } : {}), ...(url === '' ? {} : { url }) };
}
