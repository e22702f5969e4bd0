import { type Entry, LANGUAGES, type Language, type Section } from '../../../glossary/index.ts';
import { element, soundInXml, type XmlNode } from '../xml/node.ts';

/** What an entry is written with. */
export interface Plain {
  readonly tags: Readonly<Record<Language, string>>;
  /** What an entry is called in the file, by its id. */
  readonly idOf: (id: string) => string;
  readonly sectionOf: (id: string) => Section | undefined;
}

/** @returns an id as XML wants one, which begins with a letter or a line */
export function xmlId(id: string): string {
  return /^[0-9]/.test(id) ? `_${id}` : id;
}

/** @returns the heading that stands for a section */
export function headingOf({ title }: Section): string {
  return title.en || title.id;
}

/** @returns a concept that says of an entry what TBX-Basic has a place for */
export function plainConcept(entry: Entry, { tags, idOf, sectionOf }: Plain): XmlNode {
  const section = entry.section === undefined ? undefined : sectionOf(entry.section);
  const { title = '', url = '' } = entry.source ?? {};
  return element(
    'conceptEntry',
    { id: idOf(entry.id) },
    ...(section ? [subjectField(headingOf(section))] : []),
    ...entry.related.map((id) => reference(idOf(id))),
    ...(title === '' ? [] : [element('admin', { type: 'source' }, soundInXml(title))]),
    ...(isAddress(url)
      ? [element('xref', { type: 'externalCrossReference', target: soundInXml(url) }, soundInXml(url))]
      : []),
    ...LANGUAGES.filter((language) => entry.names[language].length > 0).map((language) =>
      plainLanguage(entry, language, tags[language]),
    ),
  );
}

export function subjectField(heading: string): XmlNode {
  return element('descrip', { type: 'subjectField' }, soundInXml(heading));
}

export function reference(target: string): XmlNode {
  return element('ref', { type: 'crossReference', target }, target);
}

export function plainLanguage(entry: Entry, language: Language, tag: string): XmlNode {
  const definition = soundInXml(entry.definition[language]).trim();
  const names = entry.names[language];
  const context = soundInXml(entry.inArticle[language]).trim();
  return element(
    'langSec',
    { 'xml:lang': tag },
    ...(definition === '' ? [] : [description('definition', definition)]),
    ...names.map((name, n) =>
      plainTerm(name, names.length > 1 ? statusAt(n) : undefined, n === 0 && context !== '' ? context : undefined),
    ),
  );
}

/** @returns the status of an entry's nth name */
export function statusAt(n: number): string {
  return n === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts';
}

export function plainTerm(name: string, status: string | undefined, context: string | undefined): XmlNode {
  return element(
    'termSec',
    {},
    element('term', {}, soundInXml(name)),
    ...(status === undefined ? [] : [element('termNote', { type: 'administrativeStatus' }, status)]),
    ...(context === undefined ? [] : [description('context', context)]),
  );
}

export function description(type: 'definition' | 'context', text: string): XmlNode {
  return element('descrip', { type }, text);
}

/** TBX lets what is outside be pointed at by these only. */
function isAddress(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url);
}
