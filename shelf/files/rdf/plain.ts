import { type Entry, type Glossary, LANGUAGES, type Language, type Section } from '../../../glossary/index.ts';
import { soundInXml } from '../xml/node.ts';
import { type Graph, literal, type RdfNode, type Statement } from './graph.ts';
import * as t from './terms.ts';

/** Where our own concepts have their names: nothing is there to be fetched. */
export const OWN_SPACE = 'https://konteks.example/glossary/';

/** What an entry is written with. */
export interface Plain {
  readonly tags: Readonly<Record<Language, string>>;
  /** What an entry is called in the file, by its id. */
  readonly iriOf: (id: string) => RdfNode;
  readonly scheme: RdfNode | undefined;
  /** The scheme that stands for a section, if one does. */
  readonly sectionIri: (id: string) => RdfNode | undefined;
}

/** @returns the statements that say of an entry what SKOS has a place for */
export function plainConcept(entry: Entry, { tags, iriOf, scheme, sectionIri }: Plain): Statement[] {
  const section = entry.section === undefined ? undefined : sectionIri(entry.section);
  const { title = '', url = '' } = entry.source ?? {};
  return [
    [t.TYPE, t.CONCEPT],
    ...(scheme === undefined ? [] : [[t.IN_SCHEME, scheme] as const]),
    ...(section === undefined ? [] : [[t.IN_SCHEME, section] as const]),
    ...LANGUAGES.flatMap((language) => {
      const [first, ...others] = entry.names[language];
      const names = [
        ...(first === undefined ? [] : [[t.PREF_LABEL, first] as const]),
        ...others.map((name) => [t.ALT_LABEL, name] as const),
      ];
      return names.map(([kind, name]): Statement => [kind, literal(soundInXml(name), tags[language])]);
    }),
    ...textsAs(t.DEFINITION, entry.definition, tags),
    ...textsAs(t.EXAMPLE, entry.inArticle, tags),
    ...entry.related.map((id): Statement => [t.RELATED, iriOf(id)]),
    ...(entry.kind === 'concept' ? [] : [[t.DCT_TYPE, literal(entry.kind)] as const]),
    ...(title === '' ? [] : [[t.CITATION, literal(soundInXml(title))] as const]),
    ...(isAddress(url) ? [[t.DCT_SOURCE, url] as const] : []),
  ];
}

/** @returns a scheme for the glossary as a whole */
export function plainScheme({ title }: Pick<Glossary, 'title'>, tags: Plain['tags']): Statement[] {
  return [[t.TYPE, t.SCHEME], ...textsAs(t.DCT_TITLE, title, tags)];
}

/** @returns a scheme for a section */
export function plainSection({ title }: Section, tags: Plain['tags']): Statement[] {
  return [[t.TYPE, t.SCHEME], ...textsAs(t.DCT_TITLE, title, tags)];
}

/** @returns what is said in some statements and not in others, by subject */
export function difference(graph: Graph, without: Graph): Graph {
  const rest: Graph = new Map();
  for (const [subject, statements] of graph) {
    const known = new Set((without.get(subject) ?? []).map(([predicate, object]) => `${predicate} ${object}`));
    const left = statements.filter(([predicate, object]) => !known.has(`${predicate} ${object}`));
    if (left.length > 0) rest.set(subject, left);
  }
  return rest;
}

function textsAs(predicate: RdfNode, texts: Entry['definition'], tags: Plain['tags']): Statement[] {
  return LANGUAGES.filter((language) => soundInXml(texts[language]) !== '').map(
    (language): Statement => [predicate, literal(soundInXml(texts[language]), tags[language])],
  );
}

/** Signs that no address may have in RDF are in none that works. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`\0-\x20]+$/u.test(url);
}
