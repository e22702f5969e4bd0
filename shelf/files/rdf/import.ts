import { type Entry, type Glossary, KEPT_LIMITS } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import { idFrom } from '../ids.ts';
import { type LanguageChoice, LanguageCounts, settledChoice, tagsFor } from '../languages.ts';
import { ENTRY_LIMIT, STATEMENT_LIMIT } from '../limits.ts';
import type { Inspected, ReadGlossary } from '../model.ts';
import { Refusals } from '../refusals.ts';
import { readGlossaryRest, withRest } from '../rest.ts';
import { refuse, UnreadableFile } from '../unreadable.ts';
import { foundOf, isConcept, labelsOf, titleOf } from './concept.ts';
import { add, type Graph, isBlank, literalOf, objects, type RdfNode } from './graph.ts';
import { closure, keptText } from './kept.ts';
import { ownersIn, sharedNames } from './owners.ts';
import { difference, OWN_SPACE, type Plain, plainConcept, plainScheme, plainSection } from './plain.ts';
import { readTurtle } from './read-turtle.ts';
import { readRdfXml } from './read-xml.ts';
import { mainScheme, schemesIn, sectionFinder } from './sections.ts';
import * as t from './terms.ts';
import { turtleOf } from './write-turtle.ts';

export type RdfFormat = 'rdf-xml' | 'turtle';

/** Looks through a file in RDF. @throws UnreadableFile */
export async function inspectRdf(parts: AsyncIterable<string>, format: RdfFormat, name: string): Promise<Inspected> {
  const graph = await graphOf(parts, format);
  const counts = languagesIn(graph);
  const scheme = mainScheme(graph, schemesIn(graph));
  const rest = glossaryRest(graph, scheme);
  const title = titleOf(graph.get(scheme ?? ''), tagsFor(undefined));
  return {
    title: title.en || title.id || name,
    concepts: conceptsIn(graph).length,
    languages: counts.done(),
    ...(rest?.kept?.languages ? { choice: rest.kept.languages } : {}),
  };
}

/** Reads SKOS. @throws UnreadableFile */
export async function readRdf(
  parts: AsyncIterable<string>,
  format: RdfFormat,
  name: string,
  chosen: LanguageChoice,
): Promise<ReadGlossary> {
  const refusals = new Refusals();
  const graph = await graphOf(parts, format);
  const choice = settledChoice(chosen, languagesIn(graph).done());
  const concepts = conceptsIn(graph);
  const schemes = schemesIn(graph);
  const scheme = mainScheme(graph, schemes);
  const rest = glossaryRest(graph, scheme);
  const isOwn = scheme?.startsWith(OWN_SPACE) === true;
  const around = { graph, choice, scheme, sectionOf: sectionFinder(graph, schemes, scheme, choice) };
  const founds = concepts.map((concept, n) => foundOf(concept, n + 1, around));
  const known = (rest?.sections ?? []).map((section) => ({ section, keys: [sectionIri(scheme ?? '', section.id)] }));
  // What is called by our own names has its id in them.
  const called = founds.map((found) =>
    ownId(found.id, scheme) === undefined ? found : { ...found, id: ownId(found.id, scheme) ?? '' },
  );
  const linked = called.map((found) => ({ ...found, related: found.related.map((iri) => ownId(iri, scheme) ?? iri) }));
  const { entries, sections, unlinked } = assemble(linked, { sections: known }, refusals);
  const iris = new Map(entries.flatMap((entry, n) => (entry ? [[entry.id, concepts[n] ?? '']] : [])));
  const byScheme = sectionSchemes(graph, schemes, scheme, sections, choice);
  const plain: Plain = {
    tags: tagsFor(choice),
    iriOf: (id) => iris.get(id) ?? '',
    scheme,
    sectionIri: (id) => byScheme.get(id) ?? (isOwn ? sectionIri(scheme, id) : undefined),
  };
  const owners = ownersIn(graph);
  const shared = sharedNames(graph, owners);
  const taken = new Set<RdfNode>();
  const withKept = entries.flatMap((entry, n): Entry[] => {
    const concept = concepts[n];
    if (!entry || concept === undefined) return [];
    const said = closure(concept, graph, owners);
    for (const subject of said.keys()) taken.add(subject);
    if (entry.kept) return [entry];
    const own = said.get(concept) ?? [];
    said.set(
      concept,
      own.filter(([predicate]) => predicate !== t.REST),
    );
    const plainGraph: Graph = new Map([[concept, plainConcept(entry, plain)]]);
    const text = keptText({ more: difference(said, plainGraph), less: difference(plainGraph, said) }, shared);
    const isLong = text.length > KEPT_LIMITS.entry;
    if (isLong) {
      const about = entry.names.id[0] ?? entry.names.en[0] ?? concept;
      refusals.add({ place: n + 1, about, why: 'kept-long', isWhole: false });
    }
    const isOther = ownId(concept, scheme) !== entry.id && concept.length <= KEPT_LIMITS.id;
    const kept = { ...(isOther ? { id: concept } : {}), ...(text === '' || isLong ? {} : { text }) };
    return [Object.keys(kept).length > 0 ? { ...entry, kept: { format: 'skos' as const, ...kept } } : entry];
  });
  const refused = new Set(concepts);
  const others: Graph = new Map([...graph].filter(([subject]) => !taken.has(subject) && !refused.has(subject)));
  const title = titleOf(graph.get(scheme ?? ''), choice);
  const about: Omit<Glossary, 'entries'> = {
    format: 'konteks-glossary',
    version: 1,
    id: isOwn
      ? idFrom(scheme.slice(OWN_SPACE.length)) || 'glossary'
      : idFrom(title.en || title.id || name) || 'glossary',
    title: title.en === '' && title.id === '' ? { id: '', en: name } : title,
    sections: [...sections],
  };
  const full = withRest(about, rest ?? {});
  const kept = keptOfFile(others, shared, full, scheme, plain, isOwn, refusals, choice);
  const glossary = full.kept || !kept ? full : { ...full, kept };
  return {
    glossary: { ...glossary, sections: [...sections], entries: withKept },
    concepts: concepts.length,
    unlinked,
    refused: refusals.done(),
  };
}

/** @returns what a section of ours is called in a file */
export function sectionIri(scheme: RdfNode, id: string): RdfNode {
  return `${scheme}#section/${id}`;
}

/** @returns the section that each scheme stands for, by what it is called */
export function sectionSchemes(
  graph: Graph,
  schemes: readonly RdfNode[],
  main: RdfNode | undefined,
  sections: Glossary['sections'],
  choice: LanguageChoice,
): ReadonlyMap<string, RdfNode> {
  const byTitle = new Map<string, RdfNode>();
  for (const scheme of schemes.filter((each) => each !== main).toReversed())
    byTitle.set(JSON.stringify(titleOf(graph.get(scheme), choice)), scheme);
  return new Map(
    sections.flatMap(({ id, title }) => {
      const scheme = byTitle.get(JSON.stringify({ id: title.id, en: title.en }));
      return scheme === undefined ? [] : [[id, scheme]];
    }),
  );
}

/** @returns the id of an entry of ours by what it is called in a file of ours */
export function ownId(iri: RdfNode, scheme: RdfNode | undefined): string | undefined {
  if (scheme === undefined || !scheme.startsWith(OWN_SPACE) || !iri.startsWith(`${scheme}#`)) return undefined;
  const id = iri.slice(scheme.length + 1);
  return id.includes('/') ? undefined : id;
}

function keptOfFile(
  others: Graph,
  shared: ReadonlyMap<RdfNode, RdfNode>,
  glossary: Pick<Glossary, 'title' | 'sections'>,
  scheme: RdfNode | undefined,
  plain: Plain,
  isOwn: boolean,
  refusals: Refusals,
  choice: LanguageChoice,
): Glossary['kept'] {
  const own: Graph = new Map();
  if (isOwn && scheme !== undefined) {
    own.set(scheme, plainScheme(glossary, plain.tags));
    for (const section of glossary.sections) own.set(sectionIri(scheme, section.id), plainSection(section, plain.tags));
  }
  const bare: Graph = new Map(
    [...others].map(([subject, statements]) => [subject, statements.filter(([predicate]) => predicate !== t.REST)]),
  );
  const text = turtleOf(difference(bare, own), shared);
  const isLong = text.length > KEPT_LIMITS.glossary;
  if (isLong) refusals.add({ place: 0, about: '', why: 'kept-long', isWhole: false });
  const languages = choice.id === 'id' && choice.en === 'en' ? undefined : { ...choice };
  if (isOwn && text === '' && !languages) return undefined;
  return {
    format: 'skos',
    ...(isOwn || scheme === undefined ? {} : { id: scheme }),
    // That there is none says that the file is another's.
    ...(isOwn && text === '' ? {} : { text: isLong ? '' : text }),
    ...(languages ? { languages } : {}),
  };
}

async function graphOf(parts: AsyncIterable<string>, format: RdfFormat): Promise<Graph> {
  const graph: Graph = new Map();
  let count = 0;
  // Names of predicates come again and again; each is kept once.
  const kept = new Map<RdfNode, RdfNode>();
  const once = (node: RdfNode): RdfNode => {
    const known = kept.get(node);
    if (known === undefined) kept.set(node, node);
    return known ?? node;
  };
  const read = format === 'turtle' ? readTurtle : readRdfXml;
  await read(parts, (subject, predicate, object, line) => {
    count += 1;
    if (count > STATEMENT_LIMIT) refuse('many', line);
    add(graph, subject, [once(predicate), object]);
  });
  return graph;
}

function conceptsIn(graph: Graph): RdfNode[] {
  const concepts: RdfNode[] = [];
  // What has no name cannot be told from others when it goes out again.
  for (const [subject, statements] of graph) if (!isBlank(subject) && isConcept(statements)) concepts.push(subject);
  if (concepts.length > ENTRY_LIMIT) refuse('many', 1);
  if (concepts.length === 0) throw new UnreadableFile({ why: 'no-entries' });
  return concepts;
}

function languagesIn(graph: Graph): LanguageCounts {
  const counts = new LanguageCounts();
  for (const statements of graph.values()) {
    if (!isConcept(statements)) continue;
    for (const kind of [t.PREF_LABEL, t.ALT_LABEL, t.HIDDEN_LABEL])
      for (const { language } of labelsOf(statements, kind, graph)) counts.add(language);
  }
  return counts;
}

function glossaryRest(graph: Graph, scheme: RdfNode | undefined) {
  const [text] = objects(graph.get(scheme ?? OWN_SPACE), t.REST).flatMap((node) => literalOf(node)?.text ?? []);
  return text === undefined ? undefined : readGlossaryRest(text);
}
